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
    static final int REACH = 8;
    private static final int SENTENCES_BACK = 3;

    private final Set<String> singular;
    private final Set<String> plural;
    private final Set<String> first;
    private final Set<String> groups;
    private final GroupPhrase.Reader phrases;
    private final Holders offices;
    private final Parties parties;

    Pronouns(WordLists words, Parties parties) {
        this.parties = parties;
        this.singular = words.list("pronoun-singular");
        this.plural = words.list("pronoun-plural");
        this.first = words.list("pronoun-first");
        this.groups = words.list("group-noun");
        this.phrases = new GroupPhrase.Reader(words);
        this.offices = new Holders(words);
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
            } else if (phrases.at(scan, i).isPresent()) {
                GroupPhrase phrase = phrases.at(scan, i).get();
                to = phrase.to();
                actors = meant(phrase, scan.number(), named, before);
            }
            if (!actors.isEmpty()) {
                found.add(new OfActor(scan.span(i, to), scan.number(), i, to, actors, Form.PRONOUN));
            }
        }
        return found;
    }

    private List<Actor> meant(GroupPhrase phrase, int sentence, List<OfActor> named, List<OfActor> before) {
        if (named.stream().anyMatch(m -> m.from() < phrase.to() && m.to() > phrase.from() && m.actors().stream().anyMatch(a -> a.country().isPresent()))) {
            return List.of();
        }
        if (parties.set(phrase).isPresent()) {
            return parties.set(phrase).get().stream().map(c -> new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(c))).toList();
        }
        List<OfActor> here = named.stream().filter(m -> !phrase.people() || single(m)).toList();
        List<OfActor> told = before.stream().filter(m -> !phrase.people() || single(m)).toList();
        List<Actor> colleagues = colleagues(phrase.from(), sentence, here, told, phrase);
        return !colleagues.isEmpty() || phrase.number() == 0 ? colleagues : phrase.number() > 2 ? group(phrase.from(), sentence, here, told, phrase)
                : pair(phrase.from(), sentence, here, told, phrase.people());
    }

    /** Not "officials" or "a delegation", who are no one of two. */
    private boolean single(OfActor mention) {
        return mention.form() != Form.OFFICE || mention.actors().size() > 1
                || mention.actors().get(0).position().filter(p -> p.endsWith("s") || groups.contains(p.substring(p.lastIndexOf(' ') + 1))).isEmpty();
    }

    /** As many as are counted, of the latest sentence that names that many. */
    private static List<Actor> group(int token, int sentence, List<OfActor> named, List<OfActor> before, GroupPhrase phrase) {
        List<Actor> people = new ArrayList<>();
        named.stream().filter(m -> m.to() <= token).forEach(m -> add(people, m, phrase.people()));
        for (int back = 1; back <= REACH && people.size() != phrase.number(); back++) {
            int earlier = sentence - back;
            people.clear();
            before.stream().filter(m -> m.sentence() == earlier).forEach(m -> add(people, m, true));
            if (people.size() < phrase.number()) {
                people.clear();
                before.stream().filter(m -> m.sentence() == earlier).forEach(m -> add(people, m, false));
            }
        }
        return people.size() == phrase.number() ? List.copyOf(people) : List.of();
    }

    /** Those of an earlier sentence who hold the office by which the group is called, as many as it counts. */
    private List<Actor> colleagues(int token, int sentence, List<OfActor> named, List<OfActor> before, GroupPhrase phrase) {
        for (int back = 0; back <= (phrase.number() == 0 ? SENTENCES_BACK : REACH) && phrase.people() && !phrase.head().isEmpty(); back++) {
            int earlier = sentence - back;
            List<Actor> holders = new ArrayList<>();
            (back == 0 ? named.stream().filter(m -> m.to() <= token) : before.stream().filter(m -> m.sentence() == earlier)).forEach(m -> add(holders, m, true));
            holders.removeIf(a -> a.position().filter(p -> offices.called(p, phrase.head())).isEmpty());
            boolean several = phrase.number() == 0 && holders.size() > 1;
            if (several || !holders.isEmpty() && holders.size() == phrase.number()) {
                boolean states = holders.stream().allMatch(a -> a.country().isPresent()) && holders.stream().map(Actor::country).distinct().count() > 1;
                return several && !states ? List.of() : List.copyOf(holders);
            }
        }
        return List.of();
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
            if (pair.isEmpty()) {
                before.stream().filter(m -> m.sentence() == number && m.actors().size() > 1).limit(1).forEach(m -> add(pair, m, people));
            }
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
