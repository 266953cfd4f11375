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

    /** The days that most tellings give; of as many, the fewest, the earliest. */
    public Optional<Days> days() {
        Map<Days, Long> told = tellings.stream().flatMap(telling -> telling.days().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return told.keySet().stream().min(Comparator.comparing((Days days) -> days.vague())
                .thenComparing(days -> -told.get(days)).thenComparing(Days::length)
                .thenComparing(Days::first));
    }

    /** The place that most tellings give; rather a town than its country. */
    public Optional<Site> site() {
        Map<Site, Long> told = tellings.stream().flatMap(telling -> telling.site().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return told.keySet().stream().min(Comparator.comparing(Site::whole).thenComparing(site -> -told.get(site))
                .thenComparing(site -> site.point().isEmpty()).thenComparing(Site::iri).thenComparing(Site::label));
    }
}
