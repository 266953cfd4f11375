package org.demarche.graph.canonical;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.graph.canonical.Telling.Days;
import org.demarche.graph.canonical.Telling.Kind;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Site;

/**
 * One meeting, with all that is told of it.
 *
 * @param tellings in the order of their IRIs; at least one
 * @param merges   why each but the first belongs here
 */
public record Occasion(List<Telling> tellings, List<Merge> merges) {

    private static final String HELD = "held";

    /** Copies the lists. */
    public Occasion {
        tellings = List.copyOf(tellings);
        merges = List.copyOf(merges);
    }

    /**
     * Why a telling is taken for one of the meeting that others tell.
     *
     * @param telling its IRI
     * @param with    the IRI of that to which it was most alike
     * @param reasons for people
     */
    public record Merge(String telling, String with, List<String> reasons) {

        /** Copies the list. */
        public Merge {
            reasons = List.copyOf(reasons);
        }
    }

    /** The parties of all tellings, each once: a state is left out where somebody who acts for it is told. */
    public List<Party> participants() {
        return new Participants(tellings).all();
    }

    /** As of which day it is told, by the first telling that gives one. */
    public Optional<LocalDate> day() {
        return tellings.stream().flatMap(telling -> telling.day().stream()).findFirst();
    }

    /** Held as soon as one telling says so; else what the latest article says. */
    public String outcome() {
        return tellings.stream().map(Telling::status).filter(HELD::equals).findFirst()
                .orElseGet(() -> tellings.stream().max(Comparator.comparing((Telling telling) -> telling.published()
                        .map(Object::toString).orElse("")).thenComparing(Telling::iri)).orElseThrow().status());
    }

    /** A meeting as soon as one telling says so. */
    public Kind kind() {
        return tellings.stream().map(Telling::kind).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The days that most stories give; of as many, the fewest, the earliest. */
    public Optional<Days> days() {
        Map<Days, Long> told = count(Telling::days);
        return told.keySet().stream().min(Comparator.comparing((Days days) -> days.vague())
                .thenComparing(days -> -told.get(days)).thenComparing(Days::length)
                .thenComparing(Days::first));
    }

    /** The place that most stories give; rather a town than its country. */
    public Optional<Site> site() {
        Map<Site, Long> told = count(Telling::site);
        return told.keySet().stream().min(Comparator.comparing(Site::whole).thenComparing(site -> -told.get(site))
                .thenComparing(site -> site.point().isEmpty()).thenComparing(Site::iri).thenComparing(Site::label));
    }

    /** In how many stories something is told, however many papers print them. */
    private <T> Map<T, Long> count(Function<Telling, Optional<T>> part) {
        return tellings.stream().flatMap(telling -> part.apply(telling).stream().map(told -> Map.entry(telling.story(), told)))
                .distinct().collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
    }
}
