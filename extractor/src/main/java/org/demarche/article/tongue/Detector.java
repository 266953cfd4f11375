package org.demarche.article.tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of 103 languages. */
final class Detector {

    /** English is out if something else is so many times as likely: names of people make anything a little unlikely. */
    private static final double TIMES = 2;

    /** Loaded once, with this class. */
    private static final LanguageDetectorModel MODEL = model();

    private final LanguageDetectorME detector = new LanguageDetectorME(MODEL);

    private static LanguageDetectorModel model() {
        try (InputStream in = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The language's English name, if it is another. */
    Optional<String> other(String text) {
        Language[] languages = detector.predictLanguages(text);
        double english = Arrays.stream(languages).filter(language -> language.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence).findFirst().orElse(0);
        return languages[0].getConfidence() < TIMES * english ? Optional.empty() : Optional.of(name(languages[0].getLang()));
    }

    /** Java knows names by the shorter code. */
    private static String name(String code) {
        String shorter = Arrays.stream(Locale.getISOLanguages()).filter(two -> Locale.forLanguageTag(two).getISO3Language().equals(code))
                .findFirst().orElse(code);
        return Locale.forLanguageTag(shorter).getDisplayLanguage(Locale.ENGLISH);
    }
}
