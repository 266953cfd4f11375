package org.demarche.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery.Parameter;

/**
 * Maps questions in English to queries of the catalogue. The questions that it knows are a closed set; of one that is
 * understood each word has its place, and nothing is guessed. Immutable; safe for any number of threads.
 */
public final class Questions {

    private final Phrases phrases = new Phrases();
    private final List<Shape> shapes;
    private final Filling filling;

    /** Reads the shapes. */
    public Questions(Knowledge knowledge, Catalogue catalogue) {
        this.shapes = Shape.all(catalogue);
        shapes.forEach(shape -> shape.parts().stream().filter(part -> part.parameter().isEmpty())
                .forEach(part -> phrases.take(part.word())));
        this.filling = new Filling(new Names(knowledge, phrases), phrases);
    }

    /**
     * The query and the values that a question asks for.
     *
     * @throws NotUnderstood if it is none that is known, or a word of it has no place
     */
    public Asked read(String text) {
        Question question = Question.of(text);
        if (phrases.start(question) == question.size() || question.isTooLong()) {
            throw new NotUnderstood(question.isTooLong() ? "it is too long" : "there is no question", Optional.empty());
        }
        List<Fit> tried = new ArrayList<>();
        for (Shape shape : shapes) {
            Fit fit = new Fit(shape, question, phrases, filling, false);
            Optional<Bound> bound = fit.read();
            if (bound.isPresent()) {
                return asked(shape, bound.get());
            }
            tried.add(fit);
        }
        throw refusal(question, tried);
    }

    /** One value that is none says more than how far a shape fits; of those that fit equally far the first counts. */
    private NotUnderstood refusal(Question question, List<Fit> tried) {
        for (Shape shape : shapes) {
            Optional<Unclear> wrong = new Fit(shape, question, phrases, filling, true).read().flatMap(Bound::wrong);
            if (wrong.isPresent()) {
                return new NotUnderstood(wrong.get().getMessage(), Optional.of(shape.known(phrases)));
            }
        }
        Fit near = tried.stream().reduce((one, other) -> other.reached() > one.reached() ? other : one).orElseThrow();
        return new NotUnderstood(near.reason(), Optional.of(near.shape().known(phrases)).filter(known -> near.understood() > 0));
    }

    private static Asked asked(Shape shape, Bound bound) {
        Map<String, String> values = new LinkedHashMap<>();
        shape.query().parameters().stream().map(Parameter::name).filter(bound::has)
                .forEach(name -> values.put(name, bound.values().get(name)));
        return new Asked(shape.id(), shape.query(), Collections.unmodifiableMap(values), bound.actors(), bound.notes());
    }

    /** What can be asked, one for each shape. */
    public List<Known> known() {
        return shapes.stream().map(shape -> shape.known(phrases)).toList();
    }

    /**
     * A shape of questions.
     *
     * @param query   the query that answers it
     * @param form    its words; those in capitals stand for values, those in brackets may be left out
     * @param example a question of this shape
     */
    public record Known(String query, String form, String example) {
    }

    /** A question is none that is known. The message is one line and names the word that has no place. */
    public static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Known> nearest;

        NotUnderstood(String reason, Optional<Known> nearest) {
            super(reason);
            this.nearest = nearest;
        }

        /** The shape that fits best, if any does at all. */
        public Optional<Known> nearest() {
            return nearest;
        }
    }
}
