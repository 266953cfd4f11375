package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.mention.NameRuns.Run;

/** What follows a name: the country that its bearer acts for, and others of a list who share the office. */
final class Homes {

    private static final Set<String> LIST = Set.of(",", "and", "&");

    private static final Entity.Office NO_OFFICE = new Entity.Office("", Optional.empty(), Entity.Office.Kind.HONORIFIC, false);

    private Homes() {
    }

    /** "President Jane Doe of Ghana": the phrase with its country; several for "Presidents Doe of Ghana and Roe of Togo". */
    static List<OfficePhrase> spread(Scan scan, OfficePhrase phrase, List<Run> runs) {
        List<OfficePhrase> all = new ArrayList<>();
        OfficePhrase first = home(scan, phrase);
        all.add(first);
        int end = first.to();
        while (phrase.plural() && LIST.contains(scan.lower(end))) {
            int next = LIST.contains(scan.lower(end + 1)) ? end + 2 : end + 1;
            Optional<Run> run = runs.stream().filter(r -> r.from() == next && !r.body()).findFirst();
            if (run.isEmpty()) {
                break;
            }
            OfficePhrase shared = home(scan, phrase.shared(next, run.get().to(), phrase.countries().size() == 1 ? phrase.countries() : List.of()));
            all.add(shared);
            end = shared.to();
        }
        boolean each = all.size() > 1 && phrase.countries().size() == all.size();
        return each ? IntStream.range(0, all.size()).mapToObj(i -> all.get(i).of(phrase.countries().get(i), all.get(i).to())).toList() : all;
    }

    private static OfficePhrase home(Scan scan, OfficePhrase phrase) {
        int country = after(scan, phrase.to());
        boolean open = phrase.named() && phrase.countries().isEmpty() && country > 0;
        return open ? phrase.of(scan.known(country).plainCountry().map(Entity.Country::code).orElseThrow(), scan.known(country).to()) : phrase;
    }

    /** "Norway's Jane Doe", "Jane Doe of Norway", "Jane Doe of the Labour Party": what a name without office is said to belong to. */
    static Optional<OfficePhrase> ofName(Scan scan, Run run, List<Run> runs) {
        if (run.to() - run.from() < 2) {
            return Optional.empty();
        }
        int country = after(scan, run.to());
        Optional<Entity.Country> owner = scan.isPossessive(run.from() - 1) ? scan.known(run.from() - 2).plainCountry() : Optional.empty();
        Optional<Entity.Country> home = owner.or(() -> country > 0 ? scan.known(country).plainCountry() : Optional.empty());
        Optional<OfficePhrase.Body> body = home.isPresent() || !scan.lower(run.to()).equals("of") ? Optional.empty() : body(scan, run.to() + 1, runs);
        return home.isEmpty() && body.isEmpty() ? Optional.empty()
                : Optional.of(new OfficePhrase(run.from(), run.to(), NO_OFFICE, false, "", home.map(Entity.Country::code).stream().toList(), body,
                run.from(), run.to(), ""));
    }

    private static Optional<OfficePhrase.Body> body(Scan scan, int start, List<Run> runs) {
        int noun = scan.lower(start).equals("the") ? start + 1 : start;
        Optional<OfficePhrase.Body> named = runs.stream().filter(r -> r.body() && r.from() == noun).findFirst()
                .map(r -> new OfficePhrase.Body(scan.words(r.from(), r.to()), Optional.empty()));
        return named.or(() -> scan.known(noun).organization().filter(o -> scan.known(noun).from() == noun)
                .map(o -> new OfficePhrase.Body(o.name(), o.country())));
    }

    /** "Turkish President Doe and Prime Minister Roe": who is listed behind an official of a state is of that state. */
    static List<ActorReader.Named> inherited(Scan scan, List<ActorReader.Named> found) {
        List<ActorReader.Named> all = new ArrayList<>();
        for (ActorReader.Named named : found) {
            Optional<ActorReader.Named> before = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            all.add(before.filter(b -> listed(scan, b.to(), named.from())).flatMap(Homes::country).map(c -> in(c, named)).orElse(named));
        }
        return all;
    }

    static boolean listed(Scan scan, int end, int start) {
        for (int i = end; i < start; i++) {
            if (!LIST.contains(scan.lower(i)) && !scan.lower(i).equals("also")) {
                return false;
            }
        }
        return start > end;
    }

    private static Optional<String> country(ActorReader.Named named) {
        return named instanceof ActorReader.Named.Person person ? person.office().map(OfficePhrase::countries).filter(c -> c.size() == 1)
                .map(c -> c.get(0)) : Optional.empty();
    }

    private static ActorReader.Named in(String country, ActorReader.Named named) {
        boolean open = named instanceof ActorReader.Named.Person p && p.office().map(o -> o.countries().isEmpty() && o.body().isEmpty()
                && o.office().kind() != Entity.Office.Kind.HONORIFIC).orElse(false);
        if (!open) {
            return named;
        }
        ActorReader.Named.Person person = (ActorReader.Named.Person) named;
        return new ActorReader.Named.Person(person.from(), person.to(), person.name(),
                person.office().map(o -> o.of(country, o.to())));
    }

    /** The token of the country in "of Ghana", "from the United States"; 0 if none follows. */
    static int after(Scan scan, int end) {
        if (!scan.lower(end).equals("of") && !scan.lower(end).equals("from")) {
            return 0;
        }
        int noun = scan.lower(end + 1).equals("the") ? end + 2 : end + 1;
        Known known = scan.known(noun);
        return known.from() == noun && known.plainCountry().isPresent() && !known.has(Role.ADJECTIVE) ? noun : 0;
    }
}
