package org.demarche.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReader.DayFrom;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** When an article was published, if it does not say so itself: relative dates are reckoned from there. */
final class ArticleOptions {

    @Option(names = "--published", paramLabel = "DATE", converter = Day.class,
            description = "Day of publication, as 2025-12-16, of articles that do not tell it.")
    private Optional<LocalDate> published = Optional.empty();

    @Option(names = "--published-from", paramLabel = "name|mtime|none", defaultValue = "none",
            description = "Where else to look for it: in the file's name, at the day of its last change (UTC), or"
                    + " nowhere (default: ${DEFAULT-VALUE}).")
    private DayFrom from;

    @Option(names = "--map", paramLabel = "OURS=THEIRS", split = ",",
            description = "Which field of JSON or CSV is what, as text=body,published=date,id=url; one inside another"
                    + " with a dot. Ours are id, title, published, url, source, author, text; records is the list that holds them."
                    + " Common names are known.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--follow", description = "Of feeds, read the pages that their items lead to, as robots.txt allows it.")
    private boolean follow;

    /** @throws ParameterException if the fields are none of ours */
    ArticleReader reader(ConsoleCommand command) {
        try {
            return new ArticleReader(new ArticleReader.Options(published, from, fields, follow));
        } catch (IllegalArgumentException wrong) {
            throw command.wrong("--map: " + wrong.getMessage());
        }
    }

    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String written) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeException none) {
                throw new TypeConversionException("'" + written + "' is no date; wanted is YYYY-MM-DD");
            }
        }
    }
}
