package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.graph.canonical.Telling.Party;

/** Those of two tellings who act for the same country or body. */
record Side(List<Party> one, List<Party> other) {

    /** The strength of the best pairing across the tellings, 0 where there is none. */
    int best(List<String> reasons) {
        int best = 0;
        String reason = "";
        for (Party a : one) {
            for (Party b : other) {
                Pairing pairing = Pairing.of(a, b);
                if (pairing.strength > best) {
                    best = pairing.strength;
                    reason = reason(a, pairing, b);
                }
            }
        }
        if (best > 0) {
            reasons.add(reason);
        }
        return best;
    }

    /** Where all are of one state, two at least have to be known again, and all of the fewer. */
    int ofOneState(List<String> reasons) {
        Set<Party> taken = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (Party a : one) {
            other.stream().filter(b -> !taken.contains(b) && Pairing.of(a, b).strength >= Pairing.OFFICE.strength).findFirst()
                    .ifPresent(b -> {
                        taken.add(b);
                        found.add(reason(a, Pairing.of(a, b), b));
                    });
        }
        if (found.size() < 2 || found.size() < Math.min(one.size(), other.size())) {
            return 0;
        }
        reasons.addAll(found);
        return Pairing.SAME.strength;
    }

    private static String reason(Party a, Pairing pairing, Party b) {
        return a.label().equals(b.label()) ? "the same party: " + a.label() : a.label() + " " + pairing.verb + " " + b.label();
    }
}
