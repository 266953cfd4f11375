package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Whom "he", "I", "they", "the two ministers" and "both sides" mean, by what was said before. */
final class Pronouns {

    /** How many sentences back anything may be meant. */
    static final int REACH = 6;
    private static final int SENTENCES_BACK = 3;
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Set<String> singular;
    private final Set<String> plural;
    private final Set<String> first;
    private final Set<String> pairHeads;

    Pronouns(WordLists words) {
        this.singular = words.list("pronoun-singular");
        this.plural = words.list("pronoun-plural");
        this.first = words.list("pronoun-first");
        this.pairHeads = words.list("pair-head");
    }

    /**
     * The pronouns of one sentence.
     *
     * @param named   actors of this sentence that are no pronouns, in order
     * @param before  all actors of earlier sentences, in order
     * @param speaker who "I" is, where a letterhead or signature says so
     */
    List<OfActor> in(Scan scan, List<OfActor> named, List<OfActor> before, Optional<Actor> speaker) {
        List<OfActor> found = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            int to = i + 1;
            int token = i;
            List<Actor> actors = List.of();
            String word = scan.lower(i);
            if (scan.is(i, Pos.PRON) && first.contains(word)) {
                actors = speaker.map(List::of).orElse(List.of());
            } else if (scan.is(i, Pos.PRON) && singular.contains(word)) {
                actors = earlier(found).or(() -> person(token, scan.number(), named, before)).map(List::of).orElse(List.of());
            } else if (scan.is(i, Pos.PRON) && plural.contains(word)) {
                actors = pair(i, scan.number(), named, before, true);
            } else if (crowd(scan, i) > 2) {
                to = crowdEnd(scan, i);
                actors = group(i, scan.number(), named, before, crowd(scan, i));
            } else if (pairEnd(scan, i) > i) {
                to = pairEnd(scan, i);
                boolean people = !scan.lower(to - 1).matches("sides|countries|nations|states|parties|neighbou?rs");
                actors = pair(i, scan.number(), named, before, people);
            }
            if (!actors.isEmpty()) {
                found.add(new OfActor(scan.span(i, to), scan.number(), i, to, actors, Form.PRONOUN));
            }
        }
        return found;
    }

    /** How many "the four", "all five leaders" are; 0 where it is no such phrase. */
    private int crowd(Scan scan, int i) {
        boolean opens = scan.is(i + 1, Pos.NUM) && scan.lower(i).matches("the|all|these|those");
        int number = NUMBERS.indexOf(scan.lower(i + 1)) + 2;
        int noun = i + 2;
        boolean ends = pairHeads.contains(scan.lower(noun)) || !scan.is(noun, Pos.NOUN) && !scan.is(noun, Pos.ADJ) && !scan.is(noun, Pos.PROPN)
                && !scan.is(noun, Pos.NUM);
        return opens && number > 2 && ends ? number : 0;
    }

    private int crowdEnd(Scan scan, int i) {
        return pairHeads.contains(scan.lower(i + 2)) ? i + 3 : i + 2;
    }

    /** As many as are counted, of the latest sentence that names that many. */
    private static List<Actor> group(int token, int sentence, List<OfActor> named, List<OfActor> before, int number) {
        List<Actor> people = new ArrayList<>();
        named.stream().filter(m -> m.to() <= token).forEach(m -> add(people, m, false));
        for (int back = 1; back <= REACH && people.size() != number; back++) {
            int earlier = sentence - back;
            people.clear();
            before.stream().filter(m -> m.sentence() == earlier).forEach(m -> add(people, m, true));
            if (people.size() < number) {
                people.clear();
                before.stream().filter(m -> m.sentence() == earlier).forEach(m -> add(people, m, false));
            }
        }
        return people.size() == number ? List.copyOf(people) : List.of();
    }

    /** One past "the two leaders", "both sides", "the two"; the start where it is no such phrase. */
    private int pairEnd(Scan scan, int i) {
        String word = scan.lower(i);
        boolean both = word.equals("both");
        boolean two = word.equals("the") && scan.lower(i + 1).equals("two");
        int noun = both ? i + 1 : i + 2;
        if (!both && !two) {
            return i;
        }
        if (pairHeads.contains(scan.lower(noun))) {
            return noun + 1;
        }
        boolean adverbial = scan.is(noun, Pos.ADJ) && scan.is(noun + 1, Pos.VERB);
        return two && (adverbial || !scan.is(noun, Pos.NOUN) && !scan.is(noun, Pos.ADJ) && !scan.is(noun, Pos.PROPN)) ? noun : i;
    }

    /** A sentence that began with "He" stays with him. */
    private static Optional<Actor> earlier(List<OfActor> found) {
        return found.stream().filter(m -> m.actors().size() == 1).map(m -> m.actors().get(0)).findFirst();
    }

    private static boolean isPerson(OfActor mention) {
        return mention.form() == Form.NAMED || mention.form() == Form.OFFICE;
    }

    private static Optional<Actor> person(int token, int sentence, List<OfActor> named, List<OfActor> before) {
        Optional<OfActor> here = named.stream().filter(m -> m.to() <= token && isPerson(m) && m.actors().size() == 1).findFirst();
        return here.or(() -> firstOfLatest(sentence, before)).map(m -> m.actors().get(0));
    }

    private static Optional<OfActor> firstOfLatest(int sentence, List<OfActor> before) {
        for (int back = 1; back <= SENTENCES_BACK; back++) {
            int number = sentence - back;
            Optional<OfActor> subject = before.stream().filter(m -> m.sentence() == number && m.actors().size() == 1
                    && (isPerson(m) || m.form() == Form.PRONOUN)).findFirst();
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private static List<Actor> pair(int token, int sentence, List<OfActor> named, List<OfActor> before, boolean people) {
        List<Actor> pair = new ArrayList<>();
        named.stream().filter(m -> m.to() <= token).forEach(m -> add(pair, m, people));
        for (int back = 1; back <= SENTENCES_BACK && pair.size() < 2; back++) {
            int number = sentence - back;
            pair.clear();
            before.stream().filter(m -> m.sentence() == number && (m.form() != Form.OFFICE || !people)).forEach(m -> add(pair, m, people));
        }
        for (int back = 1; back <= SENTENCES_BACK && pair.size() < 2; back++) {
            int number = sentence - back;
            pair.clear();
            before.stream().filter(m -> m.sentence() == number).forEach(m -> add(pair, m, people));
        }
        return pair.size() < 2 ? List.of() : List.copyOf(pair.subList(0, 2));
    }

    private static void add(List<Actor> pair, OfActor mention, boolean people) {
        boolean fits = people ? isPerson(mention) || mention.form() == Form.PRONOUN : mention.form() != Form.ADJECTIVE;
        if (fits) {
            mention.actors().stream().filter(a -> pair.stream().noneMatch(b -> same(a, b))).forEach(pair::add);
        }
    }

    private static boolean same(Actor a, Actor b) {
        return a.equals(b) || a.name().isEmpty() && b.name().isEmpty() && a.country().isPresent() && a.country().equals(b.country())
                || a.name().isPresent() && a.name().map(n -> n.toLowerCase(Locale.ROOT)).equals(b.name().map(n -> n.toLowerCase(Locale.ROOT)));
    }
}
