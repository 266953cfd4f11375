package org.demarche.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who takes part in what a noun alone tells of: "The previous round took place in Hanoi" is of those who met in the sentence before. */
final class Rounds {

    /** How many sentences back the meeting may be told. */
    private static final int REACH = 5;

    /** The same where its noun is told again, one that not every meeting is called by. */
    private static final int FAR = 12;
    private static final Set<String> MANY = Set.of("meeting", "talks", "round");

    private static final int VERB_WITHIN = 5;

    private final Clause clause;
    private final Set<String> events;
    private final Set<String> states;
    private final Set<String> others;
    private final Set<String> definite;
    private final Set<String> occurring;
    private final Set<String> goingOn;
    private final Set<String> plainWords;
    private final Set<String> superlatives;

    Rounds(WordLists words) {
        this.clause = new Clause(words);
        this.events = words.list("round-noun");
        this.states = words.list("state-round");
        this.others = words.list("anew-word");
        this.definite = words.list("definite");
        this.occurring = words.list("occurring-verb");
        this.goingOn = words.list("resuming-verb");
        this.plainWords = words.list("talks-modifier");
        this.superlatives = words.list("newest");
    }

    /** The telling with the participants of the meeting that it goes on from; the telling itself where it is of no such. */
    Telling carried(Telling t, List<Telling> beside, Earlier before) {
        if (t.frame().pos() != Pos.NOUN || t.frame().kind() == Kind.VISIT || Credibility.actors(t.sides().all()).size() > 1 || !events.contains(t.frame().lemma())) {
            return t;
        }
        Tree tree = t.tree();
        int top = top(tree, t.token());
        boolean other = marked(tree, top) || marked(tree, t.token());
        Optional<Integer> verb = verb(tree, top, other).or(() -> top == t.token() ? Optional.empty() : verb(tree, t.token(), other));
        if (verb.isEmpty() || !other && tree.children(top).stream().noneMatch(c -> definite.contains(tree.lower(c)))) {
            return t;
        }
        Optional<Draft> last = last(t, before).filter(d -> plain(t, top, d.evidence().text()));
        List<Actor> here = other && plain(t, top, "") ? here(t, beside) : List.of();
        List<Actor> people = here.isEmpty() ? last.map(Draft::all).orElse(List.of()) : here;
        boolean anew = other || goingOn.contains(tree.lemma(verb.get())) && last.filter(d -> d.status() == Status.HELD).isPresent();
        List<Actor> actors = other && states.contains(tree.lemma(top)) ? parties(people) : people;
        OfActor meant = new OfActor(tree.token(t.token()).span(), t.number(), t.token(), t.token() + 1, actors, Form.PRONOUN);
        return actors.size() < 2 || !anew ? t : t.by(new Sides(List.of(meant), List.of()));
    }

    /** Who met by another word of the sentence: "held talks on Monday, with the next round due in June". */
    private static List<Actor> here(Telling t, List<Telling> beside) {
        return beside.stream().filter(o -> o.token() < t.token() && o.frame().kind() == t.frame().kind()).map(o -> Credibility.actors(o.sides().all()))
                .filter(all -> all.size() > 1).reduce((a, b) -> b).orElse(List.of());
    }

    /** Whether a telling has its participants from before. */
    boolean carries(Telling t) {
        return t.frame().pos() == Pos.NOUN && t.sides().all().stream().anyMatch(m -> m.from() == t.token() && m.to() == t.token() + 1);
    }

    /** What is told of another day or place; who spoke for a state years ago is not said. */
    Optional<Draft> told(Telling t, Draft draft, Earlier before, List<Draft> here) {
        Optional<Edtf> latest = draft.date().isEmpty() && newest(t) ? before.lastDay(draft, here) : Optional.empty();
        return Optional.of(years(t, draft) > 1 ? draft.with(parties(draft.first()), draft.second()) : draft)
                .filter(d -> d.date().isPresent() || d.place().isPresent()).map(d -> latest.isPresent() ? d.at(d.place(), latest) : d);
    }

    /** "the most recent round": the last of those told. */
    private boolean newest(Telling t) {
        Tree tree = t.tree();
        return tree.children(top(tree, t.token())).stream().anyMatch(c -> superlatives.contains(tree.lower(c)));
    }

    private static int years(Telling t, Draft draft) {
        Optional<Integer> now = t.annotated().article().published().map(LocalDate::getYear);
        Optional<Integer> then = draft.date().flatMap(Edtf::latest).map(LocalDate::getYear);
        return now.isPresent() && then.isPresent() ? now.get() - then.get() : 0;
    }

