package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Generations;
import org.demarche.graph.canonical.Generations.Seen;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;

/**
 * In which years persons are told to take part, and so of whose names two persons have one: from the year on in which
 * the second is told first, a node of its own stands for that one.
 */
final class NamesakeYears {

    private final DatasetGraph data;
    private final Node canonical;
    private final Supplier<Rulings> rulings;
    private final Map<Node, Set<Integer>> fresh = new HashMap<>();
    private final Map<Node, Set<Integer>> gone = new HashMap<>();

    NamesakeYears(DatasetGraph data, Node canonical, Supplier<Rulings> rulings) {
        this.data = data;
        this.canonical = canonical;
        this.rulings = rulings;
    }

    void add(Node person, int year) {
        fresh.computeIfAbsent(person, any -> new TreeSet<>()).add(year);
    }

    void remove(Node person, int year) {
        gone.computeIfAbsent(person, any -> new TreeSet<>()).add(year);
    }

    /** That which stands for a person as told of that day. */
    Node of(Node person, Optional<LocalDate> day) {
        return later(person).filter(other -> day.filter(told -> told.getYear() >= since(other)).isPresent())
                .max((one, other) -> Integer.compare(since(one), since(other))).orElse(person);
    }

    /**
     * Says anew who has namesakes.
     *
     * @param people who may have some now, or no more
     * @return those who have others than before, with these
     */
    Set<Node> settle(Collection<Node> people) {
        gone.forEach((person, years) -> {
            if (!fresh.getOrDefault(person, Set.of()).containsAll(years)) {
                data.deleteAny(canonical, person, TOLD_IN, ANY);
                seen(person).forEach(seen -> add(person, seen.year()));
            }
        });
        tell();
        Set<Node> concerned = new HashSet<>(people);
        fresh.keySet().forEach(person -> concerned.add(objects(person, IS_REPLACED_BY).findFirst().orElse(person)));
        return concerned.stream().flatMap(this::split).collect(Collectors.toSet());
    }

    /** In which years those who were added are told to take part. */
    void tell() {
        fresh.forEach((person, told) -> told.forEach(year -> data.add(canonical, person, TOLD_IN, Literals.year(year))));
    }

    /** Says anew who are the namesakes of one; gives back those who are concerned if they are others than before. */
    Stream<Node> split(Node person) {
        List<Node> all = Stream.concat(Stream.of(person), subjects(IS_REPLACED_BY, person)).toList();
        boolean stands = objects(person, IS_REPLACED_BY).findFirst().isEmpty() && data.contains(canonical, person, NAME_WORD, ANY);
        List<Integer> starts = stands && Generations.areFarApart(all.stream().flatMap(each -> years(each).stream()).toList())
                ? Generations.starts(all.stream().flatMap(each -> seen(each).stream()).toList()) : List.of();
        List<Node> before = later(person).toList();
        List<Node> now = starts.stream().map(year -> NodeFactory.createURI(person.getURI() + "." + year)).toList();
        before.forEach(other -> data.deleteAny(canonical, other, ANY, ANY));
        for (int i = 0; i < now.size(); i++) {
            describe(now.get(i), person, starts.get(i));
        }
        return Set.copyOf(before).equals(Set.copyOf(now)) ? Stream.of()
                : Stream.of(List.of(person), before, now).flatMap(List::stream);
    }

    /** The same names, found in the same way. */
    private void describe(Node other, Node person, int year) {
        Stream.of(LABEL, ALT_LABEL, HIDDEN_LABEL, COUNTRY).forEach(property -> objects(person, property).toList()
                .forEach(value -> data.add(canonical, other, property, value)));
        data.add(canonical, other, TYPE, ACTOR);
        data.add(canonical, other, TYPE, PERSON);
        objects(person, LABEL).toList().forEach(name -> data.add(canonical, other, FOAF_NAME, name));
        data.add(canonical, other, NAMESAKE_OF, person);
        data.add(canonical, other, TOLD_IN, Literals.year(year));
    }

    /** In what meetings a person is told to take part, by year and offices. */
    private List<Seen> seen(Node person) {
        Map<Node, Set<Node>> articles = new HashMap<>();
        data.find(ANY, ANY, HAS_ACTOR, person).forEachRemaining(quad ->
                articles.computeIfAbsent(quad.getGraph(), any -> new HashSet<>()).add(quad.getSubject()));
        List<Seen> seen = new ArrayList<>();
        articles.keySet().forEach(article -> TellingReader.read(article, data, rulings.get())
                .forEach(telling -> seen(telling, person).ifPresent(seen::add)));
        return seen;
    }

    private static Optional<Seen> seen(Telling telling, Node person) {
        return telling.day().flatMap(day -> telling.parties().stream().filter(party -> party.iri().equals(person.getURI()))
                .findFirst().map(party -> new Seen(day.getYear(), party.offices())));
    }

    private Stream<Node> later(Node person) {
        return subjects(NAMESAKE_OF, person);
    }

    private int since(Node other) {
        return years(other).iterator().next();
    }

    private Set<Integer> years(Node person) {
        return objects(person, TOLD_IN).map(year -> Integer.parseInt(year.getLiteralLexicalForm())).collect(Collectors.toSet());
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(canonical, subject, property, ANY), Quad::getObject)).stream();
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(data.find(canonical, ANY, property, object), Quad::getSubject)).stream();
    }
}
