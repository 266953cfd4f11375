package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Clause.Governor;
import org.demarche.meeting.Frame.Slot;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who travels: the subject of "arrived", the object of "took", the owner of a visit or whoever makes it. */
final class Travellers {

    private static final int LEFT = 12;
    private static final int RIGHT = 25;
    private static final int HIGHEST = 6;
    private static final int NEAR = 6;
    private static final Set<Form> PERSONAL = Set.of(Form.NAMED, Form.OFFICE, Form.PRONOUN);

    private final Clause clause;
    private final Set<String> relatives;
    private final Set<String> journeys;
    private final Set<String> makers;
    private final Set<String> vehicles;
    private final Invitations invitations;
    private final Set<String> onlookers;
    private final Set<String> eventNouns;
    private final Set<String> objectControl;

    Travellers(Clause clause, WordLists words) {
        this.clause = clause;
        this.relatives = words.list("relative-pronoun");
        this.journeys = words.list("journey-noun");
        this.makers = words.list("maker-preposition");
        this.vehicles = words.list("vehicle");
        this.invitations = new Invitations(clause, words);
        this.onlookers = words.list("onlooker-verb");
        this.eventNouns = words.list("event-noun");
        this.objectControl = words.list("object-control");
    }

    List<OfActor> find(Trigger trigger, Tree tree, SentenceActors actors) {
        Frame frame = trigger.frame();
        int token = trigger.token();
        return frame.has(Slot.CARRIED) ? carried(frame, token, tree, actors)
                : frame.has(Slot.PASSIVE) && !passive(tree, token) ? List.of()
                : frame.pos() == Pos.PUNCT ? beside(token, tree, actors)
                : frame.pos() == Pos.NOUN ? maker(token, tree, actors) : subject(token, tree, actors);
    }

    /** "is only the third visit": nothing but its own words between. */
    private static boolean predicate(Tree tree, int copula, int noun) {
        return copula < noun && IntStream.range(copula + 1, noun).noneMatch(tree::isVerbal);
    }

    private static boolean passive(Tree tree, int verb) {
        return Clause.passive(tree, verb) || tree.is(verb - 1, Pos.AUX) && tree.lemma(verb - 1).equals("be");
    }

    static List<OfActor> personal(List<OfActor> found) {
        return found.stream().filter(m -> PERSONAL.contains(m.form())).toList();
    }

    /** "X, in Lisbon for talks, said": not "the house of X, in Lisbon". */
    private static List<OfActor> beside(int comma, Tree tree, SentenceActors actors) {
        return personal(actors.at(comma - 1).filter(m -> !tree.is(m.from() - 1, Pos.ADP)).map(List::of).orElse(List.of()));
    }

    private List<OfActor> subject(int token, Tree tree, SentenceActors actors) {
        Optional<Integer> invitation = invitations.of(tree, token);
        if (invitation.isPresent()) {
            List<OfActor> named = invitations.named(tree, actors, invitation.get());
            return !named.isEmpty() ? named : invitations.taken(tree, invitation.get()).map(v -> subject(v, tree, actors)).orElse(List.of());
        }
        boolean inside = Set.of("cop", "case", "aux").contains(tree.base(token)) && tree.head(token) >= 0;
        Optional<Integer> subject = clause.subject(tree, inside ? tree.head(token) : token);
        Optional<Integer> relative = subject.filter(s -> relatives.contains(tree.lower(s)));
        Optional<Integer> owner = subject.filter(s -> vehicles.contains(tree.lemma(s))).flatMap(s -> tree.children(s, "nmod").stream()
                .filter(c -> tree.relation(c).equals("nmod:poss")).findFirst());
        List<OfActor> found = personal(relative.map(r -> endingBefore(r, tree, actors)).or(() -> owner.or(() -> subject).map(actors::of)).orElse(List.of()));
        List<OfActor> left = found.isEmpty() ? leftward(token, tree, actors) : found;
        return left.isEmpty() ? topic(token, tree, actors) : left;
    }

