package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.mention.ActorReader.Named;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfPlace;
import org.demarche.mention.NamedSentences.Read;
import org.demarche.mention.People.Occurrence;

/** Finds who, where and when in an article. Safe for any number of threads. */
public final class MentionFinder {

    private final Knowledge knowledge;
    private final ActorReader reader;
    private final Coreference coreference;
    private final Pronouns pronouns;
    private final Places places;
    private final Paraphrases paraphrases;
    private final Unnamed unnamed;
    private final Incumbents incumbents;
    private final Parties parties;
    private final Dates dates;
    private final Belongings belongings;
    private final Homeland homeland;
    private final Introductions introductions;

    /** @param knowledge names to look for, offices held, bodies' names */
    public MentionFinder(Knowledge knowledge) {
        WordLists words = new WordLists();
        this.knowledge = knowledge;
        this.reader = new ActorReader(words);
        this.coreference = new Coreference(words);
        this.places = new Places(words);
        this.paraphrases = new Paraphrases(knowledge, words);
        this.unnamed = new Unnamed(knowledge, words);
        this.incumbents = new Incumbents(coreference, unnamed, knowledge, words);
        this.parties = new Parties(words, knowledge);
        this.pronouns = new Pronouns(words, parties);
        this.dates = new Dates();
        this.belongings = new Belongings(words);
        this.homeland = new Homeland(words);
        this.introductions = new Introductions(words);
    }

    /** Where the reading of one article begins: with its names. */
    public NamedSentences names() {
        return new NamedSentences(knowledge, reader);
    }

    /**
     * All mentions, those of the headline first, then by sentence and position.
     *
     * @param names of this article; what was asked of it before is not read again
     */
    public List<Mention> find(Annotated annotated, NamedSentences names) {
        List<Read> read = new ArrayList<>();
        annotated.headline().ifPresent(h -> read.add(names.of(h, Mention.HEADLINE)));
        for (int i = 0; i < annotated.sentences().size(); i++) {
            read.add(names.of(annotated.sentences().get(i), i));
        }
        return find(annotated, read.stream().map(Read::scan).toList(), read.stream().map(Read::named).toList());
    }

