package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.mention.People.Occurrence;

/** Lends a minister the state of the head of government beside him, and an adviser that of whom he advises. */
final class Company {

    private Company() {
    }

    /** Settles those whose state is not known yet; {@code people} are the persons of the occurrences. */
    static void settle(List<Occurrence> occurrences, List<Optional<Profile>> people, Homeland homeland) {
        for (int i = 1; i < occurrences.size(); i++) {
            Occurrence left = occurrences.get(i - 1);
            Occurrence right = occurrences.get(i);
            if (left.scan() == right.scan() && people.get(i - 1).isPresent() && people.get(i).isPresent()) {
                Profile first = people.get(i - 1).get();
                Profile second = people.get(i).get();
                if (left.scan().lower(left.to()).equals("of") && right.from() == left.to() + 1) {
                    second.country().ifPresent(c -> first.settle(c, homeland::isNational));
                } else if ((isHead(left) || isMinister(left) && !sameOffice(left, right)) && isMinister(right)
                        && Homes.listed(left.scan(), left.to(), right.from())) {
                    first.country().ifPresent(c -> second.settle(c, homeland::isOpen));
                }
            }
        }
    }

    private static boolean sameOffice(Occurrence left, Occurrence right) {
        return left.office().map(OfficePhrase::office).equals(right.office().map(OfficePhrase::office));
    }

    private static boolean isHead(Occurrence one) {
        return one.office().filter(o -> o.office().kind() == Entity.Office.Kind.HEAD && !o.plural()).isPresent();
    }

    private static boolean isMinister(Occurrence one) {
        return one.office().filter(o -> o.office().kind() == Entity.Office.Kind.OFFICIAL && !o.plural()).isPresent();
    }
}
