package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.HAS_ACTOR;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Occasions;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;

/**
 * Keeps the canonical meetings those of all tellings in the store while articles come and go, in one transaction. What
 * tellings are of one meeting depends only on those that are alike, directly or over others: all of these are settled
 * anew when one of them changes, so the outcome is the same in any order of articles, and the same as if all that share two
 * sides in neighbouring months were.
 */
final class Canon {

    private final DatasetGraph data;
    private final CanonicalGraph graph;
    private final ActorNames names;
    private final Offices offices;
    private final Iris iris;
    private Rulings rulings;

    /** By article, as it is now. */
    private final Map<String, Map<String, Telling>> articles = new HashMap<>();

    /** What came in this transaction, by where it is looked for. */
    private final Map<String, Set<String>> fresh = new HashMap<>();
    private final Set<String> unsettled = new TreeSet<>();
    private final Set<Node> outdated = new TreeSet<>(Comparator.comparing(Node::getURI));

    Canon(DatasetGraph data, Iris iris) {
        this.data = data;
        this.iris = iris;
        this.graph = new CanonicalGraph(data, iris);
        this.names = new ActorNames(data, iris, () -> rulings);
        this.offices = new Offices(data, iris, () -> rulings);
        this.rulings = Corrections.in(data, iris.corrections());
    }

    /** Before the article's graph goes. */
    void remove(Node article, List<Quad> said) {
        for (Telling telling : read(article, said)) {
            unsettleNear(telling);
            unsettle(telling.iri());
            telling.parties().forEach(party -> names.remove(party, telling.day()));
            offices.remove(telling);
            telling.dyadMonths().forEach(key -> fresh.getOrDefault(key, new HashSet<>()).remove(telling.iri()));
        }
        articles.put(article.getURI(), Map.of());
    }

    /** Puts what is ruled in the place of what was ruled before: what articles with such tellings or actors say counts anew. */
    void correct(Corrections corrections) {
        Set<String> affected = new TreeSet<>(rulings.tellings());
        affected.addAll(corrections.rulings().tellings());
        Map<Node, List<Quad>> said = new HashMap<>();
        affected.forEach(telling -> said.computeIfAbsent(article(telling), this::said));
        Stream.of(rulings, corrections.rulings()).flatMap(each -> each.actors().stream()).distinct().forEach(actor ->
                Iter.toList(data.find(ANY, ANY, HAS_ACTOR, NodeFactory.createURI(actor)))
                        .forEach(quad -> said.computeIfAbsent(quad.getGraph(), this::said)));
        said.forEach(this::remove);
        affected.forEach(this::unsettle);
        corrections.store(data, iris.corrections());
        rulings = Corrections.in(data, iris.corrections());
        said.forEach(this::add);
    }

    /** Its settled meeting is to be settled anew. */
    private void unsettle(String telling) {
        unsettled.add(telling);
        for (Node node : graph.of(telling)) {
            outdated.add(node);
            graph.tellings(node).forEach(other -> unsettled.add(other.getURI()));
        }
    }

    /** Once the article's graph is in place. */
    void add(Node article, List<Quad> said) {
        List<Telling> tellings = read(article, said);
        addActors(article, said, tellings);
        addMeetings(article, tellings);
    }

    private void addActors(Node article, List<Quad> said, List<Telling> tellings) {
        Map<Node, Set<Node>> labels = said.stream().filter(quad -> quad.getGraph().equals(article)
                        && (quad.getPredicate().equals(Vocabulary.LABEL) || quad.getPredicate().equals(Vocabulary.ALT_LABEL)))
                .collect(Collectors.groupingBy(Quad::getSubject, Collectors.mapping(Quad::getObject, Collectors.toSet())));
        for (Telling telling : tellings) {
            offices.add(telling);
            telling.parties().forEach(party ->
                    names.add(party, labels.getOrDefault(NodeFactory.createURI(party.iri()), Set.of()), telling.day()));
        }
    }

    private void addMeetings(Node article, List<Telling> tellings) {
        for (Telling telling : tellings) {
            unsettled.add(telling.iri());
            telling.dyadMonths().forEach(key -> fresh.computeIfAbsent(key, any -> new TreeSet<>()).add(telling.iri()));
        }
        articles.put(article.getURI(), byIri(tellings));
    }

    /** Of articles that are copies of others now, or no more: what they tell counts otherwise than before. */
    void retell(Set<Node> changed) {
        changed.forEach(article -> of(article.getURI()).keySet().forEach(this::unsettle));
    }

