package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.WordLists;
import org.demarche.mention.ActorReader.Named;

/** Gives to each name its office where several stand beside several: "the foreign ministers of Norway and Italy, Jane Doe and Joe Roe". */
final class Roster {

    private final GroupPhrase.Reader phrases;
    private final Set<String> ranks;
    private final Set<String> otherSide;

    Roster(WordLists words) {
        this.phrases = new GroupPhrase.Reader(words);
        this.ranks = words.list("rank");
        this.otherSide = words.list("other-side");
    }

    /** In order; the name beside the offices covers them, too. */
    List<Named> called(Scan scan, List<Named> found) {
        List<Named> all = new ArrayList<>(found);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Named.Title title && several(title.phrase()) && !behind(scan, all, i, title.phrase())) {
                before(scan, all, i, title.phrase());
            }
        }
        return all;
    }

    private static boolean several(OfficePhrase phrase) {
        return phrase.plural() && phrase.body().isEmpty();
    }

    /** "the presidents of Chile and Peru, X and Y". */
    private boolean behind(Scan scan, List<Named> all, int at, OfficePhrase phrase) {
        int end = at + 1;
        int behind = scan.lower(phrase.to()).equals("of") ? phrases.at(scan, phrase.to() + 1).map(GroupPhrase::to).orElse(phrase.to()) : phrase.to();
        while (end < all.size() && all.get(end) instanceof Named.Person person && fits(person, phrase)
                && (end == at + 1 ? beside(scan, behind, person.from()) : Homes.listed(scan, all.get(end - 1).to(), person.from()))) {
            end++;
        }
        int people = end - at - 1;
        boolean closed = people > 1 && scan.lower(all.get(end - 1).from() - 1).equals("and");
        boolean counted = behind > phrase.to() && phrases.at(scan, phrase.to() + 1).filter(g -> g.number() == people).isPresent();
        if (!closed || !counted && !fits(people, phrase)) {
            return false;
        }
        List<Named> named = people(all.subList(at + 1, end), phrase);
        Named.Person first = (Named.Person) named.get(0);
        named.set(0, new Named.Person(phrase.from(), first.to(), first.name(), first.office()));
        replace(all, at, end, named);
        return true;
    }

    /** "X and Y, the presidents of Chile and Peru". */
    private void before(Scan scan, List<Named> all, int at, OfficePhrase phrase) {
        int start = at;
        while (start > 0 && all.get(start - 1) instanceof Named.Person person && fits(person, phrase)
                && (start == at ? beside(scan, person.to(), phrase.from()) : Homes.listed(scan, person.to(), all.get(start).from()))) {
            start--;
        }
        boolean closed = start < at - 1 && scan.lower(all.get(at - 1).from() - 1).equals("and");
        if (closed && fits(at - start, phrase)) {
            List<Named> people = people(all.subList(start, at), phrase);
            Named.Person last = (Named.Person) people.get(people.size() - 1);
            people.set(people.size() - 1, new Named.Person(last.from(), phrase.to(), last.name(), last.office()));
            replace(all, start, at + 1, people);
        }
    }

    private static void replace(List<Named> all, int from, int to, List<Named> people) {
        all.subList(from, to).clear();
        all.addAll(from, people);
    }

    /** A comma and nothing else. */
    private static boolean beside(Scan scan, int end, int start) {
        return start == end + 1 && scan.text(end).equals(",");
    }

    /** As many as there are states, or all of one. */
    private static boolean fits(int people, OfficePhrase phrase) {
        int states = phrase.countries().size();
        return states == people || states < 2 && (states == 1 || phrase.office().kind() == Entity.Office.Kind.GROUP);
    }

    /** A name without an office; a counterpart has one of his own. */
    private boolean fits(Named.Person person, OfficePhrase phrase) {
        return person.office().map(o -> OfficeRow.isLight(o.office(), ranks) && o.body().isEmpty() && o.countries().size() < 2
                || (counterpart(phrase) || leads(phrase, o)) && o.countries().isEmpty()).orElse(true);
    }

    /** "the leaders of both nations, President X and Prime Minister Y". */
    private static boolean leads(OfficePhrase phrase, OfficePhrase own) {
        return phrase.office().name().equals("leader") && own.office().kind() == Entity.Office.Kind.HEAD;
    }

    private boolean counterpart(OfficePhrase phrase) {
        return otherSide.contains(phrase.office().name());
    }

    private List<Named> people(List<Named> named, OfficePhrase phrase) {
        List<Named> people = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named.Person person = (Named.Person) named.get(i);
            List<String> states = phrase.countries().size() == named.size() ? List.of(phrase.countries().get(i)) : phrase.countries();
            boolean titled = person.office().filter(o -> !OfficeRow.isLight(o.office(), ranks)).isPresent();
            int from = person.office().map(OfficePhrase::nameFrom).orElse(person.from());
            int to = person.office().map(OfficePhrase::nameTo).orElse(person.to());
            boolean vague = states.isEmpty() && (titled || phrase.office().kind() == Entity.Office.Kind.GROUP);
            Optional<OfficePhrase> office = vague ? person.office()
                    : titled ? person.office().map(o -> states.isEmpty() ? o : o.of(states.get(0), person.to())) : Optional.of(phrase.shared(from, to, states));
            people.add(new Named.Person(person.from(), person.to(), person.name(), office));
        }
        return people;
    }
}
