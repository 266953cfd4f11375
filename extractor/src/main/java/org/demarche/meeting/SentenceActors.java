package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** The actors of one sentence, found from the nodes of its tree. */
final class SentenceActors {

    private static final int FAR = 25;
    private static final int INCLUDING_WITHIN = 14;
    private static final Set<Frame.Slot> PERSONAL = Set.of(Frame.Slot.TO, Frame.Slot.ON, Frame.Slot.PERSON, Frame.Slot.TO_PERSON, Frame.Slot.FOR_PERSON, Frame.Slot.WITH_PERSON);

    private final Tree tree;
    private final List<OfActor> mentions;
    private final Enumeration list;

    SentenceActors(Tree tree, List<OfActor> mentions) {
        this.tree = tree;
        this.mentions = mentions;
        this.list = new Enumeration(tree, mentions);
    }

    List<OfActor> all() {
        return mentions;
    }

    Optional<OfActor> at(int token) {
        return mentions.stream().filter(m -> m.covers(token)).findFirst();
    }

    /** Those that a noun stands for, with all that is coordinated with it; none where it is no actor. */
    List<OfActor> of(int node) {
        List<OfActor> found = new ArrayList<>();
        collect(antecedent(node), found, 3);
        return found;
    }

    /** The noun that "who" or "whom" stands for: the one on which its clause hangs. */
    private int antecedent(int node) {
        int clause = tree.head(node);
        boolean relative = List.of("whom", "who", "which").contains(tree.lower(node)) && clause >= 0 && tree.relation(clause).equals("acl:relcl");
        return relative && tree.head(clause) >= 0 ? tree.head(clause) : node;
    }

    private void collect(int node, List<OfActor> found, int depth) {
        Optional<OfActor> mention = at(node).filter(m -> m.form() != Form.ADJECTIVE);
        if (mention.isPresent()) {
            add(mention.get(), found);
            list.coordinated(mention.get()).forEach(m -> add(m, found));
            including(mention.get()).forEach(m -> add(m, found));
            for (int i = mention.get().from(); i < mention.get().to(); i++) {
                conjuncts(i, found, depth, mention.get());
            }
            return;
        }
        if (depth == 0) {
            return;
        }
        for (int child : tree.children(node)) {
            boolean part = tree.base(child).equals("nmod") && List.of("of", "from", "in", "including").contains(tree.preposition(child))
                    || tree.base(child).equals("appos") || tree.base(child).equals("flat");
            if (part) {
                collect(child, found, depth - 1);
            }
        }
        conjuncts(node, found, depth, null);
    }

    private void conjuncts(int node, List<OfActor> found, int depth, OfActor inside) {
        for (int child : tree.children(node, "conj")) {
            boolean outside = inside == null || !inside.covers(child);
            if (outside && !tree.isVerbal(child) && depth > 0) {
                collect(child, found, depth - 1);
            }
        }
    }

    private static void add(OfActor mention, List<OfActor> found) {
        if (!found.contains(mention)) {
            found.add(mention);
        }
    }

    /** "representatives from 50 countries, including A, B and C". */
    private List<OfActor> including(OfActor group) {
        int i = group.to();
        while (i < group.to() + INCLUDING_WITHIN && !tree.isVerbal(i) && !tree.is(i, Pos.CCONJ)) {
            i++;
        }
        return tree.lower(i).equals("including") ? from(i + 1) : List.of();
    }

    /** Those that fit a slot: some take persons and offices only. */
    List<OfActor> fitting(Frame.Slot slot, int node) {
        if (slot == Frame.Slot.TO_BODY) {
            return of(node).stream().filter(a -> a.form() == Form.BODY).toList();
        }
        if (slot == Frame.Slot.PERSON_NAME) {
            return of(node).stream().filter(a -> a.form() == Form.NAMED && a.actors().get(0).position().isPresent()).toList();
        }
        return of(node).stream().filter(a -> !PERSONAL.contains(slot) || a.form() == Form.NAMED || a.form() == Form.OFFICE || a.form() == Form.PRONOUN).toList();
    }

