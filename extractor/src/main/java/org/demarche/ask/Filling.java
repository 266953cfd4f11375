package org.demarche.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.knowledge.Entity;

/** Reads what stands for a word of a shape that is in capitals. Whatever is no part of a name is refused by name. */
final class Filling {

    /** Longer names than any that are written in small letters only: such a name ends where we cannot see. */
    private static final int SMALL_WORDS = 3;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'-]*");

    private final Names names;
    private final Phrases phrases;

    Filling(Names names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
    }

    /** @throws Unclear naming the word that does not belong there */
    Value read(Slot slot, Question question, int from, int to) {
        List<String> words = question.words().subList(from, to);
        return switch (slot) {
            case ACTOR -> actor(question, from, to, words);
            case COUNTRY -> country(question, from, to, words);
            case PLACE -> place(question, from, to, words);
            case OFFICE -> Value.text(names.office(words).map(Entity.Office::name).orElseThrow(() -> unclear(question, from, to,
                    "is no office that is known")));
            case SOURCE, TOPIC -> words(question, from, to);
            case NUMBER -> Value.text(Optional.of(question.text(from, to)).filter(text -> text.matches("\\d{1,4}"))
                    .orElseThrow(() -> unclear(question, from, to, "is no number")));
            case MONTH -> Value.text(Days.at(question, from, phrases).filter(days -> days.next() == to)
                    .flatMap(Days::yearMonth).orElseThrow(() -> unclear(question, from, to, "is no month of a year")));
        };
    }

    private Value actor(Question question, int from, int to, List<String> words) {
        Map<String, Entity.Country> countries = names.countries(words);
        if (countries.size() == 1) {
            return country(countries);
        }
        Optional<Entity.Organization> body = names.body(words);
        if (body.isPresent()) {
            return new Value(body.get().name(), "", "");
        }
        Optional<Entity.Country> seat = names.seatOf(words);
        if (seat.isPresent()) {
            return new Value(seat.get().name(), seat.get().code(),
                    "\"" + question.text(from, to) + "\" is read as " + seat.get().name());
        }
        int start = bare(question, from, to);
        int title = names.title(question.words().subList(start, to));
        if (start + title == to || title > 0 && question.plain(start + title).equals("of")) {
            throw Unclear.value(Math.min(start + title, to - 1), "\"" + question.text(from, to)
                    + "\" is no name but an office; \"who was\" asks for who holds it");
        }
        return new Value(name(question, start + title, to), "", title == 0 ? ""
                : "\"" + question.text(start, start + title) + "\" is read as a title");
    }

    private Value country(Question question, int from, int to, List<String> words) {
        Map<String, Entity.Country> countries = names.countries(words);
        if (countries.isEmpty()) {
            throw unclear(question, from, to, "is no country that is known");
        }
        if (countries.size() > 1) {
            throw unclear(question, from, to, "may be " + countries.values().stream().map(Entity.Country::name)
                    .collect(Collectors.joining(" or ")));
        }
        return country(countries);
    }

    private static Value country(Map<String, Entity.Country> countries) {
        Entity.Country country = countries.values().iterator().next();
        return new Value(country.name(), country.code(), "");
    }

    private Value place(Question question, int from, int to, List<String> words) {
        Map<String, Entity.Country> countries = names.countries(words);
        if (countries.size() == 1) {
            return country(countries);
        }
        boolean named = !names.senses(words).isEmpty() || words.stream().anyMatch(Filling::isCapital);
        return Value.text(named ? name(question, from, to) : none(question, from, to));
    }

    private String none(Question question, int from, int to) {
        name(question, from, to);
        throw unclear(question, from, to, "is no place that is known");
    }

    private Value words(Question question, int from, int to) {
        for (int i = from; i < to; i++) {
            String plain = question.plain(i);
            String before = question.plain(i - 1);
            boolean dated = (phrases.is("within", before) || phrases.is("only-time", before)) && (Character.isDigit(plain.charAt(0)) || phrases.month(plain) > 0);
            if (dated || i <= bare(question, from, to) && phrases.is("device", plain) || phrases.is("relative", plain) || phrases.is("asking", plain) || plain.equals(",")) {
                throw phrases.stray(question, i);
            }
        }
        int first = bare(question, from, to);
        if (phrases.isFunction(question.plain(first)) || phrases.isFunction(question.plain(to - 1))) {
            throw phrases.stray(question, phrases.isFunction(question.plain(to - 1)) ? to - 1 : first);
        }
        String text = question.text(first, to);
        boolean placed = question.words().subList(from, to).stream().map(Question::plain)
                .anyMatch(plain -> phrases.of("at-place").contains(List.of(plain)));
        return new Value(text, "", placed ? "\"" + text + "\" is read as the topic; a place goes before it" : "");
    }

    /** A name as it is typed: words with capitals, or a few that are all small; known names may have more in them. */
    private String name(Question question, int from, int to) {
        int start = bare(question, from, to);
        List<String> words = question.words().subList(start, to);
        if (names.senses(words).isEmpty()) {
            boolean small = words.size() <= SMALL_WORDS && words.stream().noneMatch(Filling::isCapital);
            for (int i = start; i < to; i++) {
                String plain = question.plain(i);
                boolean belongs = small || isCapital(question.word(i)) || i > start && phrases.is("particle", plain);
                boolean ends = i == to - 1 && i > start && phrases.is("particle", plain);
                if (!belongs || ends || !isName(plain) || i > start && small && phrases.is("day-of", plain)) {
                    throw phrases.stray(question, i);
                }
            }
        }
        return question.text(start, to);
    }

    private boolean isName(String plain) {
        return NAME.matcher(plain).matches() && (phrases.is("particle", plain) || !phrases.isTaken(plain));
    }

    /** Without "the". */
    private int bare(Question question, int from, int to) {
        return to - from > 1 && phrases.is("article", question.plain(from)) ? from + 1 : from;
    }

    /** Letters that know no case count as large. */
    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static Unclear unclear(Question question, int from, int to, String why) {
        return Unclear.value(from, "\"" + question.text(from, to) + "\" " + why);
    }
}