    /** When all articles are in place, and it is settled which are copies. */
    void settle() {
        identify();
        names.settle().forEach(actor -> graph.tellingsOf(actor).forEach(telling -> unsettled.add(telling.getURI())));
        settleMeetings();
    }

    /**
     * Of a store all of whose articles are settled at once, in two steps, the first: what actors are called and what
     * offices they hold by some of the articles.
     */
    void nameActors(Collection<Node> some) {
        for (Node article : some) {
            List<Quad> said = said(article);
            addActors(article, said, read(article, said));
        }
        names.name();
    }

    /** The second, when it is settled who all actors are, and which articles are copies: what some of the articles tell. */
    void settleMeetings(Collection<Node> some) {
        some.forEach(article -> addMeetings(article, TellingReader.read(article, data, rulings)));
        settleMeetings();
    }

    private void settleMeetings() {
        Set<String> seen = new HashSet<>();
        List<Map<String, Telling>> groups = unsettled.stream().filter(telling -> !seen.contains(telling))
                .flatMap(telling -> find(telling).stream()).map(telling -> connected(offices.resolve(telling), seen))
                .filter(group -> !group.isEmpty()).toList();
        groups.forEach(group -> group.keySet().forEach(telling -> outdated.addAll(graph.of(telling))));
        outdated.forEach(graph::remove);
        groups.forEach(group -> Occasions.of(group.values().stream().map(this::toldAs).toList(), rulings).forEach(occasion -> graph.add(occasion, actor -> names.standsFor(actor, occasion.day()))));
        graph.settle();
    }

    /** Where somebody called by an office alone is known now, or no more, all that was alike may be so no longer. */
    private void identify() {
        for (String actor : offices.settle()) {
            of(actor).values().stream().filter(telling -> telling.parties().stream().anyMatch(party -> party.iri().equals(actor)))
                    .forEach(telling -> {
                        unsettleNear(telling);
                        unsettle(telling.iri());
                    });
        }
    }

    private Telling toldAs(Telling telling) {
        return telling.toldAs(Copies.first(data, iris, NodeFactory.createURI(telling.article())).getURI());
    }

    private void unsettleNear(Telling telling) {
        near(telling, any -> true).forEach(other -> unsettled.add(other.iri()));
        unsettled.addAll(rulings.sameAs(telling.iri()));
    }

    /** All that are alike, directly or over others; each is looked at once, as hundreds may be alike. */
    private Map<String, Telling> connected(Telling start, Set<String> seen) {
        Map<String, Telling> group = new TreeMap<>();
        Deque<Telling> open = new ArrayDeque<>();
        if (seen.add(start.iri())) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            Telling telling = open.pop();
            group.put(telling.iri(), telling);
            Stream.concat(rulings.sameAs(telling.iri()).stream().filter(other -> !seen.contains(other)).flatMap(other -> find(other).stream())
                            .map(offices::resolve),
                    near(telling, other -> !seen.contains(other)).map(offices::resolve).filter(other -> Occasions.alike(telling, other)))
                    .filter(other -> seen.add(other.iri())).forEach(open::add);
        }
        return group;
    }

    /** Those of the same sides, on days that touch. */
    private Stream<Telling> near(Telling telling, Predicate<String> wanted) {
        return telling.nearDyadMonths().stream().flatMap(key -> Stream.concat(
                        graph.near(key).stream(), fresh.getOrDefault(key, Set.of()).stream()))
                .distinct().filter(other -> !other.equals(telling.iri()) && wanted.test(other))
                .flatMap(other -> find(other).stream()).filter(other -> Occasions.near(telling, other));
    }

    private Optional<Telling> find(String telling) {
        return Optional.ofNullable(of(telling).get(telling));
    }

    /** What the article tells of which this is a part. */
    private Map<String, Telling> of(String part) {
        return articles.computeIfAbsent(iri(part), iri -> byIri(TellingReader.read(NodeFactory.createURI(iri), data, rulings)));
    }

    private static Node article(String part) {
        return NodeFactory.createURI(iri(part));
    }

    private static String iri(String part) {
        int end = part.indexOf('#');
        return end < 0 ? part : part.substring(0, end);
    }

    private List<Quad> said(Node article) {
        return Iter.toList(data.find(article, ANY, ANY, ANY));
    }

    /** All but what is ruled to be none. */
    private List<Telling> read(Node article, List<Quad> said) {
        return TellingReader.read(article, said, rulings);
    }

    private static Map<String, Telling> byIri(List<Telling> tellings) {
        return tellings.stream().collect(Collectors.toMap(Telling::iri, telling -> telling));
    }
}
