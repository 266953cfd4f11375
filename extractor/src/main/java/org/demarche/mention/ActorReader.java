package org.demarche.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.function.Predicate;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.NameRuns.Run;

/** Finds in one sentence who is named: people with and without office, offices alone, bodies, countries. */
final class ActorReader {

    /** A stretch that names an actor, before it is known whom the article means. */
    sealed interface Named {
        int from();

        int to();

        /** A person by name. */
        record Person(int from, int to, PersonName name, Optional<OfficePhrase> office) implements Named {
        }

        /** An office alone. */
        record Title(OfficePhrase phrase) implements Named {
            @Override
            public int from() {
                return phrase.from();
            }

            @Override
            public int to() {
                return phrase.to();
            }
        }

        /** A body, with the country that stands beside it. */
        record Group(int from, int to, String name, Optional<String> country) implements Named {
        }

        /** A country by one of its names. */
        record State(int from, int to, String code, Mention.Form form) implements Named {
        }
    }

    private final NameRuns runs;
    private final OfficePhrases phrases;
    private final Appositions appositions;
    private final Roster roster;
    private final Set<String> locative;
    private final Set<String> kinds;

    ActorReader(WordLists words) {
        this.runs = new NameRuns(words);
        this.phrases = new OfficePhrases(words);
        this.appositions = new Appositions(words);
        this.roster = new Roster(words);
        this.locative = words.list("locative");
        this.kinds = Stream.of("settlement-noun", "part-noun").flatMap(l -> words.list(l).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** In order, without overlaps. */
    List<Named> read(Scan scan) {
        List<Run> names = runs.in(scan);
        boolean[] taken = new boolean[scan.size()];
        List<Named> found = new ArrayList<>();
        for (OfficePhrase phrase : phrases.in(scan, names)) {
            titled(scan, phrase, names, taken, found).ifPresent(found::add);
        }
        for (Run run : names) {
            if (!run.body() && free(taken, run.from(), run.to())) {
                ofBody(scan, run, taken).ifPresent(n -> take(taken, n, found));
            }
        }
        for (Run run : names) {
            if (free(taken, run.from(), run.to())) {
                untitled(scan, run, names).ifPresent(n -> take(taken, n, found));
            }
        }
        known(scan, taken, found, k -> k.organization().isPresent());
        known(scan, taken, found, k -> true);
        found.sort(Comparator.comparingInt(Named::from));
        return Homes.inherited(scan, appositions.joined(scan, roster.called(scan, found)));
    }

    private void known(Scan scan, boolean[] taken, List<Named> found, Predicate<Known> wanted) {
        for (int i = 0; i < scan.size(); i = Math.max(i + 1, scan.known(i).to())) {
            if (scan.known(i).from() == i && wanted.test(scan.known(i)) && free(taken, i, scan.known(i).to())) {
                known(scan, scan.known(i), taken).ifPresent(n -> take(taken, n, found));
            }
        }
    }

    private Optional<Named> titled(Scan scan, OfficePhrase phrase, List<Run> names, boolean[] taken, List<Named> found) {
        OfficePhrase full = phrase.named() ? phrase : apposed(scan, phrase, names, taken).orElse(phrase);
        if (full.named()) {
            List<OfficePhrase> people = Homes.spread(scan, full, names);
            people.forEach(p -> take(taken, new Named.Person(p.from(), p.to(), name(scan, p.nameFrom(), p.nameTo()), Optional.of(p)), found));
            return Optional.empty();
        }
        Named named = new Named.Title(full);
        boolean nobody = !full.named() && (full.office().kind() == Entity.Office.Kind.HONORIFIC || secondOffice(scan, full, found));
        mark(taken, full.from(), full.to());
        return nobody ? Optional.empty() : Optional.of(named);
    }

    /** "Jane Doe, deputy premier and minister of defence": no second person. */
    private static boolean secondOffice(Scan scan, OfficePhrase phrase, List<Named> found) {
        return phrase.determiner().isEmpty() && !phrase.plural() && phrase.countries().isEmpty() && scan.lower(phrase.from() - 1).equals("and")
                && found.stream().anyMatch(n -> n instanceof Named.Person p && p.to() == phrase.from() - 1
                        && p.office().map(o -> o.nameTo() < o.to()).orElse(false));
    }

    /** "Oleg Burmistrov, Russia's ambassador-at-large": the name before the comma. */
    private Optional<OfficePhrase> apposed(Scan scan, OfficePhrase phrase, List<Run> names, boolean[] taken) {
        if (phrase.plural() || phrase.office().kind() == Entity.Office.Kind.GROUP || !scan.text(phrase.from() - 1).equals(",")) {
            return Optional.empty();
        }
        int comma = phrase.from() - 1;
        return names.stream().filter(r -> !r.body() && r.to() == comma && free(taken, r.from(), r.to()))
                .filter(r -> r.to() - r.from() > 1 || !listed(scan, r, phrase)).findFirst()
                .map(r -> phrase.withName(r.from(), r.to()));
    }

    /** "with Kerry, the Russian foreign minister and …": a list, no apposition. */
    private static boolean listed(Scan scan, Run run, OfficePhrase phrase) {
        return scan.lower(phrase.to()).equals("and") || scan.text(run.from() - 1).equals(",");
    }

    private Optional<Named> untitled(Scan scan, Run run, List<Run> names) {
        if (run.body()) {
            Optional<String> country = firstCountry(scan, run.from(), run.to());
            return Optional.of(new Named.Group(run.from(), run.to(), scan.words(run.from(), run.to()), country));
        }
        Known known = scan.known(run.from());
        boolean place = known.settlement().isPresent() && known.to() >= run.to();
        boolean inPlace = place && (locative.contains(scan.lower(run.from() - 1)) || ofKind(scan, run.from()) || known.country().isPresent());
        return inPlace ? Optional.empty()
                : Optional.of(new Named.Person(run.from(), run.to(), name(scan, run.from(), run.to()), Homes.ofName(scan, run, names)));
    }

    /** "the city of Lincoln", "the capital Victoria". */
    private boolean ofKind(Scan scan, int name) {
        int noun = scan.lower(name - 1).equals("of") ? name - 2 : name - 1;
        return kinds.contains(scan.lower(noun));
    }

    /** "United Nations High Commissioner for Refugees (UNHCR) Filippo Grandi": a name right behind its body. */
    private Optional<Named> ofBody(Scan scan, Run run, boolean[] taken) {
        int end = run.from();
        if (scan.text(end - 1).equals(")") && scan.text(end - 3).equals("(")) {
            end -= 3;
        }
        Known body = scan.known(end - 1);
        if (end == 0 || body.organization().isEmpty() || run.to() - run.from() < 2 && end == run.from() || !free(taken, body.from(), run.to())
                || !body.organization().get().name().contains(" ")) {
            return Optional.empty();
        }
        Entity.Organization organization = body.organization().get();
        Entity.Office office = new Entity.Office(scan.words(body.from(), body.to()).toLowerCase(java.util.Locale.ROOT),
                Optional.of(organization.name()), Entity.Office.Kind.OFFICIAL, false);
        OfficePhrase phrase = new OfficePhrase(body.from(), run.to(), office, false, office.name(), List.of(),
                Optional.of(new OfficePhrase.Body(organization.name(), organization.country())), run.from(), run.to(), "");
        return Optional.of(new Named.Person(body.from(), run.to(), name(scan, run.from(), run.to()), Optional.of(phrase)));
    }

    private static Optional<String> firstCountry(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.known(i).plainCountry().isPresent()) {
                return scan.known(i).plainCountry().map(Entity.Country::code);
            }
        }
        return Optional.empty();
    }

