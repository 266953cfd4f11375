package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Type;

/** The parties of several tellings of one meeting, those that are one taken together. */
final class Participants {

    /** A person before an office before a body before a state; the fullest name, and of several the first. */
    private static final Comparator<Party> BEST = Comparator.comparing(Party::type)
            .thenComparing(party -> -party.folded().split(" ").length).thenComparing(Party::iri);

    private final List<List<Party>> groups = new ArrayList<>();

    Participants(List<Telling> tellings) {
        tellings.stream().flatMap(telling -> telling.parties().stream()).distinct()
                .sorted(BEST.thenComparing(Party::toString)).forEach(this::add);
    }

    List<Party> all() {
        List<Party> best = groups.stream().map(group -> group.stream().min(BEST).orElseThrow()).toList();
        return best.stream().filter(party -> party.type() != Type.STATE
                        || best.stream().noneMatch(other -> other != party && other.side().equals(party.side())))
                .sorted(Comparator.comparing(Party::iri)).toList();
    }

    /** To the first of those with which it is one. */
    private void add(Party party) {
        List<List<Party>> own = groups.stream().filter(group -> group.stream()
                .anyMatch(other -> Pairing.of(party, other).strength >= Pairing.OFFICE.strength)).toList();
        if (own.isEmpty()) {
            groups.add(new ArrayList<>(Stream.of(party).toList()));
        } else {
            own.get(0).add(party);
        }
    }
}
