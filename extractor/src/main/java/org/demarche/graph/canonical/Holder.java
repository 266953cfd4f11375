package org.demarche.graph.canonical;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Post;
import org.demarche.graph.canonical.Telling.Type;

/**
 * Somebody whom an article names with an office that one person holds at a time.
 *
 * @param person the person's node
 * @param folded name without case, accents and punctuation
 * @param post    that says so
 * @param day    as of which it is told
 */
public record Holder(String person, String folded, Post post, LocalDate day) {

    private static final long DAYS = 365;

    private static final Comparator<Holder> FULLEST = Comparator
            .comparing((Holder told) -> -told.folded().split(" ").length).thenComparing(Holder::person);

    /**
     * Whom an article means that calls somebody by an office alone: who is named with it last before that day, and who
     * is next after it, no more than a year away, must be one person. So nobody is, where the office changed hands
     * between two that are named, or where two hold it on one day.
     *
     * @param told all who are named with that office, in any order
     * @return the holder by the fullest name, told by the nearest article
     */
    public static Optional<Holder> of(Post title, LocalDate day, Collection<Holder> told) {
        List<Holder> near = told.stream().filter(each -> each.gap(day) <= DAYS && each.fits(title)).toList();
        List<Holder> around = Stream.concat(
                nearest(near.stream().filter(each -> !each.day().isAfter(day)).toList(), day),
                nearest(near.stream().filter(each -> !each.day().isBefore(day)).toList(), day)).toList();
        List<PersonName> names = around.stream().map(Holder::folded).distinct().map(PersonName::of).toList();
        boolean one = names.stream().allMatch(a -> names.stream().allMatch(b -> a.with(b) != PersonName.Match.DIFFERENT));
        return around.stream().filter(any -> one).min(FULLEST).map(fullest -> around.stream()
                .min(Comparator.comparing((Holder each) -> each.gap(day)).thenComparing(each -> each.post().iri()))
                .map(nearest -> new Holder(fullest.person(), fullest.folded(), nearest.post(), nearest.day())).orElseThrow());
    }

    /** The person, acting as the unnamed one does, and called so for people. */
    public Party inPlaceOf(Party title) {
        return new Party(person, Type.PERSON, title.label(), folded, title.offices(), title.bodies(),
                title.country(), title.posts());
    }

    private static Stream<Holder> nearest(List<Holder> told, LocalDate day) {
        long least = told.stream().mapToLong(each -> each.gap(day)).min().orElse(0);
        return told.stream().filter(each -> each.gap(day) == least);
    }

    /** Whether it may be the office that a title means: of two bodies it is not one. */
    public boolean fits(Post title) {
        return title.body().isEmpty() || post.body().isEmpty() || title.body().equals(post.body());
    }

    private long gap(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
    }
}
