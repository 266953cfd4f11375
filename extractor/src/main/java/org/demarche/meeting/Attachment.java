package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;

/** How a time or place hangs together with the triggers of a sentence: by the tree, and failing that by nearness. */
final class Attachment {

    /** How sure it is that a mention belongs to a trigger, the surest first. */
    enum Bond {
        /** The tree hangs it on the trigger or on the verb that governs the trigger. */
        TREE,
        /** It stands near, and the tree gives it to no other. */
        NEAR,
        /** It belongs to something else. */
        NONE
    }

    private static final int TOLL = 9;
    private static final int MOST = 26;
    private static final int HIGHEST = 6;

    /** How many words of day and place may stand before "after". */
    private static final int LONGEST = 5;

    private final Hanging hanging;
    private final Set<String> saying;
    private final Set<String> borders;
    private final Set<String> personal;
    private final Set<String> after;
    private final Set<String> during;
    private final Set<String> light;
    private final Set<String> since;
    private final Set<String> leading;
    private final Set<String> present;
    private final Set<String> stay;
    private final Set<String> journeys;
    private final Set<String> linking;
    private final Set<String> onwards;
    private final Set<String> sources;

    Attachment(WordLists words) {
        this.hanging = new Hanging(words);
        this.saying = words.list("saying-verb");
        this.borders = words.list("clause-border");
        this.personal = words.list("person-relative");
        this.during = words.list("after");
        this.after = words.list("afterwards");
        this.light = words.list("light-verb");
        this.since = words.list("since");
        this.leading = words.list("leading-verb");
        this.present = words.list("present-auxiliary");
        this.stay = words.list("stay-word");
        this.journeys = words.list("journey-noun");
        this.linking = words.list("day-link");
        this.onwards = words.list("onward-preposition");
        this.sources = words.list("source-word");
    }

    Bond bond(Tree tree, Mention mention, int trigger, List<Integer> triggers) {
        if (ofWhatFollows(tree, mention, trigger) || ofSource(tree, mention)) {
            return Bond.NONE;
        }
        if (hanging.on(tree, mention, trigger) || scene(tree, mention, trigger) || ofEvent(tree, mention, trigger)) {
            return Bond.TREE;
        }
        List<Integer> rivals = triggers.stream().filter(o -> o != trigger && !hanging.continues(tree, o, trigger)).toList();
        int mine = cost(tree, mention, trigger);
        boolean taken = rivals.stream().anyMatch(o -> hanging.on(tree, mention, o) || cost(tree, mention, o) < mine);
        return taken || mine > MOST || elsewhere(tree, mention, trigger) ? Bond.NONE : Bond.NEAR;
    }

    /** "in Lima, where he met the king", "on Monday in Lima, where". */
    private static boolean scene(Tree tree, Mention mention, int trigger) {
        int node = trigger;
        for (int steps = 0; steps < HIGHEST && node >= 0; steps++) {
            if (tree.base(node).equals("acl") && mention.covers(tree.head(node))) {
                return true;
            }
            node = tree.head(node);
        }
        int end = mention.to();
        while (tree.is(end, Pos.ADP) || end > mention.to() && tree.is(end, Pos.PROPN)) {
            end++;
        }
        int where = tree.lower(end).equals(",") ? end + 1 : end;
        int verb = tree.isVerbal(trigger) || !tree.isVerbal(Math.max(tree.head(trigger), 0)) ? trigger : Math.min(trigger, tree.head(trigger));
        return tree.lower(where).equals("where") && where < trigger && free(tree, where + 1, verb);
    }

    /** "a day after X met Y", "the first since March, when X met Y": no day of what stands before it. */
    boolean ofWhatFollows(Tree tree, Mention mention, int trigger) {
        return trigger < mention.from() && (linking.contains(tree.lower(mention.to() - 1)) || onwards.contains(tree.lower(mention.from() - 1)));
    }

    /** "according to the ministry in Lima": of who says so. */
    private boolean ofSource(Tree tree, Mention mention) {
        int i = mention.from() - 1;
        while (i >= 0 && !sources.contains(tree.lower(i)) && !tree.is(i, Pos.PUNCT) && !tree.is(i, Pos.AUX)) {
            i--;
        }
        return i >= 0 && sources.contains(tree.lower(i));
    }

    /** "talks that began in March will resume on Monday": the day of what went before. */
    static boolean aside(Tree tree, Mention mention, int trigger) {
        Optional<Integer> verb = Hanging.governor(tree, mention);
        return verb.isPresent() && tree.relation(verb.get()).equals("acl:relcl") && tree.head(verb.get()) == trigger && !tree.isVerbal(trigger);
    }

    /** "talks with Peru, which were to be held in Lima". */
    private boolean ofEvent(Tree tree, Mention mention, int trigger) {
        Optional<Integer> verb = Hanging.governor(tree, mention);
        if (tree.isVerbal(trigger) || verb.isEmpty() || !light.contains(tree.lemma(verb.get()))) {
            return false;
        }
        for (int i = verb.get() - 1; i > trigger; i--) {
            if (tree.lower(i).equals("which") || tree.lower(i).equals("that")) {
                return free(tree, trigger + 1, i) && mention.from() > i;
            }
        }
        return false;
    }

