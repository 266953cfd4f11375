package org.demarche.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Who is in the room with those who meet: "A met B, with C looking on", "with D as mediator", "in the presence of E". */
final class Witnesses {

    private final Set<String> presence;
    private final Set<String> before;

    Witnesses(WordLists words) {
        this.presence = words.list("presence-phrase");
        this.before = words.list("presence-of");
    }

    /** The sides with the people who look on among the first and no state that does; where nobody else is left to meet, they are no mere onlookers. */
    Sides with(Sides sides, Tree tree, SentenceActors actors) {
        List<OfActor> there = new ArrayList<>(in(tree, actors));
        List<OfActor> first = sides.first().stream().filter(m -> !there.contains(m)).toList();
        List<OfActor> second = sides.second().stream().filter(m -> !there.contains(m)).toList();
        int met = new Sides(first, second).all().stream().mapToInt(m -> m.actors().size()).sum();
        if (there.isEmpty() || met < 2) {
            return sides;
        }
        Set<OfActor> all = new LinkedHashSet<>(first);
        there.stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE).forEach(all::add);
        return new Sides(List.copyOf(all), second);
    }

    /** "a meeting with the participation of A, B and C". */
    List<OfActor> taking(int noun, Tree tree, SentenceActors actors) {
        for (int i = noun + 1; i < tree.size() - 2; i++) {
            if (before.contains(tree.lower(i) + " " + tree.lower(i + 1))) {
                List<OfActor> people = actors.from(i + 2);
                return people.size() > 1 || people.stream().anyMatch(m -> m.actors().size() > 1) ? people : List.of();
            }
        }
        return List.of();
    }

    private List<OfActor> in(Tree tree, SentenceActors actors) {
        List<OfActor> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            List<OfActor> people = tree.lower(i).equals("with") ? actors.from(i + 1) : List.of();
            if (!people.isEmpty() && stands(tree, people.get(people.size() - 1).to())) {
                found.addAll(people);
            }
            found.addAll(before.contains(tree.lower(i) + " " + tree.lower(i + 1)) ? actors.from(i + 2) : List.of());
        }
        return found;
    }

    /** "as mediator", "in attendance", "looking on", with or without an article. */
    private boolean stands(Tree tree, int word) {
        int next = tree.is(word + 1, Pos.DET) ? word + 2 : word + 1;
        return presence.contains(tree.lower(word)) || presence.contains(tree.lower(word) + " " + tree.lower(next));
    }
}
