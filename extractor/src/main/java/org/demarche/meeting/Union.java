package org.demarche.meeting;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.OfPlace;

/** What two tellings of one meeting say together: everybody, most fully told; the finest place, the narrowest date. */
final class Union {

    private final StandIn standIn;

    Union(WordLists words) {
        this.standIn = new StandIn(words);
    }

    Draft of(Draft a, Draft b) {
        Draft joined = joined(a, b.all());
        Set<String> topics = new LinkedHashSet<>(a.topics());
        topics.addAll(b.topics());
        Status status = b.status() == Status.CANCELLED ? b.status() : a.status();
        return new Draft(a.kind(), status, joined.first(), joined.second(), finer(a.place(), b.place()), narrower(a.date(), b.date()), List.copyOf(topics),
                a.evidence(), a.sentence(), a.signs(), b.joins() ? a.addition() : Optional.empty());
    }

    /** The telling with these among its participants, in place of whoever stood for them. */
    Draft joined(Draft a, List<Actor> more) {
        List<Actor> first = new ArrayList<>(a.first());
        List<Actor> second = new ArrayList<>(a.second());
        List<Actor> placed = new ArrayList<>();
        for (Actor actor : more) {
            if (!enter(first, actor, placed) && !enter(second, actor, placed)
                    && (!Actors.bare(actor) || Stream.concat(first.stream(), second.stream()).noneMatch(k -> k.country().equals(actor.country())))) {
                second.add(actor);
                placed.add(actor);
            }
        }
        return a.with(first, second);
    }

    private boolean enter(List<Actor> side, Actor actor, List<Actor> placed) {
        Optional<Actor> known = side.stream().filter(k -> standIn.identical(k, actor)).findFirst()
                .or(() -> side.stream().filter(k -> !placed.contains(k) && standIn.compatible(k, actor)).findFirst());
        known.ifPresent(k -> {
            Actor richer = richer(k, actor);
            side.set(side.indexOf(k), richer);
            placed.add(richer);
        });
        return known.isPresent();
    }

    private Actor richer(Actor a, Actor b) {
        boolean more = b.name().isPresent() && a.name().map(n -> n.length() < b.name().get().length() && !n.contains(" ")).orElse(true)
                || b.name().isEmpty() && a.name().isEmpty() && (Actors.bare(a) || standIn.group(a) && !standIn.group(b) && b.position().isPresent());
        Actor rich = more ? b : a;
        Actor poor = more ? a : b;
        return new Actor(rich.name(), rich.position().or(() -> rich.name().isPresent() && poor.name().isPresent() ? poor.position() : rich.position()),
                rich.organization(), rich.country().or(poor::country));
    }

    private static Optional<OfPlace> finer(Optional<OfPlace> a, Optional<OfPlace> b) {
        return Stream.concat(a.stream(), b.stream()).max(Comparator.comparing(OfPlace::grain));
    }

    private static Optional<Edtf> narrower(Optional<Edtf> a, Optional<Edtf> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return days(b.get()) < days(a.get()) ? b : a;
    }

    private static long days(Edtf date) {
        return date.earliest().isEmpty() ? Long.MAX_VALUE : ChronoUnit.DAYS.between(date.earliest().get(), date.latest().get());
    }
}
