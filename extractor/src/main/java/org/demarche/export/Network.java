package org.demarche.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;

/** Who met whom: actors, and for each two that met how often and when. It is built whole in memory, up to a size. */
final class Network {

    /** Some hundred bytes each. */
    static final int LIMIT = 1_000_000;

    private final SortedMap<String, Party> actors = new TreeMap<>();
    private final SortedMap<String, Tie> ties = new TreeMap<>();

    /** @param format for whom it is, for messages */
    static Network of(Iterator<Event> events, String format) {
        Network network = new Network();
        long pairs = 0;
        while (events.hasNext()) {
            Event event = events.next();
            for (Dyad dyad : Dyad.of(event)) {
                if (++pairs > LIMIT) {
                    throw new EventExport.TooLargeException("more than " + LIMIT + " pairs are not written as " + format + ", which is built"
                            + " whole in memory; ask for fewer, as by --from, or use dyad, which streams");
                }
                network.add(event, dyad);
            }
        }
        return network;
    }

    private void add(Event event, Dyad dyad) {
        Party source = known(dyad.source());
        Party target = known(dyad.target());
        boolean ordered = source.iri().compareTo(target.iri()) < 0;
        Party one = ordered ? source : target;
        Party other = ordered ? target : source;
        ties.computeIfAbsent(one.iri() + " " + other.iri(), any -> new Tie(one, other)).add(event);
    }

    /** As it was first met. */
    private Party known(Party party) {
        return actors.computeIfAbsent(party.iri(), any -> party);
    }

    /** By their IRIs. */
    Iterable<Party> actors() {
        return actors.values();
    }

    /** By the IRIs of both. */
    Iterable<Tie> ties() {
        return ties.values();
    }

    boolean isEmpty() {
        return ties.isEmpty();
    }

    int size() {
        return ties.size();
    }

    /** Two who met, and when. */
    static final class Tie {

        private final Party one;
        private final Party other;
        private final List<Days> meetings = new ArrayList<>();
        private final SortedSet<String> kinds = new TreeSet<>();

        private Tie(Party one, Party other) {
            this.one = one;
            this.other = other;
        }

        private void add(Event event) {
            meetings.add(new Days(event.first(), event.last()));
            kinds.add(Codes.word(event.kind()));
        }

        Party one() {
            return one;
        }

        Party other() {
            return other;
        }

        /** How many meetings. */
        int weight() {
            return meetings.size();
        }

        /** Of those of which days are known, in their order. */
        List<Days> meetings() {
            return meetings.stream().filter(days -> days.first().isPresent() || days.last().isPresent()).toList();
        }

        Optional<LocalDate> first() {
            return days(Days::firstKnown).min(Comparator.naturalOrder());
        }

        Optional<LocalDate> last() {
            return days(Days::lastKnown).max(Comparator.naturalOrder());
        }

        String kinds() {
            return String.join(", ", kinds);
        }

        private Stream<LocalDate> days(Function<Days, Optional<LocalDate>> day) {
            return meetings.stream().flatMap(days -> day.apply(days).stream());
        }
    }

    /** When a meeting may have been. */
    record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

        Optional<LocalDate> firstKnown() {
            return first.or(() -> last);
        }

        Optional<LocalDate> lastKnown() {
            return last.or(() -> first);
        }
    }
}
