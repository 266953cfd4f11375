package org.demarche.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;

/**
 * As many articles as are wanted out of a few real ones: each a stretch of about 400 words of one of them, from another
 * paragraph each time, with other months and years, so that the same people meet on other days. Always the same.
 */
final class Varied {

    private static final int WORDS = 400;
    private static final int YEARS = 20;
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
    /** Of these, May is a verb too, and left. */
    private static final Pattern MONTH = Pattern.compile(MONTHS.stream().filter(month -> !month.equals("May"))
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    private static final Pattern YEAR = Pattern.compile("\\b20[0-2]\\d\\b");

    private final List<Article> given;

    private Varied(List<Article> given) {
        this.given = given;
    }

    static Varied of(List<String> paths) {
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT).read(paths, System.in)) {
            return new Varied(readings.filter(Reading.Read.class::isInstance).map(reading -> ((Reading.Read) reading).article()).toList());
        }
    }

    /** Returns the file. */
    Path write(Path file, int articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            for (int i = 0; i < articles; i++) {
                out.println(json.writeValueAsString(record(given.get(i % given.size()), i, i / given.size())));
            }
        }
        return file;
    }

    private static Map<String, String> record(Article article, int number, int round) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", "n" + number);
        record.put("published", article.published().orElse(LocalDate.of(2020, 6, 15)).plusMonths(round).toString());
        record.put("text", shifted(stretch(article.text(), round), round));
        return record;
    }

    private static String stretch(String text, int round) {
        List<String> paragraphs = text.lines().filter(line -> !line.isBlank()).toList();
        StringBuilder stretch = new StringBuilder();
        int words = 0;
        for (int i = 0; i < paragraphs.size() && words < WORDS; i++) {
            String paragraph = paragraphs.get((i + round) % paragraphs.size());
            stretch.append(paragraph).append("\n\n");
            words += paragraph.split("\\s+").length;
        }
        return stretch.toString();
    }

    private static String shifted(String text, int round) {
        String months = MONTH.matcher(text).replaceAll(found -> MONTHS.get((MONTHS.indexOf(found.group()) + round) % MONTHS.size()));
        return YEAR.matcher(months).replaceAll(found -> Integer.toString(2005 + (Integer.parseInt(found.group()) + round / 12) % YEARS));
    }
}
