package org.demarche.meeting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.language.WordLists;
import org.demarche.mention.Actor;

/** Who, unnamed, may stand for whom that is told more fully: a country for its minister, an office for who holds it, "officials" for anybody. */
final class StandIn {

    private final Set<String> groups;
    private final Set<String> generic;
    private final Set<String> portfolio;
    private final Set<String> epithets;
    private final Set<String> heads;
    private final Set<String> otherSide;

    StandIn(WordLists words) {
        this.groups = words.list("group-noun");
        this.generic = words.list("generic-office");
        this.portfolio = words.list("portfolio");
        this.epithets = words.list("epithet");
        this.heads = words.list("head-of-state");
        this.otherSide = words.list("other-side");
    }

    /** Whether both are told alike: one name, one office, one body. */
    boolean identical(Actor a, Actor b) {
        return Actors.same(a, b) && (a.name().isPresent() || Actors.bare(a) == Actors.bare(b) && office(a, b));
    }

    /** Whether both may be one person or body, one of them told less fully. */
    boolean compatible(Actor a, Actor b) {
        return identical(a, b) || standsFor(a, b) || standsFor(b, a);
    }

    /** Whether two unnamed ones of one country are no two offices. */
    private boolean office(Actor a, Actor b) {
        return a.name().isPresent() || a.position().isEmpty() || b.position().isEmpty() || sameOffice(a, b) || group(a) || group(b);
    }

    private boolean standsFor(Actor less, Actor more) {
        if (less.name().isPresent()) {
            return false;
        }
        if (Actors.bare(less)) {
            return less.country().isPresent() && less.country().equals(more.country());
        }
        boolean oneCountry = less.country().isPresent() && less.country().equals(more.country());
        if (less.position().isEmpty()) {
            return less.organization().equals(more.organization()) && agree(less.country(), more.country());
        }
        if (group(less)) {
            return oneCountry && agree(less.organization(), more.organization());
        }
        return (more.position().isPresent() ? sameOffice(less, more) : more.name().isPresent() && oneCountry) && agree(less.country(), more.country())
                && (oneCountry || agree(less.organization(), more.organization()));
    }

    /** Under what somebody is entered to be found by whoever is compatible. */
    Set<String> keys(Actor actor) {
        Set<String> keys = new LinkedHashSet<>();
        String named = actor.name().isPresent() ? "named " : "";
        if (actor.name().isPresent()) {
            keys.addAll(Actors.keys(actor));
        }
        standing(actor, "any office", "other side").forEach(key -> keys.add(named + key));
        return keys;
    }

    /** Under what all who are compatible with somebody are entered: an unnamed one may stand for a named one, and no name for another. */
    Set<String> sought(Actor actor) {
        Set<String> keys = new LinkedHashSet<>(actor.name().isPresent() ? Actors.keys(actor) : Set.of());
        standing(actor, "other side", "any office").forEach(key -> {
            keys.add(key);
            keys.add(actor.name().isPresent() ? key : "named " + key);
        });
        return keys;
    }

    /** @param office of whoever has one, and {@code otherSide} of "his counterpart", who may have any */
    private Set<String> standing(Actor actor, String office, String otherSide) {
        Set<String> keys = new LinkedHashSet<>();
        actor.country().ifPresent(country -> keys.add("country " + country));
        actor.organization().ifPresent(body -> keys.add("body " + body));
        actor.position().map(this::words).ifPresent(words -> {
            keys.add(leads(words) || heads(words) ? "leader" : "office " + words);
            keys.add(office);
            keys.addAll(otherSide(words) ? Set.of(otherSide) : Set.of());
        });
        return keys;
    }

    /** "officials", "a delegation": people of whom nothing is said but for whom they act. */
    boolean group(Actor actor) {
        return actor.name().isEmpty() && actor.position().map(p -> groups.contains(last(p)) && !single(p)).orElse(false);
    }

    /** "foreign ministers": one a state, not "ministers". */
    private boolean single(String position) {
        return generic.contains(last(position).replaceFirst("s$", "")) && Arrays.stream(position.split(" ")).anyMatch(portfolio::contains);
    }

    private static String last(String position) {
        return position.substring(position.lastIndexOf(' ') + 1);
    }

    private boolean sameOffice(Actor a, Actor b) {
        List<String> one = words(a.position().orElse(""));
        List<String> other = words(b.position().orElse(""));
        return one.equals(other) || leads(one) && heads(other) || leads(other) && heads(one) || otherSide(one) || otherSide(other);
    }

    /** "the leaders of Chile and Peru": whoever heads a state or its government. */
    private boolean leads(List<String> office) {
        return office.equals(List.of("leader"));
    }

    /** "his counterpart, Jane Doe": of whatever office he is. */
    private boolean otherSide(List<String> office) {
        return office.size() == 1 && otherSide.contains(office.get(0));
    }

    private boolean heads(List<String> office) {
        return heads.contains(String.join(" ", office));
    }

    /** An office's words, each in the singular, without what does not change the office. */
    private List<String> words(String position) {
        return Arrays.stream(position.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(w -> !epithets.contains(w))
                .map(w -> w.endsWith("s") ? w.substring(0, w.length() - 1) : w).sorted().collect(Collectors.toList());
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
}