    /** A verb's subject, by the tree or, where that lost it, by the words. */
    List<OfActor> subject(Clause clause, int verb) {
        List<OfActor> subject = clause.subject(tree, verb).map(this::of).orElse(List.of());
        subject = subject.isEmpty() ? tree.children(verb, "nsubj").stream().filter(c -> c < verb).map(this::of).filter(m -> !m.isEmpty()).findFirst().orElse(List.of()) : subject;
        subject = subject.stream().filter(m -> !located(m)).toList();
        subject = subject.stream().allMatch(SentenceActors::state) ? nearest(verb).orElse(subject) : subject;
        List<OfActor> all = new ArrayList<>(subject.isEmpty() ? beforePredicate(verb) : opening(subject));
        all.addAll(all.isEmpty() && (Clause.finite(tree, verb) || purpose(verb)) ? leading(verb) : List.of());
        if (!all.isEmpty()) {
            from(clause.companions(tree, all.get(all.size() - 1).to())).forEach(m -> add(m, all));
        }
        return all;
    }

    /** "Chile, whose president met X": of two subjects the person, right before the verb. */
    private Optional<List<OfActor>> nearest(int verb) {
        List<Integer> subjects = tree.children(verb, "nsubj").stream().filter(c -> c < verb).toList();
        return subjects.size() < 2 ? Optional.empty() : Optional.of(of(subjects.get(subjects.size() - 1))).filter(f -> f.stream().anyMatch(SentenceActors::leads));
    }

    private static boolean state(OfActor mention) {
        return mention.form() == Form.METONYM || mention.form() == Form.COUNTRY;
    }

    /** Whom a "who" stands for, by the words alone: "A and B, who met". */
    List<OfActor> listedBefore(int who) {
        int end = tree.lower(who - 1).equals(",") ? who - 1 : who;
        Optional<OfActor> last = mentions.stream().filter(m -> m.to() == end && m.form() == Form.NAMED).findFirst();
        List<OfActor> all = new ArrayList<>(last.flatMap(l -> mentions.stream().filter(m -> list.chain(m).contains(l)).findFirst()).stream().toList());
        all.addAll(all.isEmpty() ? last.stream().toList() : list.chain(all.get(0)));
        return all;
    }

    /** The subject by the words alone: the actor with which the clause opens, only times, places and appositions between. */
    private List<OfActor> leading(int verb) {
        Optional<Integer> own = tree.child(verb, "nsubj");
        if (own.filter(s -> !tree.is(s, Pos.PROPN) || tree.head(s) != verb).isPresent()) {
            return List.of();
        }
        for (int i = verb - 1; i >= 0 && verb - i < FAR; i--) {
            boolean stays = tree.is(i, Pos.AUX) && (tree.is(i + 1, Pos.ADP) && tree.lemma(i).equals("be") || tree.is(i + 1, Pos.AUX));
            if (tree.isVerbal(i) && !stays || tree.is(i, Pos.SCONJ) || tree.lower(i).matches("[;:\"\u201c\u201d\u2014]|--|who|which|that|and|but")) {
                return List.of();
            }
            int token = i;
            Optional<OfActor> mention = mentions.stream().filter(m -> m.to() - 1 == token && (leads(m) || m.form() == Form.PRONOUN && purpose(verb))).findFirst();
            if (mention.filter(m -> !tree.is(m.from() - 1, Pos.ADP) && !tree.lower(m.to()).matches("'s|\u2019s|'|\u2019")).isPresent()) {
                List<OfActor> listed = listedBefore(mention.get().to());
                return listed.isEmpty() ? List.of(mention.get()) : listed;
            }
        }
        return List.of();
    }

    /** "will be in Lima to meet X": an infinitive behind a place that a parser took for its subject. */
    private boolean purpose(int verb) {
        return tree.infinitive(verb) && tree.child(verb, "nsubj").filter(s -> at(s).filter(this::located).isPresent()).isPresent();
    }

