package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Whose officials are meant by "officials of both sides", "the two countries' leaders", "their foreign ministers": the states and bodies told last. */
final class Parties {

    /** How many sentences back they may be told. */
    private static final int REACH = 6;

    private final GroupPhrase.Reader phrases;
    private final Knowledge knowledge;
    private final Set<String> locative;
    private final Set<String> former;
    private final Set<String> otherSide;
    private final Map<String, List<String>> sets = new HashMap<>();

    /**
     * Those for whom people act.
     *
     * @param states codes
     * @param bodies by name, of no state
     * @param from   where the words begin that say so and what they own
     * @param to     one past them
     */
    record Owners(List<String> states, List<String> bodies, int from, int to) {

        private Owners at(int start, int end) {
            return new Owners(states, bodies, start, end);
        }

        private int size() {
            return states.size() + bodies.size();
        }
    }

    Parties(WordLists words, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.phrases = new GroupPhrase.Reader(words);
        this.locative = words.list("place-preposition");
        this.former = words.list("former-word");
        this.otherSide = words.list("other-side");
        words.list("state-set").forEach(row -> sets.put(row.split(" ")[0], List.of(row.substring(row.indexOf(' ') + 1).toUpperCase(Locale.ROOT).split(" "))));
    }

    /**
     * The owners of an office of which the phrase itself names none.
     *
     * @param here   actors of the sentence so far
     * @param before those of earlier sentences
     * @param scans  the sentences by number
     */
    Optional<Owners> of(Scan scan, OfficePhrase phrase, List<OfActor> here, List<OfActor> before, Map<Integer, Scan> scans) {
        if (!phrase.plural() || phrase.named() || !phrase.countries().isEmpty() || phrase.body().isPresent()) {
            return Optional.empty();
        }
        if (phrase.determiner().equals("their") && phrase.office().kind() != Entity.Office.Kind.HONORIFIC && !otherSide.contains(phrase.office().name())) {
            return theirs(scan, phrase, here, before, scans);
        }
        Optional<GroupPhrase> group = owner(scan, phrase);
        Optional<List<String>> set = group.flatMap(this::set);
        return (set.isPresent() ? set.map(s -> new Owners(s, List.of(), 0, 0)) : group.flatMap(g -> counted(g, here, before, scan, scans)))
                .map(o -> o.at(Math.min(phrase.from(), group.get().from()), Math.max(phrase.to(), group.get().to())));
    }

    /** The states that a name stands for which several share: "the two Koreas". */
    Optional<List<String>> set(GroupPhrase group) {
        return Optional.ofNullable(sets.get(group.head()));
    }

    /** "officials of both sides", "both sides' officials". */
    private Optional<GroupPhrase> owner(Scan scan, OfficePhrase phrase) {
        boolean of = List.of("of", "from").contains(scan.lower(phrase.to()));
        Optional<GroupPhrase> behind = of ? phrases.at(scan, phrase.to() + 1) : Optional.empty();
        if (behind.isPresent() || !scan.isPossessive(phrase.from() - 1)) {
            return behind.filter(g -> !g.people());
        }
        for (int i = phrase.from() - 3; i >= 0; i--) {
            Optional<GroupPhrase> group = phrases.at(scan, i).filter(g -> g.to() == phrase.from() - 1 && !g.people());
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private Optional<Owners> theirs(Scan scan, OfficePhrase phrase, List<OfActor> here, List<OfActor> before, Map<Integer, Scan> scans) {
        Owners now = parties(here, scan);
        return Optional.of(now.size() > 0 ? now : earlier(scan.number() - 1, before, scans)).filter(o -> o.size() > 1).map(o -> o.at(phrase.from(), phrase.to()));
    }

    /** Of the sentence so far, else of the latest one that names as many as are counted. */
    private Optional<Owners> counted(GroupPhrase group, List<OfActor> here, List<OfActor> before, Scan scan, Map<Integer, Scan> scans) {
        Owners now = parties(here.stream().filter(m -> m.to() <= group.from()).toList(), scan);
        if (now.size() >= group.number()) {
            return Optional.of(now).filter(o -> o.size() == group.number());
        }
        for (int back = 1; back <= REACH; back++) {
            Owners earlier = earlier(scan.number() - back, before, scans);
            if (earlier.size() >= group.number()) {
                return Optional.of(earlier).filter(o -> o.size() == group.number());
            }
        }
        return Optional.empty();
    }

    private Owners earlier(int number, List<OfActor> before, Map<Integer, Scan> scans) {
        List<OfActor> told = before.stream().filter(m -> m.sentence() == number).toList();
        return told.isEmpty() ? new Owners(List.of(), List.of(), 0, 0) : parties(told, scans.get(number));
    }

    /** Each once; a place where something was is no party. */
    private Owners parties(List<OfActor> mentions, Scan scan) {
        List<OfActor> told = mentions.stream().filter(m -> !located(scan, m) && !former(m)).toList();
        List<String> states = told.stream().filter(m -> m.form() != Form.BODY).flatMap(m -> m.actors().stream()).flatMap(a -> a.country().stream()).distinct().collect(Collectors.toList());
        List<String> bodies = new ArrayList<>();
        for (OfActor mention : told) {
            for (Actor actor : mention.actors()) {
                boolean faction = mention.form() == Form.BODY && actor.country().filter(states::contains).isPresent()
                        && !Bodies.ofState(knowledge, actor.organization().orElseThrow());
                List<String> kind = actor.country().isPresent() && !faction ? states : bodies;
                (faction ? actor.organization() : actor.country().or(actor::organization)).filter(p -> !kind.contains(p)).ifPresent(kind::add);
            }
        }
        return new Owners(states, bodies, 0, 0);
    }

    /** "former Kenyan president": who acts for no state any more. */
    private boolean former(OfActor mention) {
        return mention.actors().stream().anyMatch(a -> a.position().filter(p -> former.contains(p.split(" ")[0])).isPresent());
    }

    /** "in Chile": where something was, not who did it. */
    boolean located(Scan scan, OfActor mention) {
        return (mention.form() == Form.COUNTRY || mention.form() == Form.METONYM) && locative.contains(scan.lower(mention.from() - 1));
    }
}
