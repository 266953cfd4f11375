package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.OfPlace;

/** One record for one meeting: tellings with agreeing actors, date and place become one. */
final class Merger {

    /** In the order of the first telling. */
    List<Told> merge(List<Draft> drafts) {
        List<Draft> merged = new ArrayList<>();
        List<List<Meeting.Evidence>> evidence = new ArrayList<>();
        for (Draft draft : drafts) {
            int home = -1;
            for (int i = 0; i < merged.size() && home < 0; i++) {
                home = sameMeeting(merged.get(i), draft) ? i : -1;
            }
            if (home < 0) {
                merged.add(draft);
                evidence.add(new ArrayList<>(List.of(draft.evidence())));
            } else {
                merged.set(home, union(merged.get(home), draft));
                if (evidence.get(home).stream().noneMatch(e -> e.text().equals(draft.evidence().text()))) {
                    evidence.get(home).add(draft.evidence());
                }
            }
        }
        return IntStream.range(0, merged.size()).mapToObj(i -> new Told(merged.get(i), evidence.get(i))).toList();
    }

    private static boolean sameMeeting(Draft a, Draft b) {
        if (a.kind() != b.kind() || !statusAgrees(a.status(), b.status()) || !datesAgree(a.date(), b.date())) {
            return false;
        }
        if (a.kind() == Kind.VISIT) {
            return covers(a.first(), b.first()) && placesAgree(a.place(), b.place()) && a.place().isPresent() == b.place().isPresent();
        }
        return placesAgree(a.place(), b.place()) && actorsAgree(all(a), all(b));
    }

    private static boolean statusAgrees(Status a, Status b) {
        return a == b || a != Status.HELD && b != Status.HELD && a != Status.DENIED && b != Status.DENIED;
    }

    /** The smaller telling's actors all stand among the larger one's. */
    private static boolean actorsAgree(List<Actor> a, List<Actor> b) {
        List<Actor> few = a.size() <= b.size() ? a : b;
        List<Actor> many = few == a ? b : a;
        long shared = few.stream().filter(f -> Actors.contains(many, f)).count();
        boolean rest = few.stream().allMatch(f -> many.stream().anyMatch(m -> Actors.compatible(f, m)));
        return shared >= 2 && rest || shared == few.size() && few.size() == many.size() || rest && few.size() >= 2 && shared >= few.size() - 1;
    }

    private static boolean covers(List<Actor> a, List<Actor> b) {
        return a.stream().allMatch(x -> Actors.contains(b, x)) || b.stream().allMatch(x -> Actors.contains(a, x));
    }

    private static boolean datesAgree(Optional<Edtf> a, Optional<Edtf> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (a.get().earliest().isEmpty() || b.get().earliest().isEmpty()) {
            return a.get().sameAs(b.get());
        }
        return !a.get().latest().get().isBefore(b.get().earliest().get()) && !b.get().latest().get().isBefore(a.get().earliest().get());
    }

    private static boolean placesAgree(Optional<OfPlace> a, Optional<OfPlace> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        boolean oneCountry = a.get().place().country().equals(b.get().place().country());
        return a.get().place().name().equals(b.get().place().name()) || oneCountry && a.get().grain() != b.get().grain();
    }

    private static Draft union(Draft a, Draft b) {
        if (all(a).stream().allMatch(Actors::bare) && !all(b).stream().allMatch(Actors::bare)) {
            return union(a.with(b.first(), b.second()), b);
        }
        List<Actor> first = new ArrayList<>(a.first());
        List<Actor> second = new ArrayList<>(a.second());
        for (Actor actor : all(b)) {
            int known = position(first, actor);
            int other = position(second, actor);
            if (known >= 0) {
                first.set(known, richer(first.get(known), actor));
            } else if (other >= 0) {
                second.set(other, richer(second.get(other), actor));
            } else if (!Actors.bare(actor) || all(a).stream().noneMatch(k -> k.country().equals(actor.country()))) {
                second.add(actor);
            }
        }
        List<String> topics = new ArrayList<>(a.topics());
        b.topics().stream().filter(t -> !topics.contains(t)).forEach(topics::add);
        return new Draft(a.kind(), a.status(), first, second, finer(a.place(), b.place()), narrower(a.date(), b.date()), topics,
                a.evidence(), a.sentence(), a.signs());
    }

    private static int position(List<Actor> actors, Actor actor) {
        for (int i = 0; i < actors.size(); i++) {
            if (Actors.compatible(actors.get(i), actor)) {
                return i;
            }
        }
        return -1;
    }

    private static Actor richer(Actor a, Actor b) {
        return Actors.bare(a) ? b : a;
    }

    private static Optional<OfPlace> finer(Optional<OfPlace> a, Optional<OfPlace> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).max(Comparator.comparing(OfPlace::grain));
    }

    private static Optional<Edtf> narrower(Optional<Edtf> a, Optional<Edtf> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return days(b.get()) < days(a.get()) ? b : a;
    }

    private static long days(Edtf date) {
        return date.earliest().isEmpty() ? Long.MAX_VALUE
                : java.time.temporal.ChronoUnit.DAYS.between(date.earliest().get(), date.latest().get());
    }

    static List<Actor> all(Draft draft) {
        List<Actor> all = new ArrayList<>(draft.first());
        all.addAll(draft.second());
        return Actors.distinct(all);
    }
}