    private static boolean leads(OfActor mention) {
        return mention.form() == Form.NAMED || mention.form() == Form.OFFICE || mention.form() == Form.BODY
                || mention.form() == Form.PRONOUN && mention.to() - mention.from() > 1;
    }

    /** "In Lima on Tuesday I will meet X": Lima is no subject, whatever a parser says. */
    boolean located(OfActor mention) {
        return state(mention) && tree.is(mention.from() - 1, Pos.ADP);
    }

    /** "X, Y and Z met", where the tree kept the last alone: with all before it back to the start of the sentence. */
    private List<OfActor> opening(List<OfActor> subject) {
        OfActor last = subject.get(0);
        Optional<OfActor> start = mentions.stream().filter(m -> m.from() <= 1 && m.to() <= last.from() && m.form() != Form.ADJECTIVE).findFirst();
        List<OfActor> all = new ArrayList<>(start.filter(m -> m.from() == 0 || tree.is(0, Pos.DET)).stream().toList());
        start.map(list::chain).filter(c -> c.contains(last)).ifPresent(all::addAll);
        if (!all.contains(last)) {
            return subject;
        }
        subject.stream().filter(m -> !all.contains(m)).forEach(all::add);
        return all;
    }

    /** "met on Tuesday with X": behind the preposition after a trigger that a parser hung elsewhere. */
    List<OfActor> after(int trigger, String preposition) {
        for (int i = trigger + 1; i < tree.size() && (!tree.isVerbal(i) || tree.relation(i).equals("acl")) && !tree.lower(i).matches("[;:.]"); i++) {
            List<OfActor> behind = tree.lower(i).equals(preposition) ? from(i + 1) : List.of();
            if (!behind.isEmpty()) {
                return tree.lower(behind.get(behind.size() - 1).to()).equals("as") ? List.of() : behind;
            }
        }
        return List.of();
    }

    /** The actor that begins at a token, an article aside, with all that the words coordinate with it. */
    List<OfActor> from(int start) {
        List<OfActor> found = new ArrayList<>();
        mentions.stream().filter(m -> m.from() == start || m.from() == start + 1 && tree.is(start, Pos.DET))
                .filter(m -> m.form() != Form.ADJECTIVE).findFirst().ifPresent(m -> {
                    found.add(m);
                    found.addAll(list.coordinated(m));
                });
        return found;
    }

    /** The subject by the words alone: the actor before "is due to", "was expected to", "would". */
    private List<OfActor> beforePredicate(int verb) {
        int i = verb - 1;
        while (i > 0 && verb - i < 8 && at(i).isEmpty() && (tree.isVerbal(i) || tree.is(i, Pos.ADV) || tree.is(i, Pos.PART) || tree.is(i, Pos.ADJ))) {
            i--;
        }
        boolean auxiliary = i < verb - 1 && (tree.is(i + 1, Pos.AUX) || tree.is(i + 1, Pos.VERB));
        return auxiliary ? at(i).filter(m -> m.form() != Form.ADJECTIVE).map(m -> List.of(m)).orElse(List.of()) : List.of();
    }

    /** The actor that ends right before a token, hyphens and "and" between several: "US-Russian", "Israeli and Syrian". */
    List<OfActor> before(int token) {
        List<OfActor> found = new ArrayList<>();
        int end = token;
        while (end > 0) {
            int last = end - 1;
            Optional<OfActor> mention = mentions.stream().filter(m -> m.to() - 1 == last).findFirst();
            if (mention.isPresent()) {
                found.add(0, mention.get());
                end = mention.get().from();
            } else if (!found.isEmpty() && tree.lower(last).matches("-|\u2013|/|and|,")
                    || tree.is(last, Pos.ADJ) && found.isEmpty()) {
                end--;
            } else {
                return found;
            }
        }
        return found;
    }
}
