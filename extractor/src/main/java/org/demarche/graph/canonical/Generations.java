package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two who share a name and a country, such as father and son: what is told under the name more than forty years after all
 * that was told before is of another person, unless both are told to hold the same office.
 */
public final class Generations {

    private static final int YEARS = 40;

    private Generations() {
    }

    /**
     * That somebody of that name is told to take part in a meeting.
     *
     * @param year    of the meeting
     * @param offices in which
     */
    public record Seen(int year, Set<String> offices) {

        /** Copies the set. */
        public Seen {
            offices = Set.copyOf(offices);
        }
    }

    /** Whether the years alone leave room for two; without it they need not be looked at more closely. */
    public static boolean areFarApart(Collection<Integer> years) {
        List<Integer> sorted = years.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i) - sorted.get(i - 1) > YEARS) {
                return true;
            }
        }
        return false;
    }

    /** The first year of each person but the first, in order. */
    public static List<Integer> starts(Collection<Seen> seen) {
        TreeMap<Integer, Set<String>> years = new TreeMap<>();
        seen.forEach(each -> years.computeIfAbsent(each.year(), any -> new HashSet<>()).addAll(each.offices()));
        List<Integer> starts = new ArrayList<>();
        Set<String> held = new HashSet<>();
        Integer last = null;
        for (int year : years.keySet()) {
            boolean another = last != null && year - last > YEARS && Collections.disjoint(held, after(years, year));
            if (another) {
                starts.add(year);
                held.clear();
            }
            held.addAll(years.get(year));
            last = year;
        }
        return List.copyOf(starts);
    }

    /** The offices from a year on until the next gap. */
    private static Set<String> after(TreeMap<Integer, Set<String>> years, int first) {
        Set<String> offices = new HashSet<>();
        int last = first;
        for (int year : years.tailMap(first).keySet()) {
            if (year - last > YEARS) {
                break;
            }
            offices.addAll(years.get(year));
            last = year;
        }
        return offices;
    }
}