    /** Who opens the sentence, where a parser found its main verb no subject. */
    private List<OfActor> topic(int token, Tree tree, SentenceActors actors) {
        int root = token;
        while (root >= 0 && tree.head(root) >= 0 && List.of("xcomp", "advcl", "conj").contains(tree.base(root))) {
            root = tree.head(root);
        }
        boolean subjectless = tree.head(root) < 0 && tree.isVerbal(root) && tree.child(root, "nsubj").isEmpty() && tree.child(root, "csubj").isEmpty();
        Optional<OfActor> first = actors.all().stream().filter(m -> PERSONAL.contains(m.form())).findFirst();
        if (subjectless && root == 0 && Tense.gerund(tree, root)) {
            return first.filter(m -> m.from() > token && tree.lower(m.from() - (tree.is(m.from() - 1, Pos.DET) ? 2 : 1)).equals(",")).map(List::of).orElse(List.of());
        }
        return subjectless ? first.filter(m -> m.to() <= token && !tree.is(m.from() - 1, Pos.ADP)).map(List::of).orElse(List.of()) : List.of();
    }

    private static List<OfActor> endingBefore(int token, Tree tree, SentenceActors actors) {
        int last = tree.lower(token - 1).equals(",") ? token - 2 : token - 1;
        return actors.at(last).map(List::of).orElse(List.of());
    }