    /** Whether no other predicate with a subject of its own stands between. */
    private static boolean free(Tree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.isVerbal(i) && !tree.is(i, Pos.AUX) && tree.child(i, "nsubj").isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it belongs to a verb of saying or deciding, or to what is told of a person, whose day and place are not the meeting's. */
    boolean elsewhere(Tree tree, Mention mention, int trigger) {
        Optional<Integer> verb = Hanging.governor(tree, mention);
        boolean said = verb.isPresent() && saying.contains(tree.lemma(verb.get()));
        boolean object = said && verb.get() < trigger && trigger < mention.from();
        return said && !object && !within(tree, verb.get(), trigger) && !afterwards(tree, mention.to(), trigger) || ofSource(tree, mention) || ofPerson(tree, mention, trigger)
                || mention instanceof Mention.OfPlace && below(tree, verb, trigger) && mention.from() > trigger
                || verb.isPresent() && ofOther(tree, verb.get(), mention, trigger);
    }

    /** "a visit that comes weeks before the conference to be held in December", "since the war ended in 1979": the day of another event. */
    private boolean ofOther(Tree tree, int verb, Mention mention, int trigger) {
        int noun = tree.head(verb);
        boolean participle = tree.base(verb).equals("acl") && noun != trigger && tree.head(noun) != trigger && tree.head(noun) != tree.head(trigger);
        boolean clause = mention.from() > trigger && tree.base(verb).equals("advcl") && tree.child(verb, "nsubj").isPresent() && tree.children(verb, "mark").stream().anyMatch(m -> since.contains(tree.lower(m)));
        return (participle || clause) && !tree.dominates(verb, trigger);
    }

    /** "as fighting raged in Haiti", "to open a consulate in Cusco": a place of a clause that does not contain the meeting. */
    private boolean below(Tree tree, Optional<Integer> verb, int trigger) {
        return verb.isPresent() && !tree.dominates(verb.get(), trigger) && !leading.contains(tree.lemma(verb.get()))
                && (tree.isVerbal(trigger) || !light.contains(tree.lemma(verb.get())));
    }

    /** "said on Friday during talks with him". */
    private boolean within(Tree tree, int verb, int trigger) {
        int node = trigger;
        for (int steps = 0; steps < HIGHEST && node >= 0 && tree.head(node) != verb; steps++) {
            node = tree.head(node);
        }
        return node >= 0 && tree.head(node) == verb && during.contains(tree.preposition(node));
    }

    /** "said in Lima on Friday after meeting him": what was said afterwards was said there and then. */
    private boolean afterwards(Tree tree, int from, int trigger) {
        int i = from;
        while (i < Math.min(from + LONGEST, trigger) && !after.contains(tree.lower(i)) && !tree.isVerbal(i) && !borders.contains(tree.lower(i))) {
            i++;
        }
        return i < trigger && after.contains(tree.lower(i));
    }

    /** "met the king, who rules since March"; but where somebody is at that time is where they met: "who is on a visit to Peru". */
    private boolean ofPerson(Tree tree, Mention mention, int trigger) {
        boolean inside = false;
        boolean verb = false;
        for (int i = trigger + 1; i < mention.from(); i++) {
            boolean person = personal.contains(tree.lower(i)) && !stays(tree, i + 1, mention);
            inside = person || inside && !(verb && tree.lower(i).equals(","));
            verb = inside && (verb || tree.isVerbal(i));
        }
        return inside && verb || mention.to() < trigger && ofSubject(tree, mention, trigger);
    }

    /** "the king, who was born in Peru, met". */
    private boolean ofSubject(Tree tree, Mention mention, int trigger) {
        int who = mention.from() - 1;
        boolean verb = false;
        while (who >= 0 && !personal.contains(tree.lower(who)) && !tree.lower(who).equals(",")) {
            verb |= tree.isVerbal(who);
            who--;
        }
        boolean closed = IntStream.range(mention.to(), trigger).anyMatch(i -> tree.lower(i).equals(","));
        return verb && closed && who >= 0 && personal.contains(tree.lower(who)) && !stays(tree, who + 1, mention);
    }

    /** "is in Peru", "is visiting Peru", "is currently on an official visit to Peru". */
    private boolean stays(Tree tree, int verb, Mention place) {
        int next = verb + 1;
        while (tree.is(next, Pos.ADV) || tree.is(next, Pos.DET) || tree.is(next, Pos.CCONJ)) {
            next++;
        }
        boolean here = present.contains(tree.lower(verb)) && next < place.from();
        boolean journey = IntStream.range(next, place.from()).anyMatch(i -> journeys.contains(tree.lower(i)));
        return here && (stay.contains(tree.lower(next)) || tree.is(next, Pos.ADP) && (journey || place.from() - next <= 2));
    }

    /**
     * Words between, with a toll at each border of a clause: parsers hang times and places loosely, but seldom does a
     * reader look for them behind another verb.
     */
    int cost(Tree tree, Mention mention, int trigger) {
        int from = Math.min(mention.to(), trigger + 1);
        int to = Math.max(mention.from(), trigger);
        int cost = 0;
        for (int i = from; i < to; i++) {
            boolean clause = tree.isVerbal(i) && (tree.child(i, "nsubj").isPresent() || tree.base(i).equals("advcl"));
            boolean border = clause || borders.contains(tree.lower(i));
            cost += border ? TOLL : tree.lower(i).equals(",") ? 3 : 1;
        }
        return cost;
    }
}
