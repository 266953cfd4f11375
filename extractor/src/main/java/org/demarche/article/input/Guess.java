package org.demarche.article.input;

import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetDetector;
import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The charset of letters that do not say it, where that is sure. ICU tells it by the language; but of English it is sure
 * whatever the charset, by the letters that all have in common, so the others are asked whether they make words.
 */
public final class Guess {

    private static final int SURE = 50;
    /** Of less, nobody can tell. */
    private static final int SHORTEST = 30;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> WESTERN_NAMES = List.of("ISO-8859-1", "windows-1252");
    private static final List<String> WIDE = List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    /** What no western language writes, and bytes of another charset give: "Rados³aw", "JosÃ©", "(Ñåðãåé)". */
    private static final Pattern NOT_WESTERN = Pattern.compile("\\p{Ll}[\\p{Lu}&&[^\\x00-\\x7F]]"
            + "|[\\p{L}&&[^\\x00-\\x7F]]{3}"
            + "|\\p{L}[“«„‚¿¡]"
            + "|\\p{L}[^\\p{L}\\x00-\\x7F’‘–—·…\\u00AD\\u00A0]\\p{L}"
            + "|[£¥¢ƒ]\\p{L}"
            + "|[\\u0080-\\u009F]");

    private Guess() {
    }

    /** @param bytes a beginning that is long enough to tell, not in UTF-8, which may end within a letter */
    public static Optional<Charset> of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        CharsetMatch best = detector.detect();
        if (best == null || best.getConfidence() < SURE || !Charset.isSupported(best.getName())) {
            return Optional.empty();
        }
        boolean western = WESTERN_NAMES.contains(best.getName());
        Charset charset = western ? WESTERN : Charset.forName(best.getName());
        return text(bytes, charset).filter(text -> western ? isWestern(text)
                : text.chars().noneMatch(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter)))
                .map(text -> charset);
    }

    /** The same of letters two or four bytes wide: only these have zeros in them. */
    public static Optional<Charset> wide(byte[] bytes) {
        return of(bytes).filter(charset -> WIDE.contains(charset.name()));
    }

    /** Whether letters that were read as windows-1252 may be in it. */
    public static boolean isWestern(String text) {
        return !NOT_WESTERN.matcher(text).find();
    }

    private static Optional<String> text(byte[] bytes, Charset charset) {
        for (int cut = 0; cut < 4 && cut < bytes.length; cut++) {
            try {
                return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut)).toString());
            } catch (CharacterCodingException inALetter) {
                // the last may be cut
            }
        }
        return Optional.empty();
    }
}
