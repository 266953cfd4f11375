package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.article.Span;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** A delegation that its leader stands for: "a Chilean delegation led by X" is X of Chile. */
final class Delegations {

    private final Set<String> groups;
    private final Set<String> leading;

    Delegations(WordLists words) {
        this.groups = words.list("delegation-noun");
        this.leading = words.list("leading-verb");
    }

    /** The mentions of one sentence, each delegation and its leader made one. */
    List<OfActor> led(Tree tree, List<OfActor> mentions) {
        List<OfActor> all = new ArrayList<>();
        Set<OfActor> leaders = new HashSet<>();
        for (OfActor mention : mentions) {
            Optional<OfActor> leader = leader(tree, mention, mentions);
            leader.ifPresent(leaders::add);
            all.add(leader.map(l -> one(mention, l)).orElse(mention));
        }
        all.removeAll(leaders);
        return all;
    }

    private Optional<OfActor> leader(Tree tree, OfActor group, List<OfActor> mentions) {
        boolean delegation = group.form() != Form.NAMED && group.actors().size() == 1 && IntStream.range(group.from(), group.to()).anyMatch(i -> groups.contains(tree.lower(i)));
        int verb = tree.lower(group.to()).equals(",") ? group.to() + 1 : group.to();
        boolean led = delegation && verb + 2 < tree.size() && leading.contains(tree.lemma(verb)) && tree.lower(verb + 1).equals("by");
        return led ? mentions.stream().filter(m -> m.form() == Form.NAMED && m.from() >= verb + 2 && m.from() <= verb + 3).findFirst()
                : Optional.empty();
    }

    private static OfActor one(OfActor group, OfActor leader) {
        Optional<String> country = group.actors().get(0).country();
        List<Actor> people = leader.actors().stream()
                .map(a -> new Actor(a.name(), a.position(), a.organization(), a.country().or(() -> country))).toList();
        return new OfActor(new Span(group.span().start(), leader.span().end()), group.sentence(), group.from(), leader.to(), people, Form.NAMED);
    }
}
