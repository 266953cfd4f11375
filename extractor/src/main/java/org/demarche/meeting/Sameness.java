package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfPlace;

/** Whether two tellings are of one meeting: agreeing actors, date, place and status. */
final class Sameness {

    /** How many sentences a meeting of which nobody was named is what is spoken of. */
    private static final int NEXT = 2;

    private final StandIn standIn;
    private final Set<String> generic;
    private final Set<String> ceremonies;

    Sameness(WordLists words) {
        this.standIn = new StandIn(words);
        this.ceremonies = words.list("ceremony-noun");
        this.generic = words.list("any-event");
    }

    boolean holds(Draft a, Draft b) {
        if (a.kind() != b.kind() || !statusAgrees(a.status(), b.status()) || !datesAgree(a.date(), b.date())) {
            return false;
        }
        if (a.kind() == Kind.VISIT) {
            return covers(a.first(), b.first()) && placesAgree(a.place(), b.place()) && a.place().isPresent() == b.place().isPresent();
        }
        return placesAgree(a.place(), b.place()) && !Formerly.apart(a, b) && actorsAgree(a, b);
    }

    /** Whether somebody can be said to have been at this meeting, too. */
    boolean mayJoin(Draft record, Draft attendance) {
        return joinable(record, attendance) && datesAgree(record.date(), attendance.date()) && fits(record, attendance) && (attendance.second().isEmpty()
                || record.all().stream().anyMatch(a -> attendance.second().stream().anyMatch(s -> s.country().isPresent() && s.country().equals(a.country()))));
    }

    /** "will attend" is said of a summit that "is being hosted", too, but not of one that is over. */
    private static boolean joinable(Draft record, Draft attendance) {
        boolean sent = attendance.addition().filter(a -> a.to() == Addition.To.TOLD_OF_MANY).isPresent();
        boolean coming = attendance.status() == Status.PLANNED && (record.opens() || sent || record.status() != Status.HELD) && record.status() != Status.DENIED;
        return record.status() == attendance.status() || coming || attendance.status() == Status.DENIED && record.opens();
    }

    /** Whether it can be the meeting of which the attendance speaks: one of many, or one that goes by the same noun. */
    private boolean fits(Draft record, Draft attendance) {
        Addition addition = attendance.addition().orElseThrow();
        boolean many = record.joins() || blocs(record.all()).size() > 2;
        boolean unpeopled = record.all().isEmpty();
        boolean near = !unpeopled || attendance.sentence() - record.sentence() <= NEXT;
        boolean own = !record.opens() || record.all().size() > 1 || near && (addition.event().isEmpty() || addition.event().equals("it")
                || generic.contains(addition.event())) || addition.event().equals(event(record));
        boolean signing = !ceremonies.contains(addition.event()) || record.signs().contains(Signs.SIGNING);
        return own && signing && (many || addition.to() != Addition.To.TOLD_OF_MANY);
    }

    /** The noun that told a meeting, or the rule that did. */
    static String event(Draft record) {
        return record.addition().map(Addition::event).filter(e -> !e.isEmpty()).orElse(record.evidence().rule());
    }

    private static boolean statusAgrees(Status a, Status b) {
        return a == b || a != Status.HELD && b != Status.HELD && a != Status.DENIED && b != Status.DENIED;
    }

    /** The smaller telling's actors all stand among the larger one's, by name or, where nobody is named, by whom they act for. */
    private boolean actorsAgree(Draft one, Draft other) {
        List<Actor> a = one.all();
        List<Actor> b = other.all();
        List<Actor> few = a.size() <= b.size() ? a : b;
        List<Actor> many = few == a ? b : a;
        List<Actor> left = new ArrayList<>(many);
        List<Actor> unsure = new ArrayList<>(few);
        unsure.removeIf(f -> take(left, m -> standIn.identical(f, m)));
        int shared = few.size() - unsure.size();
        boolean vague = unsure.stream().anyMatch(f -> standIn.group(f) || left.stream().anyMatch(m -> standIn.group(m) && standIn.compatible(f, m)));
        boolean rest = unsure.stream().allMatch(f -> take(left, m -> standIn.compatible(f, m)));
        boolean turns = one.sentence() == other.sentence() && one.evidence().rule().equals(other.evidence().rule()) && few.size() == many.size();
        if (!rest || shared >= 2 || unsure.isEmpty() || turns) {
            return rest && !(turns && shared < few.size()) && (shared >= 2 || few.size() == many.size());
        }
        boolean all = few.size() >= 2 && one.status() == other.status() && blocs(few).equals(blocs(many));
        boolean some = few.size() > 2 && !vague && few.stream().noneMatch(Actors::bare) && blocs(many).containsAll(blocs(few));
        return (all || some) && shared == 0 || few.size() >= 2 && shared == few.size() - 1 && !vague;
    }

    private static boolean take(List<Actor> left, Predicate<Actor> wanted) {
        for (int i = 0; i < left.size(); i++) {
            if (wanted.test(left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static Set<String> blocs(List<Actor> actors) {
        return actors.stream().map(a -> a.country().or(a::organization).or(a::name).orElse("")).collect(Collectors.toSet());
    }

    private static boolean covers(List<Actor> a, List<Actor> b) {
        return a.stream().allMatch(x -> Actors.contains(b, x)) || b.stream().allMatch(x -> Actors.contains(a, x));
    }

    static boolean datesAgree(Optional<Edtf> a, Optional<Edtf> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (a.get().earliest().isEmpty() || b.get().earliest().isEmpty()) {
            return a.get().sameAs(b.get());
        }
        return !a.get().latest().get().isBefore(b.get().earliest().get()) && !b.get().latest().get().isBefore(a.get().earliest().get());
    }

    static boolean placesAgree(Optional<OfPlace> a, Optional<OfPlace> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        boolean unknown = a.get().place().country().isEmpty() || b.get().place().country().isEmpty();
        boolean oneCountry = unknown || a.get().place().country().equals(b.get().place().country());
        return a.get().place().name().equalsIgnoreCase(b.get().place().name()) || oneCountry && a.get().grain() != b.get().grain() && !far(a.get(), b.get());
    }

    /** Two towns, or a building and another town. */
    static boolean far(OfPlace a, OfPlace b) {
        return a.grain().compareTo(Grain.COUNTRY) > 0 && b.grain().compareTo(Grain.COUNTRY) > 0 && a.place().farFrom(b.place());
    }
}
