package org.demarche.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.meeting.Meeting;

/**
 * Which meetings are wanted. What is left empty asks for nothing.
 *
 * @param from       may have been on or after this day
 * @param to         may have been on or before this day; a meeting without days passes where neither is asked for
 * @param countries  codes; of each set, somebody takes part who is of one of these countries
 * @param actors     names; of each set, one takes part, or somebody who acts for it
 * @param kinds      one of these
 * @param statuses   one of these
 * @param confidence at least this; of a meeting that several articles tell, the surest counts
 */
public record Selection(Optional<LocalDate> from, Optional<LocalDate> to, List<Set<String>> countries,
                        List<Set<String>> actors, Set<Meeting.Kind> kinds, Set<Meeting.Status> statuses,
                        double confidence) {

    /** Every meeting. */
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of(),
            Set.of(), 0);

    /** Which graphs are looked at. */
    public enum Scope {
        /** Each meeting once: {@code graph/canonical}. */
        CANONICAL,
        /** Each meeting as each article tells it: the articles' graphs. */
        ARTICLES,
        /** All graphs. */
        ALL,
        /** What is known of those whom articles mention: {@code graph/knowledge}. */
        KNOWLEDGE
    }

    /** Copies the collections. */
    public Selection {
        countries = countries.stream().map(Set::copyOf).toList();
        actors = actors.stream().map(Set::copyOf).toList();
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /**
     * Lets {@code reader} see the meetings that are wanted, by day and IRI, as they are read: each once, or as each
     * article tells it.
     *
     * @param scope {@code CANONICAL} or {@code ARTICLES}
     */
    public <T> T events(MeetingStore store, Scope scope, Function<Stream<Event>, T> reader) {
        return store.read(data -> {
            EventReader events = new EventReader(data, new Iris(store.base()), this);
            return reader.apply(scope == Scope.ARTICLES ? events.told() : events.canonical());
        });
    }

    /**
     * Writes what is said in some graphs of these meetings and of all that hangs on them. What is written of
     * {@code Scope.ALL} is a well-formed graph of its own.
     *
     * @return how many triples or quads were written
     * @throws IOException                 if {@code out} fails
     * @throws MeetingStore.StoreException if the format is one that is written whole, and what is wanted is too large
     */
    public long export(MeetingStore store, Scope scope, MeetingGraph.Format format, OutputStream out) throws IOException {
        return Output.written(out, stream -> store.read(data -> export(data, store.base(), scope).write(format, stream)));
    }

    private Export export(DatasetGraph data, String base, Scope scope) {
        if (equals(ALL)) {
            return scope == Scope.ALL ? Export.ofStore(data, base, Export.WINDOW)
                    : Export.ofPart(data, Part.whole(new Iris(base), scope), base);
        }
        return Export.ofPart(data, new Part(data, new Iris(base), this, scope), base);
    }
}
