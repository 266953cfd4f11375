package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Actors listed one after the other, by the words alone, where the tree lost it. */
final class Enumeration {

    private final Tree tree;
    private final List<OfActor> mentions;

    Enumeration(Tree tree, List<OfActor> mentions) {
        this.tree = tree;
        this.mentions = mentions;
    }

    /** What follows "X" in "X, Y and Z"; no subject of another verb among them. */
    List<OfActor> coordinated(OfActor first) {
        List<OfActor> chain = chain(first);
        return chain.stream().noneMatch(m -> isSubject(m) && !isSubject(first)) ? chain : List.of();
    }

    /** What follows "X" in "X, Y and Z"; only a list that an "and" closes. */
    List<OfActor> chain(OfActor first) {
        List<OfActor> chain = new ArrayList<>();
        int end = owner(first.to());
        boolean closed = false;
        while (true) {
            int next = end;
            boolean and = false;
            while (tree.lower(next).matches(",|and|&|with|the|also")) {
                and |= tree.lower(next).matches("and|&");
                next++;
            }
            int start = next;
            Optional<OfActor> mention = next == end ? Optional.empty() : mentions.stream().filter(m -> m.from() <= start && m.covers(start)
                    && m.form() != Form.ADJECTIVE).findFirst();
            if (mention.isEmpty() || closed) {
                return closed ? chain : List.of();
            }
            chain.add(mention.get());
            closed = and;
            end = owner(mention.get().to());
        }
    }

    /** "X, the adviser of Prime Minister Z, and Y": past Z, who is none of them. */
    private int owner(int end) {
        int from = end + 1;
        Optional<OfActor> owner = List.of("of", "to").contains(tree.lower(end)) ? mentions.stream().filter(m -> m.from() >= from && m.from() <= from + 1).findFirst() : Optional.empty();
        return owner.filter(m -> tree.lower(m.to()).equals(",") && tree.lower(m.to() + 1).equals("and")).map(OfActor::to).orElse(end);
    }

    private boolean isSubject(OfActor mention) {
        for (int i = mention.from(); i < mention.to(); i++) {
            if (tree.base(i).equals("nsubj")) {
                return true;
            }
        }
        return false;
    }
}