    private Optional<Named> known(Scan scan, Known known, boolean[] taken) {
        if (known.organization().isPresent()) {
            return Optional.of(body(scan, known, taken));
        }
        Optional<Entity.Country> country = known.country();
        if (country.isEmpty()) {
            return Optional.empty();
        }
        Mention.Form form = known.has(Role.SEAT) && known.plainCountry().isEmpty() || known.has(Role.PEOPLE) && !known.has(Role.ADJECTIVE) ? Mention.Form.METONYM
                : known.has(Role.ADJECTIVE) && !known.has(Role.NAME) && !known.has(Role.ACRONYM) ? Mention.Form.ADJECTIVE : Mention.Form.COUNTRY;
        return Optional.of(new Named.State(known.from(), known.to(), country.get().code(), form));
    }

    private Named body(Scan scan, Known known, boolean[] taken) {
        Entity.Organization organization = known.organization().orElseThrow();
        int from = known.from();
        int to = known.to();
        Optional<String> country = organization.country();
        int before = scan.isPossessive(from - 1) ? from - 2 : from - 1;
        Known owner = scan.known(before);
        if (country.isEmpty() && organization.state() && before >= 0 && owner.country().isPresent() && free(taken, owner.from(), from)) {
            country = owner.country().map(Entity.Country::code);
            from = owner.from();
        } else if (country.isEmpty() && organization.state() && scan.lower(to).equals("of")) {
            int noun = scan.is(to + 1, Pos.DET) ? to + 2 : to + 1;
            country = scan.known(noun).plainCountry().map(Entity.Country::code);
            to = country.isPresent() ? scan.known(noun).to() : to;
        }
        return new Named.Group(from, to, organization.name(), country);
    }

    private static PersonName name(Scan scan, int from, int to) {
        String words = scan.words(from, to);
        return PersonName.of(scan.upperCase() ? Letters.titleCase(words) : words);
    }

    private static boolean free(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] taken, Named named, List<Named> found) {
        mark(taken, named.from(), named.to());
        found.add(named);
    }

    private static void mark(boolean[] taken, int from, int to) {
        Arrays.fill(taken, from, to, true);
    }
}
