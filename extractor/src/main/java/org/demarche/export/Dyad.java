package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Party;
import org.demarche.graph.Event.State;
import org.demarche.graph.Event.Type;
import org.demarche.meeting.Meeting;

/**
 * Two who met. Of a visit the source is who travels, and the target the host: whoever is at home there, or else the
 * country. Of anything else the source is the one whose IRI comes first. Two of one country are no pair where several
 * countries meet: of a delegation no two met each other.
 */
record Dyad(Party source, Party target) {

    static List<Dyad> of(Event event) {
        return event.kind() == Meeting.Kind.VISIT && !hosts(event).isEmpty() ? visit(event) : pairs(event.parties());
    }

    private static List<Dyad> pairs(List<Party> parties) {
        boolean several = parties.stream().flatMap(party -> party.country().stream()).distinct().count() > 1;
        List<Dyad> all = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (Party other : parties.subList(i + 1, parties.size())) {
                if (!several || !compatriots(parties.get(i), other)) {
                    all.add(new Dyad(parties.get(i), other));
                }
            }
        }
        return all;
    }

    private static boolean compatriots(Party one, Party other) {
        return one.country().isPresent() && one.country().equals(other.country());
    }

    private static List<Dyad> visit(Event event) {
        List<Party> hosts = hosts(event);
        return event.parties().stream().filter(visitor -> hosts.stream().noneMatch(host -> host.equals(visitor)
                        || compatriots(host, visitor)))
                .flatMap(visitor -> hosts.stream().map(host -> new Dyad(visitor, host))).toList();
    }

    /** Those at home where it is, or else that country; where no place is told, the countries that are visited. */
    private static List<Party> hosts(Event event) {
        Optional<State> home = event.site().flatMap(Event.Site::country);
        if (home.isEmpty()) {
            return event.parties().stream().filter(party -> party.type() == Type.COUNTRY).toList();
        }
        List<Party> hosts = event.parties().stream().filter(party -> party.country().equals(home)).toList();
        return hosts.isEmpty() ? home.stream().flatMap(Dyad::asParty).toList() : hosts;
    }

    private static Stream<Party> asParty(State state) {
        return Stream.of(new Party(state.iri(), state.name(), Type.COUNTRY, Optional.of(state), Optional.empty(), Optional.empty()));
    }
}
