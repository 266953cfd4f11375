package org.demarche.mention;

import java.util.List;
import org.demarche.article.Span;

/** A span of an article and what it stands for. */
public sealed interface Mention {

    /** Where it stands: in the text, or in the title for a mention of the headline. */
    Span span();

    /** Index in {@code Annotated.sentences}, or {@link #HEADLINE}. */
    int sentence();

    /** First token, in the sentence. */
    int from();

    /** One past the last token. */
    int to();

    /** Sentence number of the separate title. */
    int HEADLINE = -1;

    /** Whether the mention covers that token of its sentence. */
    default boolean covers(int token) {
        return from() <= token && token < to();
    }

    /**
     * One or several who act: "Foreign Minister Cho Hyun", "South Korean and U.S. officials", "the two ministers".
     *
     * @param actors those that it stands for, at least one
     * @param form   how it names them
     */
    record OfActor(Span span, int sentence, int from, int to, List<Actor> actors, Form form)
            implements Mention {
        /** Copies the list. */
        public OfActor {
            actors = List.copyOf(actors);
        }
    }

    /** How an actor is named: what a rule may trust. */
    enum Form {
        /** By name, with or without title. */
        NAMED,
        /** By an office alone: "the Turkish foreign minister", "officials". */
        OFFICE,
        /** An organization. */
        BODY,
        /** A country by its name. */
        COUNTRY,
        /** A country by its adjective before a noun: "US-Russian talks". */
        ADJECTIVE,
        /** A country by its capital, seat of power or people. */
        METONYM,
        /** "he", "I", "they", "both sides": by what was said before. */
        PRONOUN
    }

    /** A place where a meeting can be. */
    record OfPlace(Span span, int sentence, int from, int to, Place place, Grain grain) implements Mention {
    }

    /** How much a place narrows down. */
    enum Grain {
        /** A continent, a region of several states. */
        REGION,
        /** A state. */
        COUNTRY,
        /** A town. */
        TOWN,
        /** A building, a residence. */
        VENUE
    }

    /** When: a date resolved against the day of publication. */
    record OfDate(Span span, int sentence, int from, int to, Edtf date) implements Mention {
    }
}
