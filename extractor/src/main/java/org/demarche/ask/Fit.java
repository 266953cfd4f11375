package org.demarche.ask;

import java.util.Optional;
import org.demarche.ask.Shape.Part;
import org.demarche.query.NamedQuery.Parameter;

/** Tries one shape on one question. Every word of the question has to have its place in it. */
final class Fit {

    private final Shape shape;
    private final Question question;
    private final Phrases phrases;
    private final Filling filling;
    private final int start;
    private final boolean forgiving;

    /** Up to which word the shape fits, and what is wrong there, if that can be said. */
    private int reached;
    private Optional<Unclear> wrong = Optional.empty();

    /** @param forgiving lets one value pass that is none: all else may be right */
    Fit(Shape shape, Question question, Phrases phrases, Filling filling, boolean forgiving) {
        this.shape = shape;
        this.question = question;
        this.phrases = phrases;
        this.filling = filling;
        this.forgiving = forgiving;
        this.start = phrases.start(question);
        this.reached = start;
    }

    Optional<Bound> read() {
        return from(0, start, Bound.of(shape.fixed()).withNote(shape.note()));
    }

    int reached() {
        return reached;
    }

    /** How much of the question it understands, words that only lead to it aside. */
    int understood() {
        return reached - start;
    }

    Shape shape() {
        return shape;
    }

    /** Why it does not fit. */
    String reason() {
        return wrong.map(Unclear::getMessage).orElseGet(() -> reached < question.size()
                ? phrases.stray(question, reached).getMessage()
                : "something is missing after \"" + question.word(question.size() - 1) + "\"");
    }

    private Optional<Bound> from(int part, int word, Bound bound) {
        if (word > reached && isAnchored(part)) {
            reached = word;
            wrong = Optional.empty();
        }
        if (part == shape.parts().size() && word == question.size()) {
            return Optional.of(bound);
        }
        return skipped(part, word, bound).or(() -> besides(part, word, bound))
                .or(() -> part == shape.parts().size() ? Optional.empty() : part(part, word, bound));
    }

    /** Words that say nothing here: "please", and the comma after "in 2024". */
    private Optional<Bound> skipped(int part, int word, Bound bound) {
        boolean first = part < shape.parts().size() && shape.parts().get(part).parameter().isPresent();
        boolean skip = phrases.is("filler", question.plain(word)) && !first
                || question.plain(word).equals(",") && (part == 0 || part == shape.parts().size());
        return skip && word < question.size() ? from(part, word + 1, bound) : Optional.empty();
    }

    private Optional<Bound> part(int number, int word, Bound bound) {
        Part part = shape.parts().get(number);
        if (part.parameter().isPresent()) {
            return value(part.parameter().get(), word, bound, number);
        }
        return phrases.of(part.word()).stream().filter(phrase -> question.isAt(word, phrase))
                .flatMap(phrase -> from(number + 1, word + phrase.size(), bound).stream()).findFirst();
    }

    private Optional<Bound> value(Parameter parameter, int word, Bound bound, int number) {
        Optional<Bound> found = Optional.empty();
        for (int to = word + 1; to <= question.size() && found.isEmpty(); to++) {
            try {
                Value value = filling.read(Slot.of(parameter), question, word, to);
                found = from(number + 1, to, bound(parameter, value, bound));
                if (found.isEmpty() && Slot.of(parameter) == Slot.PLACE && isDigit(to) && reached == to) {
                    wrong = Optional.of(Unclear.at(to, "\"" + question.text(word, to + 1) + "\" is neither a date nor a place"));
                }
            } catch (Unclear unclear) {
                if (forgiving && unclear.isValue() && bound.wrong().isEmpty()) {
                    found = from(number + 1, to, bound.with(parameter.name(), "").with(unclear));
                } else if (isAnchored(number)) {
                    blame(unclear);
                }
            }
        }
        return found;
    }

    private boolean isDigit(int word) {
        return word < question.size() && Character.isDigit(question.word(word).charAt(0));
    }

    /** Whether a word of the shape itself has its place so far: before it, anything could be a name. */
    private boolean isAnchored(int part) {
        return shape.parts().subList(0, Math.max(0, part)).stream().anyMatch(each -> each.parameter().isEmpty());
    }

    /** Where only those of a country count as its actors, the country is asked for instead. */
    private Bound bound(Parameter parameter, Value value, Bound bound) {
        Bound more = bound.withNote(value.note());
        return switch (Slot.of(parameter)) {
            case COUNTRY -> more.with(parameter.name(), value.code());
            case ACTOR -> parameter.name().equals("actor") && !value.code().isEmpty() && shape.takes("country")
                    ? more.with("country", value.code()) : more.with(parameter.name(), value.text()).withActor(value.text());
            default -> more.with(parameter.name(), value.text());
        };
    }

    /** When, where and about what, in whatever order. */
    private Optional<Bound> besides(int part, int word, Bound bound) {
        try {
            Optional<Period> period = word < question.size() ? Period.at(question, word, phrases) : Optional.empty();
            if (period.isPresent()) {
                return shape.takesTime() ? time(part, word, period.get(), bound) : untimed(part, word, period.get());
            }
        } catch (Unclear unclear) {
            if (isAnchored(part)) {
                blame(unclear);
            }
            return Optional.empty();
        }
        return place(part, word, bound).or(() -> topic(part, word, bound));
    }

    private Optional<Bound> untimed(int part, int word, Period period) {
        if (part == shape.parts().size()) {
            blame(Unclear.at(word, "\"" + question.text(word, period.next()) + "\": query " + shape.query().name()
                    + " cannot be asked by time"));
        }
        return Optional.empty();
    }

    private Optional<Bound> time(int part, int word, Period period, Bound bound) {
        if (bound.has("since") || bound.has("until") || bound.has("before")) {
            blame(Unclear.at(word, "\"" + question.text(word, period.next()) + "\": when is said twice"));
            return Optional.empty();
        }
        Bound timed = period.since().map(day -> bound.with("since", day.toString())).orElse(bound);
        Bound all = period.until().map(day -> shape.takes("until") ? timed.with("until", day.toString())
                : timed.with("before", day.plusDays(1).toString())).orElse(timed);
        return from(part, period.next(), all);
    }

    private Optional<Bound> place(int part, int word, Bound bound) {
        return shape.takes("where") && !bound.has("where") && !bound.has("topic")
                ? after("at-place", "where", part, word, bound) : Optional.empty();
    }

    private Optional<Bound> topic(int part, int word, Bound bound) {
        return shape.takes("topic") && !bound.has("topic") && part == shape.parts().size()
                ? after("about", "topic", part, word, bound) : Optional.empty();
    }

    private Optional<Bound> after(String sign, String parameter, int part, int word, Bound bound) {
        return phrases.of(sign).stream().filter(phrase -> question.isAt(word, phrase)).findFirst()
                .flatMap(phrase -> value(shape.parameter(parameter), word + phrase.size(), bound, part - 1));
    }

    /** What is wrong further on says more. */
    private void blame(Unclear unclear) {
        if (unclear.word() > reached || unclear.word() == reached && wrong.isEmpty()) {
            reached = unclear.word();
            wrong = Optional.of(unclear);
        }
    }
}
