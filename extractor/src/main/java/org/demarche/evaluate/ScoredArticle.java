package org.demarche.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one article tells: of gold, or found. */
record ScoredArticle(String id, List<ScoredMeeting> meetings) {

    ScoredArticle {
        meetings = List.copyOf(meetings);
    }

    /** Two who met or spoke, and the record that says so first. */
    record Pair(boolean held, ScoredActor one, ScoredActor other, ScoredMeeting meeting) {

        /** What makes a pair one and the same within an article: its actors in either order, status and days. */
        private List<Object> key() {
            return List.of(held, Set.copyOf(List.of(one.key(), other.key())), meeting.span());
        }
    }

    /** Two blocs that met or spoke, in the order of their names. */
    record Dyad(boolean held, String one, String other) {
    }

    /** The pairs of all meetings and calls, each once. */
    List<Pair> pairs() {
        Map<List<Object>, Pair> pairs = new LinkedHashMap<>();
        meetings.stream().filter(ScoredMeeting::pairs).forEach(meeting -> {
            List<ScoredActor> actors = meeting.actors();
            boolean several = actors.stream().flatMap(actor -> actor.country().stream()).distinct().count() > 1;
            for (int i = 0; i < actors.size(); i++) {
                for (ScoredActor other : actors.subList(i + 1, actors.size())) {
                    Pair pair = new Pair(meeting.held(), actors.get(i), other, meeting);
                    if (!several || !compatriots(pair)) {
                        pairs.putIfAbsent(pair.key(), pair);
                    }
                }
            }
        });
        return List.copyOf(pairs.values());
    }

    private static boolean compatriots(Pair pair) {
        return pair.one().country().isPresent() && pair.one().country().equals(pair.other().country());
    }

    /** Which blocs met. */
    static Set<Dyad> dyads(List<Pair> pairs) {
        Set<Dyad> dyads = new HashSet<>();
        for (Pair pair : pairs) {
            Optional<String> one = pair.one().bloc();
            Optional<String> other = pair.other().bloc();
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                boolean ordered = one.get().compareTo(other.get()) < 0;
                dyads.add(new Dyad(pair.held(), (ordered ? one : other).get(), (ordered ? other : one).get()));
            }
        }
        return dyads;
    }
}