    /** The meeting told last by the same noun, or else one that no other stands beside. */
    private static Optional<Draft> last(Telling t, Earlier before) {
        List<Draft> known = before.since(t.number() - FAR).stream().filter(d -> d.kind() == t.frame().kind() && !d.joins() && d.all().size() > 1 && d.status() != Status.DENIED)
                .toList();
        String noun = t.tree().lower(t.token());
        List<Draft> alike = known.stream().filter(d -> !MANY.contains(noun) && d.evidence().text().toLowerCase(Locale.ROOT).contains(noun)).toList();
        List<Draft> near = alike.isEmpty() ? known.stream().filter(d -> t.number() - d.sentence() <= REACH).toList() : alike;
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Draft last = near.get(near.size() - 1);
        List<Draft> rivals = near.stream().filter(d -> d.sentence() == last.sentence() || t.number() - last.sentence() > 1).toList();
        return rivals.stream().allMatch(d -> Earlier.blocs(d).equals(Earlier.blocs(last))) ? Optional.of(last) : Optional.empty();
    }

    /** Another round is of the same states, whoever speaks for them. */
    private static List<Actor> parties(List<Actor> people) {
        List<Actor> parties = new ArrayList<>();
        for (Actor a : people) {
            Optional<String> body = a.country().isPresent() && a.name().isPresent() ? Optional.empty() : a.organization();
            parties.add(a.country().isEmpty() && body.isEmpty() ? a : new Actor(Optional.empty(), a.name().isPresent() ? Optional.empty() : a.position(), body, a.country()));
        }
        return Actors.distinct(parties);
    }

    /** The "round" of "round of talks". */
    private int top(Tree tree, int noun) {
        int head = tree.head(noun);
        return head >= 0 && tree.preposition(noun).equals("of") && tree.is(head, Pos.NOUN) ? head : noun;
    }

    private boolean marked(Tree tree, int noun) {
        return tree.children(noun).stream().anyMatch(c -> c < noun && others(tree.lower(c)));
    }

    private boolean plain(Telling t, int top, String sentence) {
        return plain(t.tree(), top, sentence) && plain(t.tree(), t.token(), sentence);
    }

    private boolean others(String word) {
        return others.contains(word) || word.matches("\\d+(st|nd|rd|th)");
    }

    /** Whether nothing before or behind the noun says that it is somebody else's: "the OPEC meeting", "the meeting of the board". */
    private boolean plain(Tree tree, int noun, String sentence) {
        String told = sentence.toLowerCase(Locale.ROOT);
        for (int c : tree.children(noun)) {
            String word = tree.lower(c);
            boolean modifier = c < noun && (List.of("compound", "amod", "flat").contains(tree.base(c)) || tree.is(c, Pos.PROPN) || tree.relation(c).equals("nmod:poss"));
            boolean known = others(word) || plainWords.contains(word) || told.contains(word) && !tree.relation(c).equals("nmod:poss");
            boolean owned = c > noun && tree.base(c).equals("nmod") && List.of("of", "with", "between", "among", "for", "by").contains(tree.preposition(c)) && !events.contains(tree.lower(c));
            if (modifier && !known || owned || List.of("no", "any", "every", "each").contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What says that it takes place: the verb above, or of another round a participle behind it. */
    private Optional<Integer> verb(Tree tree, int noun, boolean other) {
        Optional<Integer> above = clause.governor(tree, noun).filter(g -> g.relation().startsWith("nsubj") && g.direct()).map(Clause.Governor::verb);
        Optional<Integer> behind = other ? tree.children(noun, "acl", "amod").stream().filter(c -> c > noun).filter(c -> occurs(tree, c)).findFirst() : Optional.empty();
        return above.filter(v -> occurs(tree, v)).or(() -> behind).or(() -> next(tree, noun));
    }

    private boolean occurs(Tree tree, int verb) {
        return occurring.contains(tree.lemma(verb)) || tree.child(verb, "cop").isPresent() && !tree.is(verb, Pos.ADJ)
                || tree.children(verb, "xcomp").stream().anyMatch(x -> occurring.contains(tree.lemma(x)));
    }

    /** The verb right behind the noun, where a parser hung the noun elsewhere. */
    private Optional<Integer> next(Tree tree, int noun) {
        for (int i = noun + 1; i < Math.min(tree.size(), noun + VERB_WITHIN); i++) {
            if (tree.is(i, Pos.VERB)) {
                return occurring.contains(tree.lemma(i)) ? Optional.of(i) : Optional.empty();
            }
            if (!tree.is(i, Pos.AUX) && !tree.is(i, Pos.ADV) && !tree.is(i, Pos.PART)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
