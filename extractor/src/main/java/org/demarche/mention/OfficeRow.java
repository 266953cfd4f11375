package org.demarche.mention;

import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.Pos;

/**
 * Offices side by side: "Defence Minister General", "Emir His Highness Sheikh". Ranks and forms of address say least.
 *
 * @param first where the row begins
 * @param main  the last one that says what its holder is
 * @param last  where the row ends
 */
record OfficeRow(Known first, Known main, Known last) {

    /** The row that begins at a known office. */
    static OfficeRow at(Scan scan, Known first, Set<String> ranks, Set<String> names) {
        Known main = first;
        Known last = first;
        while (last.to() < scan.size() && scan.known(last.to()).from() == last.to() && isOffice(scan, scan.known(last.to()))
                && !isName(scan, last, scan.known(last.to()), names)) {
            last = scan.known(last.to());
            main = weight(last, ranks) >= weight(main, ranks) ? last : main;
        }
        return new OfficeRow(first, main, last);
    }

    /** "Foreign Minister Shah Rashid Alvi": behind a minister it is the first part of a name. */
    private static boolean isName(Scan scan, Known before, Known known, Set<String> names) {
        boolean official = before.office().orElseThrow().kind() == Entity.Office.Kind.OFFICIAL;
        boolean ruler = known.office().orElseThrow().kind() == Entity.Office.Kind.HEAD && names.contains(scan.lower(known.from()));
        return official && ruler && scan.capitalized(known.from()) && scan.capitalized(known.to());
    }

    static boolean isOffice(Scan scan, Known known) {
        int last = known.to() - 1;
        boolean verb = !scan.isHyphen(last - 1) && (scan.is(last, Pos.VERB) && !mistaken(scan, known) || scan.is(last, Pos.AUX));
        return known.office().isPresent() && !verb;
    }

    /** "U.S. envoy Jane Doe": a bare verb between one state and a name is none, whatever a tagger says. */
    private static boolean mistaken(Scan scan, Known known) {
        Known owner = scan.known(known.from() - 1);
        boolean one = known.to() - known.from() == 1 && (owner.country().isPresent() || owner.organization().isPresent())
                && !scan.lower(owner.from() - 1).equals("and") && !scan.lower(owner.from() - 1).equals(",");
        return one && scan.lower(known.from()).equals(scan.token(known.from()).lemma()) && scan.is(known.to(), Pos.PROPN);
    }

    /** Whether an office is no more than a form of address or a rank. */
    static boolean isLight(Entity.Office office, Set<String> ranks) {
        return office.kind() == Entity.Office.Kind.HONORIFIC || ranks.contains(office.name());
    }

    private static int weight(Known known, Set<String> ranks) {
        Entity.Office office = known.office().orElseThrow();
        return office.kind() == Entity.Office.Kind.HONORIFIC ? 0 : ranks.contains(office.name()) ? 1 : 2;
    }

    Entity.Office office() {
        return main.office().orElseThrow();
    }

    /** Whether the words that name the office begin only behind a form of address. */
    boolean opensWithAddress() {
        return main != first && first.office().orElseThrow().kind() == Entity.Office.Kind.HONORIFIC;
    }
}
