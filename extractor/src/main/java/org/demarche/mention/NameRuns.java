package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;

/** Runs of capitalized words that no known name explains: the names of people and of bodies. */
final class NameRuns {

    /** Tokens [from, to); a body ("Fiji Labour Party") or else what may be a person. */
    record Run(int from, int to, boolean body) {
    }

    private static final int LONGEST_PERSON = 6;
    private static final int SHORT_DAY = 3;

    private final Set<String> bodyHeads;
    private final Set<String> connectors;
    private final Set<String> particles;
    private final Set<String> calendar;
    private final Set<String> notNames;
    private final Set<String> ambiguous;
    private final Set<String> notPeople;
    private final Set<String> ordinals;
    private final Set<String> headlineVerbs;

    NameRuns(WordLists words) {
        this.bodyHeads = words.list("body-head");
        this.connectors = words.list("body-connector");
        this.particles = words.list("particle");
        this.calendar = words.list("calendar");
        this.notPeople = words.list("not-person");
        this.ambiguous = words.list("office-or-name");
        this.notNames = words.list("not-name");
        this.ordinals = words.list("regnal-number");
        this.headlineVerbs = words.list("headline-verb");
    }

    /** In order, without overlaps. */
    List<Run> in(Scan scan) {
        List<Run> runs = new ArrayList<>();
        List<Run> bodies = bodies(scan);
        int i = 0;
        for (Run body : bodies) {
            people(scan, i, body.from(), runs);
            runs.add(body);
            i = body.to();
        }
        people(scan, i, scan.size(), runs);
        return runs;
    }

