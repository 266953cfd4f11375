package org.demarche.article.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Days;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;

/**
 * Which of a record's fields is what: as the user says, else by its own name, else by a common one, where one field alone
 * has such a name. A field inside another is named with a dot: {@code fields.bodyText}.
 */
public final class Mapping {

    /** What we want to know, by the names that are ours. */
    private static final List<String> OURS = List.of("id", "title", "published", "url", "source", "author", "text");
    /** Where records stand that are held by an outer object. */
    private static final String RECORDS = "records";

    /** Nobody writes a day at greater length, with hour, zone and all. */
    private static final int LONGEST_DAY = 200;

    private final Map<String, String> said;
    private final Map<String, List<String>> common;

    private Mapping(Map<String, String> said) {
        this.said = Map.copyOf(said);
        this.common = common();
    }

    /**
     * What the user says.
     *
     * @param said our name to that in the records
     * @throws IllegalArgumentException for a name that is not ours, with a message for the user
     */
    public static Mapping of(Map<String, String> said) {
        check(said);
        return new Mapping(said);
    }

    /** @throws IllegalArgumentException for a name that is not ours, with a message for the user */
    public static void check(Map<String, String> said) {
        for (String name : said.keySet()) {
            if (!OURS.contains(name) && !name.equals(RECORDS)) {
                throw new IllegalArgumentException("'" + name + "' is none of " + String.join(", ", OURS) + ", " + RECORDS);
            }
        }
    }

    private static Map<String, List<String>> common() {
        try (InputStream in = Mapping.class.getResourceAsStream("fields.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(row -> row.split("\t"))
                    .collect(Collectors.groupingBy(cells -> cells[0], LinkedHashMap::new,
                            Collectors.mapping(cells -> cells[1], Collectors.toList())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether a field of this name may be what we want to know. */
    boolean wants(String name) {
        return needs(name) || common.values().stream().anyMatch(names -> names.contains(fold(name)));
    }

    /** Whether it is what is wanted, so that another value than words is an error. */
    boolean needs(String name) {
        return said.containsValue(name) || OURS.contains(name) && !said.containsKey(name);
    }

    boolean wantsInside(String name) {
        String inside = name + ".";
        return said.values().stream().anyMatch(path -> path.startsWith(inside))
                || common.values().stream().flatMap(List::stream).anyMatch(path -> path.startsWith(fold(inside)));
    }

    /** Whether a list of this name in an outer object is one of records. */
    boolean isList(String name) {
        return said.containsKey(RECORDS) ? said.get(RECORDS).equals(name) : isOuter(name);
    }

    /** Whether an object of this name may hold such a list. */
    boolean isOuter(String name) {
        return said.containsKey(RECORDS) ? said.get(RECORDS).startsWith(name + ".")
                : Stream.of(name.split("\\.")).allMatch(part -> common.get(RECORDS).contains(fold(part)));
    }

    /** Whether the values have the text of an article. */
    boolean hasText(Map<String, String> values) {
        String ours = said.getOrDefault("text", "text");
        return !values.getOrDefault(ours, "").isBlank() || !said.containsKey("text") && !commonly("text", values).isEmpty();
    }

    /** Whether these columns are of a table for us: the text and something else. */
    boolean isTable(List<String> columns) {
        return OURS.stream().filter(ours -> columns.stream().anyMatch(name -> name.equals(said.get(ours))
                || !said.containsKey(ours) && common.get(ours).contains(fold(name)))).count() > 1
                && columns.stream().anyMatch(name -> said.containsKey("text") ? name.equals(said.get("text"))
                : common.get("text").contains(fold(name)));
    }

    /** @param format of the record, for messages */
    Fields fields(Map<String, String> values, String format) throws BadText {
        Optional<String> day = name("published", values);
        Optional<LocalDate> published = day.flatMap(name -> day(values.get(name)));
        if (day.isPresent() && published.isEmpty()) {
            throw new BadText(Refusal.RECORD, "\"" + day.get() + "\" is no date: \"" + values.get(day.get()) + "\"; wanted is YYYY-MM-DD");
        }
        return new Fields(value("id", values), value("title", values), published, value("url", values),
                value("source", values), value("author", values), Fields.checked(values.get(text(values, format))));
    }

    private String text(Map<String, String> values, String format) throws BadText {
        String ours = said.getOrDefault("text", "text");
        if (values.containsKey(ours)) {
            return ours;
        }
        List<String> names = said.containsKey("text") ? List.of() : commonly("text", values);
        if (names.size() > 1) {
            throw new BadText(Refusal.RECORD, "any of " + String.join(", ", names) + " could be the text: say which by --map text=NAME");
        }
        return names.stream().findFirst().orElseThrow(() -> new BadText(Refusal.RECORD, format + " without \"" + ours + "\""));
    }

    private Optional<String> value(String ours, Map<String, String> values) {
        return name(ours, values).map(values::get);
    }

    /** The field that holds it, if there is one and it is not blank. */
    private Optional<String> name(String ours, Map<String, String> values) {
        String named = said.getOrDefault(ours, ours);
        if (values.containsKey(named) || said.containsKey(ours)) {
            return Optional.of(named).filter(name -> !values.getOrDefault(name, "").isBlank());
        }
        List<String> names = commonly(ours, values);
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private List<String> commonly(String ours, Map<String, String> values) {
        List<String> names = new ArrayList<>(values.keySet());
        names.removeIf(name -> !common.get(ours).contains(fold(name)) || values.get(name).isBlank());
        names.sort(null);
        return names;
    }

    /** {@code publishedAt}, {@code published_at} and {@code Published At} are one name. */
    private static String fold(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String written) {
        if (written.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        if (written.matches("\\d{9,10}|\\d{12,13}")) {
            long number = Long.parseLong(written);
            Instant instant = written.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        }
        return Fields.day(written.strip()).or(() -> Days.only(written));
    }
}
