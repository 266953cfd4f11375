package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.graph.canonical.Telling.Days;
import org.demarche.graph.canonical.Telling.Kind;
import org.demarche.graph.canonical.Telling.Party;

/**
 * Why two tellings may be of one meeting.
 *
 * @param weight  the more, the likelier
 * @param vague   whether the days leave room for several meetings of the same parties
 * @param reasons for people, each a line
 */
record Likeness(int weight, boolean vague, List<String> reasons) {

    private static final double SAME_SHARE = 0.5;

    /** How two tellings are alike; empty where they are of two meetings, or not known to be of one. */
    static Optional<Likeness> of(Telling one, Telling other) {
        if (!areNear(one, other)) {
            return Optional.empty();
        }
        Days a = one.days().orElseThrow();
        Days b = other.days().orElseThrow();
        Sites sites = one.kind() == Kind.CALL ? Sites.UNKNOWN : Sites.of(one.site(), other.site());
        if (sites == Sites.APART) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        List<Integer> strengths = strengths(one, other, reasons);
        boolean vague = a.vague() || b.vague();
        boolean same = a.equals(b);
        boolean near = a.gap(b) == 1;
        if (strengths.isEmpty() || !enough(strengths, one.kind() == other.kind(), same, vague)
                || near && (strengths.get(0) < Pairing.SAME.strength || sites != Sites.SAME)) {
            return Optional.empty();
        }
        reasons.add(0, same ? "the same days: " + text(a) : near ? "days next to each other: " + text(a) + " and "
                + text(b) : "days that overlap: " + text(a) + " and " + text(b));
        if (sites == Sites.SAME) {
            reasons.add("the same place: " + one.site().orElseThrow().label());
        }
        int days = near ? 0 : vague ? 1 : same ? 3 : 2;
        return Optional.of(new Likeness(days * 100 + sites.weight * 10 + strengths.get(0), vague, List.copyOf(reasons)));
    }

    /** Whether two articles tell them as in the same way, and of days that touch: without it nothing makes them one. */
    static boolean areNear(Telling one, Telling other) {
        return !one.article().equals(other.article()) && (one.kind() == Kind.CALL) == (other.kind() == Kind.CALL)
                && one.days().filter(Days::comparable).flatMap(a -> other.days().filter(Days::comparable)
                        .filter(b -> a.gap(b) <= 1)).isPresent();
    }

    /** Whether the sides are known well enough for what the days say. */
    private static boolean enough(List<Integer> strengths, boolean sameKind, boolean same, boolean vague) {
        int weakest = strengths.get(0);
        int strongest = strengths.get(strengths.size() - 1);
        if (strongest < Pairing.SAME.strength) {
            return same && !vague && weakest >= Pairing.OFFICE.strength;
        }
        return weakest >= Pairing.OFFICE.strength || weakest == Pairing.FOR.strength && sameKind && !vague;
    }

    /** How well each side is known again, the least first; empty where the parties do not go together. */
    private static List<Integer> strengths(Telling one, Telling other, List<String> reasons) {
        Map<String, List<Party>> a = bySide(one);
        Map<String, List<Party>> b = bySide(other);
        Set<String> common = new TreeSet<>(a.keySet());
        common.retainAll(b.keySet());
        Set<String> all = new TreeSet<>(a.keySet());
        all.addAll(b.keySet());
        boolean many = a.size() > 2 && b.size() > 2 && common.size() > 2 && common.size() >= SAME_SHARE * all.size();
        if (common.isEmpty() || common.size() != all.size() && !many) {
            return List.of();
        }
        List<Integer> strengths = new ArrayList<>();
        if (common.size() == 1) {
            strengths.add(new Side(one.parties(), other.parties()).ofOneState(reasons));
        } else {
            common.forEach(side -> strengths.add(new Side(a.get(side), b.get(side)).best(reasons)));
        }
        strengths.sort(null);
        return strengths.get(0) == 0 ? List.of() : strengths;
    }

    private static Map<String, List<Party>> bySide(Telling telling) {
        Map<String, List<Party>> sides = new TreeMap<>();
        telling.sides().forEach(party -> sides.computeIfAbsent(party.side(), side -> new ArrayList<>()).add(party));
        return sides;
    }

    private static String text(Days days) {
        return days.first().equals(days.last()) ? days.first().toString() : days.first() + " to " + days.last();
    }
}