    /** The subject by the words alone: before "who is", "is expected to", "would". */
    private List<OfActor> leftward(int verb, Tree tree, SentenceActors actors) {
        for (int i = verb - 1; i >= 0 && verb - i < LEFT; i--) {
            Optional<OfActor> actor = actors.at(i);
            if (actor.isPresent()) {
                return personal(List.of(actor.get()));
            }
            boolean governs = tree.is(i, Pos.VERB) && tree.is(i + 1, Pos.PART);
            boolean passable = governs || tree.is(i, Pos.AUX) || tree.is(i, Pos.PART) || tree.is(i, Pos.ADV) || tree.is(i, Pos.ADJ)
                    || relatives.contains(tree.lower(i)) || tree.lower(i).equals(",");
            if (!passable) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "a tour that takes her to Nepal", "sent an envoy to Nepal". */
    private List<OfActor> carried(Frame frame, int verb, Tree tree, SentenceActors actors) {
        if (frame.has(Slot.JOURNEY) && !byJourney(verb, tree)) {
            return List.of();
        }
        if (Clause.passive(tree, verb)) {
            return personal(clause.subject(tree, verb).map(actors::of).orElse(List.of()));
        }
        return personal(tree.children(verb, "obj", "iobj").stream().flatMap(o -> actors.of(o).stream()).distinct().toList());
    }

    private boolean byJourney(int verb, Tree tree) {
        Optional<Integer> subject = clause.subject(tree, verb);
        int above = tree.head(verb);
        return subject.filter(s -> journeys.contains(tree.lemma(s))).isPresent() || above >= 0 && journeys.contains(tree.lemma(above))
                || subject.flatMap(s -> journey(s, tree)).isPresent();
    }

    /** The journey that a subject is: "the tour", "a tour on Monday that", with no verb between. */
    private Optional<Integer> journey(int subject, Tree tree) {
        if (!relatives.contains(tree.lower(subject))) {
            return Optional.of(subject).filter(s -> journeys.contains(tree.lemma(s)));
        }
        for (int i = subject - 1; i >= 0 && subject - i < NEAR && !tree.isVerbal(i); i--) {
            if (journeys.contains(tree.lemma(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private List<OfActor> maker(int noun, Tree tree, SentenceActors actors) {
        List<OfActor> owner = owner(noun, tree, actors);
        List<OfActor> named = owner.isEmpty() ? behind(noun, tree, actors) : owner;
        return named.isEmpty() ? above(noun, tree, actors) : named;
    }

    /** "his second official visit", "President Duarte's visit", in headlines "Duarte visit". */
    private List<OfActor> owner(int noun, Tree tree, SentenceActors actors) {
        boolean possessive = false;
        for (int i = noun - 1; i >= 0 && noun - i < LEFT; i--) {
            Optional<OfActor> actor = actors.at(i);
            boolean owns = actor.isPresent() && (possessive || actor.get().form() == Form.PRONOUN || actor.get().form() == Form.NAMED);
            if (owns) {
                return personal(List.of(actor.get()));
            }
            boolean mark = tree.is(i, Pos.PART);
            boolean passable = mark || tree.is(i, Pos.ADJ) || tree.is(i, Pos.NOUN) || tree.is(i, Pos.PROPN) || tree.is(i, Pos.NUM)
                    || tree.is(i, Pos.ADV) || tree.is(i, Pos.VERB) && tree.base(i).equals("amod") || tree.is(i, Pos.PUNCT) && tree.lower(i).equals("-");
            if (!passable) {
                return List.of();
            }
            possessive = mark;
        }
        return List.of();
    }

    /** "the visit to Kenya by President Duarte", "the visit of the Ghanaian president". */
    private List<OfActor> behind(int noun, Tree tree, SentenceActors actors) {
        for (int i = noun + 1; i < tree.size() && i - noun < RIGHT && !tree.isVerbal(i); i++) {
            int start = i + 1;
            Optional<OfActor> actor = makers.contains(tree.lower(i)) ? actors.all().stream()
                    .filter(m -> m.from() == start || m.from() == start + 1 && tree.is(start, Pos.DET)).findFirst() : Optional.empty();
            boolean counted = tree.child(noun, "cop").filter(c -> predicate(tree, c, noun)).isPresent();
            List<OfActor> makers = personal(actor.map(List::of).orElse(List.of()));
            if (!makers.isEmpty() && counted && makers.get(0).form() == Form.OFFICE) {
                return List.of();
            }
            if (!makers.isEmpty()) {
                return makers.get(0).form() == Form.PRONOUN ? List.of() : actors.of(makers.get(0).to() - 1);
            }
        }
        return List.of();
    }

    /** Who is on a visit, or whose sentence it is: "X, on a visit to Y, said", "X is on a visit", "X paid a visit". */
    private List<OfActor> above(int noun, Tree tree, SentenceActors actors) {
        int node = noun;
        boolean direct = true;
        for (int steps = 0; steps < HIGHEST && node >= 0; steps++) {
            boolean is = tree.child(node, "cop").isPresent() && tree.child(node, "nsubj").isPresent();
            if (is && (node != noun || !tree.preposition(node).isEmpty())) {
                return subject(node, tree, actors);
            }
            int head = tree.head(node);
            Optional<OfActor> holder = head < 0 || tree.preposition(node).isEmpty() ? Optional.empty() : actors.at(head).filter(m -> m.form() != Form.ADJECTIVE);
            if (direct && !personal(holder.map(List::of).orElse(List.of())).isEmpty()) {
                return List.of(holder.get());
            }
            if (head < 0 || tree.isVerbal(head)) {
                return head < 0 ? List.of() : governed(new Governor(head, tree.preposition(node), tree.relation(node), direct), tree, actors);
            }
            direct &= eventNouns.contains(tree.lemma(head)) || journeys.contains(tree.lemma(head));
            node = head;
        }
        return List.of();
    }

    private List<OfActor> governed(Governor above, Tree tree, SentenceActors actors) {
        Optional<Integer> journey = above.relation().equals("obj") ? tree.child(above.verb(), "nsubj").flatMap(s -> journey(s, tree)) : Optional.empty();
        if (journey.isPresent()) {
            return maker(journey.get(), tree, actors);
        }
        boolean looksOn = above.preposition().isEmpty() && onlookers.contains(tree.lemma(above.verb()));
        if (looksOn || !above.direct() || above.relation().startsWith("nsubj")) {
            return List.of();
        }
        Optional<Integer> object = tree.child(above.verb(), "obj");
        if (Clause.passive(tree, above.verb())) {
            List<OfActor> agent = tree.children(above.verb(), "obl").stream().filter(c -> tree.preposition(c).equals("by"))
                    .flatMap(c -> personal(actors.of(c)).stream()).toList();
            return agent.isEmpty() ? subject(above.verb(), tree, actors) : agent;
        }
        boolean sends = !above.preposition().isEmpty() && objectControl.contains(tree.lemma(above.verb())) && object.isPresent();
        return sends ? personal(actors.of(object.get())) : subject(above.verb(), tree, actors);
    }
}
