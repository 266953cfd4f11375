package org.demarche.article.input;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an input says of an article: plain text says only the text. */
public record Fields(Optional<String> id, Optional<String> title, Optional<LocalDate> published, Optional<String> url,
                     Optional<String> source, Optional<String> author, String text) implements Item {

    /** Longest text in UTF-16 units. */
    public static final int LONGEST = 5_000_000;

    /** No writing puts so many on one letter; to put thousands in order takes the square of their number. */
    private static final int MOST_MARKS = 100;

    /** Nothing said. */
    public static final Fields NONE = text("");

    /** Checks that there is a text, be it empty. */
    public Fields {
        Objects.requireNonNull(text, "text");
    }

    /** Without who wrote it. */
    public Fields(Optional<String> id, Optional<String> title, Optional<LocalDate> published, Optional<String> url,
                  Optional<String> source, String text) {
        this(id, title, published, url, source, Optional.empty(), text);
    }

    /** A text of which nothing else is said. */
    public static Fields text(String text) {
        return new Fields(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    /** What to say of a text that is too long. */
    public static String tooLong() {
        return String.format(Locale.ROOT, "longer than %,d characters", LONGEST);
    }

    /** @throws BadText if there is too much or nothing to read */
    public static Fields plain(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 13];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            text.append(buffer, 0, count);
            if (text.length() > LONGEST) {
                throw new BadText(Refusal.TOO_LONG, tooLong());
            }
        }
        return text(checked(text.toString()));
    }

    /** @throws BadText if the text is none, or holds what no text in UTF-8 can (JSON can write it) */
    public static String checked(String text) throws BadText {
        if (text.isBlank()) {
            throw new BadText(Refusal.EMPTY, "empty");
        }
        if (text.length() > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, tooLong());
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.codePointAt(i);
            marks = Character.getType(letter) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw new BadText(Refusal.NO_TEXT, "no text: more than " + MOST_MARKS + " accents on one letter");
            }
            if (letter == 0 || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                throw new BadText(Refusal.NO_TEXT, String.format(Locale.ROOT, "no text: U+%04X at character %d", letter, i));
            }
            i += Character.charCount(letter) - 1;
        }
        return text;
    }

    /** With what is known from elsewhere where these say nothing. */
    public Fields or(Fields known) {
        return new Fields(id.or(known::id), title.or(known::title), published.or(known::published), url.or(known::url),
                source.or(known::source), author.or(known::author), text);
    }

    /** The same article with its text. */
    public Fields with(String body) throws BadText {
        return new Fields(id, title, published, url, source, author, checked(body));
    }

    /** The same article with its day. */
    public Fields published(Optional<LocalDate> day) {
        return new Fields(id, title, day, url, source, author, text);
    }

    /** A text of these paragraphs below the title. */
    public String titled(List<String> paragraphs) {
        return Stream.concat(title.stream(), paragraphs.stream()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** {@code 2025-12-16}, or the day of {@code 2025-12-16T08:00:00Z} as it is written there; empty if it is none. */
    public static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.matches(".{10}[T ]\\d.*") ? written.substring(0, 10) : written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
