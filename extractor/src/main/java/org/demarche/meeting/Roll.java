package org.demarche.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Lists of people read by the words alone, wherever a parser hung them. */
final class Roll {

    private static final int OPENING = 3;
    private static final int COUNT_WITHIN = 8;

    private Roll() {
    }

    /** The nouns for people of whom it may be counted from how many countries they come. */
    static Set<String> groups(WordLists words) {
        Set<String> groups = new HashSet<>(words.list("group-noun"));
        groups.addAll(words.list("people-noun"));
        return groups;
    }

    /** All behind a word to the end of the list. */
    static List<OfActor> behind(Telling t, int word) {
        int end = word + 1;
        while (end < t.tree().size() && !t.tree().is(end, Pos.VERB) && !t.tree().lower(end).equals("by")) {
            end++;
        }
        int limit = end;
        return t.actors().all().stream().filter(m -> m.from() > word && m.to() <= limit).toList();
    }

    /** All people between two words, or all states and bodies where there are none. */
    static List<OfActor> within(Telling t, int from, int to) {
        List<OfActor> all = t.actors().all().stream().filter(m -> m.from() > from && m.to() <= to && m.form() != Form.ADJECTIVE).toList();
        List<OfActor> people = all.stream().filter(m -> m.form() == Form.NAMED || m.form() == Form.OFFICE).toList();
        return people.isEmpty() ? all : people;
    }

    /** "Representatives from 50 countries — A, B and C among them — took part": the countries before the verb. */
    static List<OfActor> counted(Tree tree, SentenceActors actors, int verb, Set<String> groups, Set<String> countries) {
        int noun = 0;
        while (noun < OPENING && !groups.contains(tree.lower(noun))) {
            noun++;
        }
        int end = Math.min(noun + COUNT_WITHIN, verb);
        int count = List.of("from", "of").contains(tree.lower(noun + 1)) ? noun + 1 : end;
        while (count < end && !countries.contains(tree.lemma(count))) {
            count++;
        }
        int behind = noun < OPENING && count < end ? count : verb;
        List<OfActor> named = actors.all().stream().filter(m -> m.from() > behind && m.to() <= verb && m.form() == Form.COUNTRY).toList();
        return named.size() > 1 ? named : List.of();
    }

    /** Where the next "by" stands; past the end where there is none. */
    static int by(Tree tree, int from) {
        int by = from + 1;
        while (by < tree.size() && !tree.lower(by).equals("by")) {
            by++;
        }
        return by;
    }

    /** "and the Peruvian side by Y": the last country or body named between two words. */
    static List<Actor> between(Telling t, int from, int to) {
        return t.actors().all().stream().filter(m -> m.form() != Form.NAMED && m.from() > from && m.to() <= to).reduce((a, b) -> b)
                .map(m -> m.actors().get(0)).filter(a -> a.country().isPresent()).map(List::of).orElse(List.of());
    }

    /** Whom a delegation stands for: the country or body that its noun names. */
    static List<Actor> side(Telling t, int noun) {
        return t.actors().all().stream().filter(m -> m.form() != Form.NAMED && m.from() <= noun + OPENING && t.tree().dominates(noun, m.to() - 1))
                .flatMap(m -> m.actors().stream()).filter(a -> a.country().isPresent()).limit(1).toList();
    }

    static Actor of(Actor leader, Actor side) {
        return new Actor(leader.name(), leader.position(), leader.organization(), leader.country().or(side::country));
    }

    /** "Also attending were X and Y", "Among those present at the talks were X and Y": where the "were" stands, nobody named before it. */
    static Optional<Integer> fronted(Tree tree, SentenceActors actors, int word, int reach) {
        boolean nobody = actors.all().stream().noneMatch(m -> m.from() <= word);
        if (word > OPENING || !nobody) {
            return Optional.empty();
        }
        for (int i = word + 1; i < Math.min(tree.size(), word + reach); i++) {
            if (tree.isVerbal(i)) {
                return Optional.of(i).filter(be -> tree.lemma(be).equals("be"));
            }
        }
        return Optional.empty();
    }
}