    private List<Run> bodies(Scan scan) {
        List<Run> bodies = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < scan.size(); i++) {
            if (i >= free && isBodyHead(scan, i)) {
                int from = i;
                while (from > free && partOfBody(scan, from - 1)) {
                    from--;
                }
                int to = bodyEnd(scan, i + 1);
                if (to - from > 1) {
                    bodies.add(new Run(from, to, true));
                    free = to;
                }
            }
        }
        return bodies;
    }

    private boolean isBodyHead(Scan scan, int i) {
        return scan.capitalized(i) && bodyHeads.contains(scan.lower(i)) && scan.known(i).organization().isEmpty()
                && scan.known(i).country().isEmpty()
                && scan.known(i).office().isEmpty() && scan.known(i).venue().isEmpty();
    }

    private boolean partOfBody(Scan scan, int i) {
        if (scan.isHyphen(i)) {
            return true;
        }
        Known known = scan.known(i);
        return scan.capitalized(i) && !calendar.contains(scan.lower(i)) && known.office().isEmpty()
                && (scan.is(i, Pos.PROPN) || scan.is(i, Pos.ADJ) || scan.is(i, Pos.NOUN))
                && !notNames.contains(scan.lower(i));
    }

    private int bodyEnd(Scan scan, int start) {
        int to = start;
        while (to < scan.size()) {
            int next = to;
            while (connectors.contains(scan.lower(next)) && next - to < 2) {
                next++;
            }
            if (!partOfBody(scan, next) || next > to && scan.known(next).plainCountry().isPresent() && !scan.lower(to).equals("of")) {
                return to;
            }
            to = next + 1;
        }
        return to;
    }

    private void people(Scan scan, int from, int end, List<Run> runs) {
        for (int i = from; i < end;) {
            int to = i;
            if (isName(scan, i)) {
                to = personEnd(scan, i + 1, end);
                if (!notPeople.contains(scan.lower(to - 1))) {
                    runs.add(new Run(i, to, false));
                }
            }
            i = Math.max(to, i + 1);
        }
    }

    private int personEnd(Scan scan, int start, int end) {
        int to = start;
        while (to < end && to - start < LONGEST_PERSON) {
            if (scan.isHyphen(to) && to + 1 < end) {
                to += 2;
            } else if (isName(scan, to) || behindOffice(scan, start - 1) && maybeName(scan, to) || scan.capitalized(to) && ordinals.contains(scan.lower(to))) {
                to++;
            } else {
                int next = to;
                while (next < end && particles.contains(scan.lower(next)) && next - to < 2
                        && scan.known(next).office().isEmpty()) {
                    next += scan.isHyphen(next + 1) ? 2 : 1;
                }
                if (next == to || next >= end || !isName(scan, next)) {
                    return to;
                }
                to = next + 1;
            }
        }
        return to;
    }

    private static boolean explained(Known known) {
        return known.plainCountry().isPresent() || known.organization().isPresent() || known.office().isPresent()
                || known.venue().isPresent();
    }

    private boolean isName(Scan scan, int i) {
        if (scan.inPerson(i)) {
            return true;
        }
        if (!scan.capitalized(i)) {
            return false;
        }
        Known known = scan.known(i);
        boolean middle = ambiguous.contains(scan.lower(i)) && opens(scan, i) && scan.capitalized(scan.isHyphen(i + 1) ? i + 2 : i + 1);
        boolean explained = !middle && explained(known);
        if (explained || calendar.contains(scan.lower(i)) && !amid(scan, i) || notNames.contains(scan.lower(i))) {
            return false;
        }
        if ((scan.upperCase() || scan.titleCase()) && headlineVerbs.contains(scan.lower(i))) {
            return false;
        }
        if (scan.is(i, Pos.PROPN) || middle || behindOffice(scan, i)) {
            return true;
        }
        boolean wordClass = scan.is(i, Pos.NOUN) || scan.is(i, Pos.ADJ) || scan.is(i, Pos.X) || scan.is(i, Pos.VERB)
                || scan.is(i, Pos.INTJ);
        boolean beside = scan.upperCase() ? afterOffice(scan, i) : scan.is(i - 1, Pos.PROPN) || scan.is(i + 1, Pos.PROPN);
        return wordClass && i > 0 && beside;
    }

    /** "Pham Thu Huyen": what is short for a day or month elsewhere, between two words of a name. */
    private boolean amid(Scan scan, int i) {
        return scan.text(i).length() == SHORT_DAY && opens(scan, i) && scan.capitalized(i + 1) && scan.known(i + 1).isNothing()
                && !calendar.contains(scan.lower(i + 1)) && !notNames.contains(scan.lower(i + 1));
    }

    /** Whether a name has begun before a word that elsewhere is a title: "Hassan Amir Rostami", "Foreign Minister Shah Rashid Alvi". */
    private static boolean opens(Scan scan, int i) {
        boolean name = scan.is(i - 1, Pos.PROPN) && scan.known(i - 1).isNothing();
        boolean official = scan.known(i - 1).office().filter(o -> o.kind() == Entity.Office.Kind.OFFICIAL).isPresent()
                && scan.known(i).office().filter(o -> o.kind() == Entity.Office.Kind.HEAD).isPresent();
        return scan.capitalized(i - 1) && (name || official);
    }

    /** "King Felipe", "Norway's Astrid Lund": a tagger may not know the name, but no other word begins with a capital there. */
    private boolean behindOffice(Scan scan, int i) {
        boolean titled = scan.known(i - 1).office().isPresent() && scan.capitalized(i - 1);
        boolean owned = scan.isPossessive(i - 1) && scan.known(i - 2).plainCountry().isPresent() && scan.capitalized(i + 1)
                && scan.known(i + 1).isNothing();
        return (titled || owned) && maybeName(scan, i);
    }

    /** Whether a capital alone may make it a name, whatever a tagger takes it for. */
    private boolean maybeName(Scan scan, int i) {
        return !scan.titleCase() && !scan.upperCase() && scan.capitalized(i) && scan.known(i).isNothing()
                && !calendar.contains(scan.lower(i)) && !notNames.contains(scan.lower(i)) && (scan.is(i, Pos.NOUN) || scan.is(i, Pos.ADJ) || scan.is(i, Pos.VERB) || scan.is(i, Pos.ADV) || scan.is(i, Pos.X));
    }

    /** In capitals a tagger is lost: what follows an office there is a name. */
    private static boolean afterOffice(Scan scan, int i) {
        int back = i - 1;
        while (back >= 0 && scan.known(back).isNothing() && (scan.is(back, Pos.NOUN) || scan.is(back, Pos.ADJ) || scan.is(back, Pos.ADP)
                || scan.is(back, Pos.PROPN))) {
            back--;
        }
        return scan.known(back).office().isPresent();
    }
}