    private List<Mention> find(Annotated annotated, List<Scan> scans, List<List<Named>> names) {
        List<OfActor> actors = actors(annotated, scans, names);
        Map<Integer, List<OfActor>> bySentence = actors.stream().collect(Collectors.groupingBy(Mention::sentence));
        List<Mention> mentions = new ArrayList<>(actors);
        mentions.addAll(places(annotated, scans, bySentence));
        mentions.addAll(times(annotated, scans, bySentence));
        mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::from).thenComparingInt(Mention::to));
        return List.copyOf(mentions);
    }

    private List<OfPlace> places(Annotated annotated, List<Scan> scans, Map<Integer, List<OfActor>> actors) {
        Optional<String> home = homeland.of(annotated, scans);
        List<OfPlace> all = new ArrayList<>();
        for (Scan scan : scans) {
            List<OfActor> here = actors.getOrDefault(scan.number(), List.of());
            all.addAll(places.in(scan, here));
            all.addAll(paraphrases.in(scan, here, all, home));
        }
        return all;
    }

    private List<OfActor> actors(Annotated annotated, List<Scan> scans, List<List<Named>> names) {
        List<List<Named>> named = belongings.told(Letterhead.signed(annotated, scans, names));
        List<Occurrence> occurrences = new ArrayList<>();
        for (int s = 0; s < scans.size(); s++) {
            for (Named one : named.get(s)) {
                if (one instanceof Named.Person person) {
                    occurrences.add(new Occurrence(scans.get(s), person.from(), person.to(), person.name(), person.office()));
                }
            }
        }
        List<Optional<Profile>> people = new People().enter(occurrences);
        LocalDate day = annotated.article().published().orElse(LocalDate.MAX);
        people.stream().flatMap(Optional::stream).distinct().forEach(p -> p.complete(knowledge, day));
        Optional<String> home = homeland.of(annotated, scans);
        introductions.settle(scans, named, occurrences, people);
        Company.settle(occurrences, people, homeland);
        home.ifPresent(h -> homeland.settle(h, occurrences, people));
        return new Reading(annotated, scans, named, people, home).read();
    }

    private List<Mention> times(Annotated annotated, List<Scan> scans, Map<Integer, List<OfActor>> actors) {
        List<List<Timex>> found = dates.find(scans.stream().map(Scan::sentence).toList(), annotated.article().published());
        List<Mention> times = new ArrayList<>();
        for (int s = 0; s < scans.size(); s++) {
            Scan scan = scans.get(s);
            List<OfActor> here = actors.getOrDefault(scan.number(), List.of());
            found.get(s).stream().filter(t -> t.bound() == Timex.Bound.AT)
                    .filter(t -> here.stream().noneMatch(m -> m.form() == Form.NAMED && m.covers(t.from()) && m.covers(t.to() - 1))).forEach(
                    t -> times.add(new Mention.OfDate(scan.span(t.from(), t.to()), scan.number(), t.from(), t.to(), t.value())));
        }
        return times;
    }

    /** One pass over the article in its order, remembering who was mentioned. */
    private final class Reading {
        private final Annotated annotated;
        private final List<Scan> scans;
        private final Map<Integer, Scan> byNumber;
        private final List<List<Named>> named;
        private final Iterator<Optional<Profile>> people;
        private final List<Profile> all;
        private final List<Profile> before = new ArrayList<>();
        private final Optional<String> home;

        private Reading(Annotated annotated, List<Scan> scans, List<List<Named>> named, List<Optional<Profile>> people,
                Optional<String> home) {
            this.home = home;
            this.annotated = annotated;
            this.scans = scans;
            this.byNumber = scans.stream().collect(Collectors.toMap(Scan::number, s -> s));
            this.named = named;
            this.people = people.iterator();
            this.all = people.stream().flatMap(Optional::stream).distinct().toList();
        }

        private List<OfActor> read() {
            List<OfActor> actors = new ArrayList<>();
            Optional<Actor> speaker = Optional.empty();
            for (int s = 0; s < scans.size(); s++) {
                Scan scan = scans.get(s);
                List<OfActor> here = new ArrayList<>();
                for (Named one : named.get(s)) {
                    mention(scan, one, here, actors).ifPresent(here::add);
                }
                speaker = speaker.or(() -> signature(scan, here));
                List<OfActor> meant = pronouns.in(scan, here, recent(actors, scan.number()), speaker);
                here.removeIf(h -> h.form() == Form.OFFICE && meant.stream().anyMatch(p -> p.to() - p.from() > 1 && p.from() == h.from()));
                here.addAll(meant.stream().filter(p -> here.stream().noneMatch(h -> h.covers(p.from()))).toList());
                here.sort(Comparator.comparingInt(OfActor::from));
                actors.addAll(here);
            }
            return actors;
        }

        /** Those of the last sentences, without places where something was. */
        private List<OfActor> recent(List<OfActor> actors, int sentence) {
            int from = actors.size();
            while (from > 0 && actors.get(from - 1).sentence() >= sentence - Pronouns.REACH) {
                from--;
            }
            return actors.subList(from, actors.size()).stream().filter(m -> !parties.located(byNumber.get(m.sentence()), m)).toList();
        }

        /** "MINISTER FOR FOREIGN AFFAIRS JANE DOE" in the letterhead is who says "I". */
        private Optional<Actor> signature(Scan scan, List<OfActor> here) {
            boolean letterhead = Letterhead.is(annotated, scan);
            return letterhead ? here.stream().filter(m -> m.form() == Form.NAMED && m.actors().get(0).position().isPresent())
                    .map(m -> m.actors().get(0)).findFirst() : Optional.empty();
        }

        private Optional<OfActor> mention(Scan scan, Named one, List<OfActor> here, List<OfActor> told) {
            if (one instanceof Named.Person) {
                return people.next().map(p -> {
                    before.add(p);
                    return actor(scan, one, List.of(p.actor(knowledge)), Form.NAMED);
                });
            }
            if (one instanceof Named.Title title) {
                return Optional.of(title(scan, title.phrase(), parties.of(scan, title.phrase(), here, recent(told, scan.number()), byNumber)));
            }
            if (one instanceof Named.Group group) {
                return Optional.of(actor(scan, one, List.of(new Actor(Optional.empty(), Optional.empty(), Optional.of(group.name()),
                        group.country())), Form.BODY));
            }
            Named.State state = (Named.State) one;
            return Optional.of(actor(scan, one, List.of(new Actor(Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(state.code()))), state.form()));
        }

        private OfActor title(Scan scan, OfficePhrase told, Optional<Parties.Owners> owners) {
            Named.Title title = new Named.Title(owners.map(o -> told.of(o.states(), o.from(), o.to())).orElse(told));
            List<Actor> holders = incumbents.of(title.phrase(), before, all);
            if (holders.stream().anyMatch(a -> a.name().isPresent())) {
                return actor(scan, title, holders, holders.stream().allMatch(a -> a.name().isPresent()) ? Form.NAMED : Form.OFFICE);
            }
            if (owners.isPresent()) {
                return actor(scan, title, unnamed.actors(title.phrase(), owners.get()), Form.OFFICE);
            }
            Optional<Profile> person = coreference.person(title.phrase(), before, all);
            person.ifPresent(before::add);
            return actor(scan, title, person.map(p -> List.of(p.actor(knowledge)))
                    .orElseGet(() -> unnamed.actors(athome(title.phrase()))), person.isPresent() ? Form.NAMED : Form.OFFICE);
        }

        private OfficePhrase athome(OfficePhrase phrase) {
            return home.filter(h -> phrase.determiner().equals("the") && homeland.isOpen(phrase)).map(h -> phrase.of(h, phrase.to())).orElse(phrase);
        }

        private OfActor actor(Scan scan, Named one, List<Actor> actors, Form form) {
            return new OfActor(scan.span(one.from(), one.to()), scan.number(), one.from(), one.to(), actors, form);
        }
    }
}
