package org.demarche.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.WordLists;

/** Who holds one office in each of several states: "the presidents of Kenya and Uganda", one of whom the article names. */
final class Incumbents {

    private final Coreference coreference;
    private final Unnamed unnamed;
    private final Knowledge knowledge;
    private final Set<String> generic;
    private final Set<String> modifiers;

    Incumbents(Coreference coreference, Unnamed unnamed, Knowledge knowledge, WordLists words) {
        this.coreference = coreference;
        this.unnamed = unnamed;
        this.knowledge = knowledge;
        this.generic = words.list("generic-office");
        this.modifiers = words.list("office-modifier");
    }

    /** An actor a state, by name where the article gives it; none where the office is not held by one alone in each. */
    List<Actor> of(OfficePhrase phrase, List<Profile> before, List<Profile> all) {
        List<Actor> holders = new ArrayList<>();
        for (String country : single(phrase) ? phrase.countries() : List.<String>of()) {
            OfficePhrase one = phrase.alone(country);
            Optional<Profile> person = coreference.person(one, before, all);
            holders.addAll(person.map(p -> List.of(p.actor(knowledge))).orElseGet(() -> unnamed.actors(one)));
        }
        return holders;
    }

    /** An office that a state has but once, no former and no deputy one. */
    private boolean single(OfficePhrase phrase) {
        boolean one = phrase.office().kind() == Entity.Office.Kind.HEAD || phrase.office().name().equals("leader")
                || phrase.office().organization().isPresent() && !generic.contains(phrase.office().name());
        return one && phrase.plural() && phrase.countries().size() > 1 && phrase.body().isEmpty()
                && Arrays.stream(phrase.position().split("[ -]")).noneMatch(modifiers::contains);
    }
}
