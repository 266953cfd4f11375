package org.demarche.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.OfActor;

/** What speaks for or against a reading, each by name: what {@link Confidence} weighs. */
final class Signs {

    /** Of a document that is signed. */
    static final String SIGNING = "signing";

    private static final int[] LENGTHS = {15, 30, 45};
    private static final int[] STEPS = {2, 4, 6};
    private static final int[] WORDS = {6, 12, 20};
    private static final int[] SENTENCES = {0, 2, 6};
    private static final int[] PARTICIPANTS = {1, 2, 4};
    private static final int[] TELLINGS = {1, 2};

    /** What somebody speaks of in the meeting that the sentence tells: "discussed her trip to Chad". */
    static final String SPOKEN_OF = "spoken of";

    /** Its place is told elsewhere than the meeting. */
    static final String CARRIED_PLACE = "place carried over";

    private final Set<String> conditional;

    Signs(WordLists words) {
        this.conditional = words.list("condition-word");
    }

    /** Of one telling. */
    Set<String> of(Telling t) {
        Tree tree = t.tree();
        Set<String> signs = new LinkedHashSet<>();
        signs.add("rule " + t.frame().id());
        signs.add("sentence " + (t.number() < 0 ? "headline" : upTo(t.number(), SENTENCES)));
        signs.add("length " + upTo(tree.size(), LENGTHS));
        signs.add("clause " + (tree.head(t.token()) < 0 ? "root" : tree.base(t.token())));
        signs.add("second side " + (t.sides().second().isEmpty() ? "none" : "some"));
        signs.add("tree steps " + upTo(farthest(t, (mention, trigger) -> steps(tree, mention, trigger)), STEPS));
        signs.add("words between " + upTo(farthest(t, Signs::between), WORDS));
        t.sides().all().forEach(m -> signs.add("form " + m.form().name().toLowerCase(Locale.ROOT)));
        add(signs, "other triggers", t.triggers().stream().anyMatch(other -> other != t.token()));
        add(signs, SPOKEN_OF, tree.base(t.token()).equals("obj") && t.triggers().contains(tree.head(t.token())));
        add(signs, SIGNING, t.frame().has(Frame.Slot.SIGNED));
        add(signs, "in quotation", quoted(tree, t.token()));
        add(signs, "question", tree.lower(tree.size() - 1).equals("?"));
        add(signs, "condition", IntStream.range(0, t.token()).anyMatch(i -> conditional.contains(tree.lower(i))));
        return signs;
    }

    /** Of a whole record: those of its first telling, and what the tellings together say. */
    static Set<String> of(Draft draft, int tellings) {
        List<Actor> actors = draft.all();
        long named = actors.stream().filter(a -> a.name().isPresent()).count();
        Set<String> signs = new LinkedHashSet<>(draft.signs());
        signs.add("kind " + draft.kind().name().toLowerCase(Locale.ROOT));
        signs.add("status " + draft.status().name().toLowerCase(Locale.ROOT));
        signs.add("tellings " + upTo(tellings, TELLINGS));
        signs.add("participants " + upTo(actors.size(), PARTICIPANTS));
        signs.add("named " + (named == actors.size() ? "all" : named > 0 ? "some" : "none"));
        add(signs, "undated", draft.date().isEmpty());
        add(signs, "placed", draft.place().isPresent());
        add(signs, "bare country", actors.stream().anyMatch(Actors::bare));
        add(signs, "nobody's", actors.stream().anyMatch(a -> a.country().isEmpty() && a.organization().isEmpty()));
        add(signs, "named without office", actors.stream().anyMatch(a -> a.name().isPresent() && a.position().isEmpty()));
        add(signs, "one country", actors.size() > 1 && actors.stream().map(Actor::country).distinct().count() == 1
                && actors.get(0).country().isPresent());
        return signs;
    }

    /** How a measure is told from one participant to the trigger. */
    private interface Distance {
        int of(OfActor mention, int trigger);
    }

    private static int farthest(Telling t, Distance distance) {
        return t.sides().all().stream().mapToInt(m -> distance.of(m, t.token())).max().orElse(0);
    }

    private static int between(OfActor mention, int trigger) {
        return Math.max(0, Math.max(mention.from() - trigger, trigger - mention.to()));
    }

    /** Edges of the tree from the nearest word of a mention to the trigger. */
    private static int steps(Tree tree, OfActor mention, int trigger) {
        int fewest = tree.size();
        for (int word = mention.from(); word < mention.to(); word++) {
            int up = 0;
            for (int node = word; node >= 0 && !tree.dominates(node, trigger); node = tree.head(node)) {
                up++;
            }
            int joint = word;
            for (int i = 0; i < up; i++) {
                joint = tree.head(joint);
            }
            int down = 0;
            for (int node = trigger; node >= 0 && node != joint; node = tree.head(node)) {
                down++;
            }
            fewest = Math.min(fewest, up + down);
        }
        return fewest;
    }

    private static boolean quoted(Tree tree, int trigger) {
        boolean open = false;
        for (int i = 0; i < trigger; i++) {
            open = switch (tree.lower(i)) {
                case "\u201c", "``" -> true;
                case "\u201d", "''" -> false;
                case "\"" -> !open;
                default -> open;
            };
        }
        return open;
    }

    private static void add(Set<String> signs, String sign, boolean holds) {
        if (holds) {
            signs.add(sign);
        }
    }

    /** The first limit that a number keeps to, or "more". */
    private static String upTo(int number, int... limits) {
        return IntStream.of(limits).filter(limit -> number <= limit).mapToObj(Integer::toString).findFirst().orElse("more");
    }
}
