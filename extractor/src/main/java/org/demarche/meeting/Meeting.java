package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/**
 * One meeting, call or visit as one article tells it.
 *
 * @param kind         how the parties are in contact
 * @param status       whether it came about
 * @param participants at least one; in the order of the text
 * @param place        the most specific named place
 * @param date         when, as far as the text says
 * @param topics       noun phrases of the text
 * @param evidence     the sentences that say so, in the order of the text; at least one
 * @param confidence   0 to 1: how sure the reading is
 */
public record Meeting(Kind kind, Status status, List<Actor> participants, Optional<Place> place, Optional<Edtf> date,
                      List<String> topics, List<Evidence> evidence, double confidence) {

    /** Copies the lists and checks that the confidence is one. */
    public Meeting {
        participants = List.copyOf(participants);
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** How the parties are in contact. */
    public enum Kind {
        /** In person. */
        MEETING,
        /** By telephone or video. */
        CALL,
        /** Somebody travels to see a host, and no meeting is spelled out. */
        VISIT
    }

    /** Whether the meeting came about. */
    public enum Status {
        /** It happened or is happening. */
        HELD,
        /** It is to happen. */
        PLANNED,
        /** It was called off or postponed. */
        CANCELLED,
        /** Somebody says that it did not or will not happen. */
        DENIED,
        /** It is called for, offered or possible; nothing is agreed. */
        PROPOSED
    }

    /**
     * A sentence that says so.
     *
     * @param text   the sentence, verbatim
     * @param span   where it stands in the article's text; empty for the separate title
     * @param rule   id of the rule that read it
     * @param saidBy the source that the sentence names for it, where it names one
     */
    public record Evidence(String text, Optional<Span> span, String rule, Optional<Actor> saidBy) {
    }
}
