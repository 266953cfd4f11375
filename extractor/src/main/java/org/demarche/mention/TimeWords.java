package org.demarche.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a language that have to do with time, each with its senses: {@code language/en/time.tsv}. */
final class TimeWords {

    /** What a word can be to a time expression. A row's second column names one, in lower case, with hyphens. */
    enum Sense {
        /** Its number from 1. */ MONTH,
        /** Its number from Monday, 1. */ WEEKDAY,
        /** An abbreviation, which may end in a dot. */ SHORT,
        /** A name, verb or thing as well: is a date only where its neighbours say so. */ AMBIGUOUS,
        /** How many. */ NUMBER,
        /** Which one; negative from the end. */ ORDINAL,
        /** What makes digits an ordinal. */ SUFFIX,
        /** The name of a {@link TimeUnit}. */ UNIT,
        /** Before (-1), around (0) or after (1) the day of writing. */ DIRECTION,
        /** Before, at or after the date last spoken of. */ SAME,
        /** Points at the date last spoken of and at nothing else. */ SAME_ONLY,
        /** Days from the day of writing. */ DAY,
        /** A morning or evening. */ PART_OF_DAY,
        /** A feast on the same day of each year, as month and day. */ FEAST,
        /** The day before a feast. */ EVE,
        /** What was the day before, if the last one. */ NIGHT,
        /** What a day has several of. */ HOURS,
        /** Not many, before what is counted. */ SOME,
        /** Its EDTF code. */ SEASON,
        /** Makes a month or year approximate. */ APPROXIMATE,
        /** The same, followed by {@link #OF}. */ EDGE,
        /** Says that a date is not over or has gone by. */ WITHIN,
        /** Into how many parts a month or year is cut. */ FRACTION,
        /** Counts back from the day of writing. */ AGO,
        /** Counts from the date last spoken of. */ FROM_THEN,
        /** Stands between two days of which one is reckoned from the other. */ BESIDE,
        /** Counts on from the day of writing. */ AHEAD,
        /** Ties a part to its whole. */ OF,
        /** Stands before a noun. */ ARTICLE,
        /** Stands before a noun that is known. */ DEFINITE,
        /** Joins two dates. */ AND,
        /** Leaves open which of two dates. */ OR,
        /** Leads to an interval's end. */ RANGE,
        /** Leads to an interval's start. */ FROM,
        /** Leads to both. */ BETWEEN,
        /** From that date on. */ SINCE,
        /** No later than that date. */ UNTIL,
        /** Makes a count of units a repetition or a delay. */ TIME,
        /** Makes a day habitual. */ EVERY,
        /** Makes the number before it no day or year. */ AMOUNT,
        /** May stand before a year. */ IN_YEAR,
        /** May stand before a month whose name is ambiguous. */ IN_MONTH,
        /** Before a weekend without direction. */ AT,
        /** Leads to a visit's length. */ FOR,
        /** What lasts for days or is known by its year. */ OCCASION,
        /** What is known by its day, in another year than this. */ LANDMARK,
        /** Makes a date the owner of what follows. */ POSSESSIVE,
        /** Makes a weekday the name of a feast. */ NAMED,
        /** Makes a weekday the name of a paper. */ NEWSPAPER,
        /** Says that something lasts from that day on. */ START,
        /** Says that something lasts until that day. */ FINISH,
        /** Changes a date: what it takes is the old one and the new one. */ MOVED,
        /** More than one of a unit. */ PLURAL,
        /** With a unit a stretch of time: always, or after a definite article. */ LASTING,
        /** Places what is told in the days to come. */ FUTURE,
        /** Before "of": what follows is to come. */ ONWARDS,
        /** Begins a clause about what happened at the time before it. */ WHEN,
        /** Places what depends on it in the days to come. */ INTENT,
        /** Places what is told in the days gone by. */ PAST,
        /** A verb form that tells of what is over. */ PAST_FORM,
        /** An ending of verb forms: past, present or participle. */ ENDING,
        /** Begins a clause that tells about what stands before it. */ RELATIVE,
        /** Before a participle: what it tells is over. */ AFTER,
        /** Before a verb: what it tells is to come. */ INFINITIVE,
        /** A verb whose present tense places nothing in time. */ SAY,
        /** An auxiliary, even where it is tagged as a verb. */ AUXILIARY,
        /** An auxiliary in the present. */ PRESENT_BE,
        /** An auxiliary in the past that a participle can follow. */ PAST_BE,
        /** May stand within a verb group. */ NEGATION
    }

    private static final String COLUMNS = "word\tsense\tvalue";

    private final Map<String, Map<Sense, String>> senses;

    private TimeWords(Map<String, Map<Sense, String>> senses) {
        this.senses = senses;
    }

    /** The words of {@code language}, an ISO 639 code that has a folder of data. */
    static TimeWords of(String language) {
        String name = "/language/" + language + "/time.tsv";
        try (InputStream in = TimeWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            List<String> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            return new TimeWords(read(name, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, Map<Sense, String>> read(String name, List<String> rows) {
        if (rows.isEmpty() || !rows.get(0).equals(COLUMNS)) {
            throw new IllegalStateException(name + ": the first line must be " + COLUMNS);
        }
        Map<String, Map<Sense, String>> senses = new HashMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalStateException(name + ": three columns wanted: " + row);
            }
            Sense sense = Sense.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            senses.computeIfAbsent(cells[0], word -> new EnumMap<>(Sense.class)).put(sense, cells[2]);
        }
        senses.replaceAll((word, each) -> Collections.unmodifiableMap(each));
        return senses;
    }

    /** All of them, in no order. */
    Set<String> words() {
        return Collections.unmodifiableSet(senses.keySet());
    }

    /** All that {@code word}, in lower case, can be, with what it is worth. */
    Map<Sense, String> senses(String word) {
        return senses.getOrDefault(word, Map.of());
    }

    /** Whether {@code word}, in lower case, can be {@code sense}. */
    boolean is(String word, Sense sense) {
        return senses.getOrDefault(word, Map.of()).containsKey(sense);
    }

    /** What {@code word} is worth in that sense; empty if it has not that sense. */
    Optional<String> value(String word, Sense sense) {
        return Optional.ofNullable(senses.getOrDefault(word, Map.of()).get(sense));
    }
}
