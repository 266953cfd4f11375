package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Namesakes;
import org.demarche.graph.canonical.Namesakes.Named;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling.Party;

/**
 * Who takes part, in the graph of canonical meetings: all names that articles of the store give, and one node for a
 * person whom they name in several ways. The others are replaced by it.
 */
final class ActorNames {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph data;
    private final Node canonical;
    private final Supplier<Rulings> rulings;
    private final Namesakes namesakes;
    private final NamesakeYears years;

    /** What changed: each with all that is newly said of it. */
    private final Map<Node, Set<Node>> touched = new TreeMap<>(BY_IRI);
    private final Map<Node, Party> parties = new HashMap<>();
    private final Set<Node> doubtful = new HashSet<>();
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final Map<String, Set<String>> offices = new HashMap<>();

    /** @param rulings as they are now */
    ActorNames(DatasetGraph data, Iris iris, Supplier<Rulings> rulings) {
        this.data = data;
        this.canonical = iris.canonical();
        this.rulings = rulings;
        this.namesakes = new Namesakes(word -> byWord.computeIfAbsent(word, this::readNamed),
                person -> offices.computeIfAbsent(person, this::readOffices));
        this.years = new NamesakeYears(data, canonical, rulings);
    }

    /**
     * @param names that an article gives it
     * @param day   as of which
     */
    void add(Party party, Set<Node> names, Optional<LocalDate> day) {
        Node node = NodeFactory.createURI(party.iri());
        touched.computeIfAbsent(node, any -> new LinkedHashSet<>()).addAll(names);
        parties.put(node, party);
        if (party.isNamed()) {
            day.ifPresent(told -> years.add(node, told.getYear()));
        }
    }

    /** What an article told of it as of that day is gone. */
    void remove(Party party, Optional<LocalDate> day) {
        add(party, Set.of(), Optional.empty());
        Node node = NodeFactory.createURI(party.iri());
        doubtful.add(node);
        day.filter(told -> party.isNamed()).ifPresent(told -> years.remove(node, told.getYear()));
    }

    /** That which stands for an actor who is told of that day. */
    Node standsFor(Node actor, Optional<LocalDate> day) {
        return years.of(object(actor, IS_REPLACED_BY).orElse(actor), day);
    }

    /** Says anew who all are that changed; gives back those that stand for others than before, or no more. */
    Set<Node> settle() {
        Set<Node> renamed = describe();
        Set<Node> moved = new TreeSet<>(BY_IRI);
        Set<Node> affected = new TreeSet<>(BY_IRI);
        dependants().forEach(named -> affected.addAll(replace(NodeFactory.createURI(named.iri()), moved)));
        affected.addAll(renamed);
        affected.forEach(this::search);
        moved.addAll(years.settle(affected));
        return moved;
    }

    private Set<Node> describe() {
        Set<Node> renamed = new TreeSet<>(BY_IRI);
        touched.forEach((node, names) -> {
            if (doubtful.contains(node) || !names(node).containsAll(names)) {
                describe(node, names);
                renamed.add(node);
            }
        });
        return renamed;
    }

    /**
     * Of a store all of whose actors are settled at once, in three steps, the first: what those who were added are called,
     * and when they are told of.
     */
    void name() {
        describe();
        years.tell();
    }

    /** The second, when all have names: which node stands for this one, if it is a person. */
    void replace(Node node) {
        replace(node, new HashSet<>());
    }

    /** The third, when all are replaced: by what it is found, and whether two persons have its name. */
    void complete(Node node) {
        search(node);
        years.split(node);
    }

    /** The names of one node. */
    private void describe(Node node, Set<Node> names) {
        Set<Node> all = new TreeSet<>(SortedWriter.BY_TERM);
        all.addAll(names);
        all.addAll(names(node));
        all.removeIf(name -> !isSaid(node, LABEL, name) && !isSaid(node, ALT_LABEL, name));
        List.of(LABEL, ALT_LABEL, NAME_WORD, COUNTRY).forEach(property -> data.deleteAny(canonical, node, property, ANY));
        if (all.isEmpty()) {
            return;
        }
        // accents and small letters come after plain and large ones
        Node label = rulings.get().name(node.getURI()).map(Literals::text)
                .orElseGet(() -> all.stream().max(SortedWriter.BY_TERM).orElseThrow());
        data.add(canonical, node, LABEL, label);
        all.stream().filter(name -> !name.equals(label)).forEach(name -> data.add(canonical, node, ALT_LABEL, name));
        Party party = parties.get(node);
        if (party.isNamed()) {
            named(party).ends().forEach(word -> data.add(canonical, node, NAME_WORD, Literals.text(word)));
        }
        party.country().ifPresent(state -> data.add(canonical, node, COUNTRY, NodeFactory.createURI(state)));
    }

    /** All persons that changed, and for whom they stand or stood or may stand now, directly or over others. */
    private Set<Named> dependants() {
        Set<Named> all = new LinkedHashSet<>();
        Deque<Named> open = new ArrayDeque<>();
        parties.values().stream().filter(Party::isNamed).map(ActorNames::named).forEach(open::add);
        while (!open.isEmpty()) {
            Named named = open.pop();
            if (all.add(named)) {
                namesakes.dependants(named).forEach(open::add);
            }
        }
        return all;
    }

    /** Lets a person's node be replaced by that which stands for it now; gives back all that are concerned. */
    private Set<Node> replace(Node node, Set<Node> moved) {
        Optional<Node> before = object(node, IS_REPLACED_BY);
        Optional<Node> now = Optional.of(node).filter(each -> data.contains(canonical, each, NAME_WORD, ANY))
                .map(each -> NodeFactory.createURI(namesakes.standsFor(readNamed(each)))).filter(stands -> !stands.equals(node));
        Set<Node> concerned = new TreeSet<>(BY_IRI);
        Stream.of(Optional.of(node), before, now).flatMap(Optional::stream).forEach(concerned::add);
        if (!before.equals(now)) {
            data.deleteAny(canonical, node, IS_REPLACED_BY, ANY);
            now.ifPresent(stands -> data.add(canonical, node, IS_REPLACED_BY, stands));
            moved.addAll(concerned);
        }
        return concerned;
    }

    /** Lets a node be found by its names and those of all for which it stands. */
    private void search(Node node) {
        data.deleteAny(canonical, node, HIDDEN_LABEL, ANY);
        Stream.concat(Stream.of(node), subjects(IS_REPLACED_BY, node)).flatMap(each -> names(each).stream()).forEach(name -> {
            String folded = Slug.fold(name.getLiteralLexicalForm());
            if (!folded.isEmpty()) {
                data.add(canonical, node, HIDDEN_LABEL, Literals.text(folded));
                for (String word : folded.split(" ")) {
                    data.add(canonical, node, HIDDEN_LABEL, Literals.text(word));
                }
            }
        });
    }

    private static Named named(Party party) {
        return Named.of(party.iri(), party.folded(), party.country());
    }

    private List<Named> readNamed(String word) {
        return subjects(NAME_WORD, Literals.text(word)).map(this::readNamed).toList();
    }

    private Named readNamed(Node node) {
        return Optional.ofNullable(parties.get(node)).map(ActorNames::named).orElseGet(() ->
                Named.of(node.getURI(), Slug.fold(object(node, LABEL).orElseThrow().getLiteralLexicalForm()),
                        object(node, COUNTRY).map(Node::getURI)));
    }

    private Set<String> readOffices(String person) {
        Set<String> all = new HashSet<>();
        data.find(ANY, ANY, MEMBER, NodeFactory.createURI(person)).forEachRemaining(quad -> objects(quad.getSubject(), OFFICE_MONTH)
                .forEach(month -> all.add(month.getLiteralLexicalForm().replaceFirst(" [^ ]*$", ""))));
        return all;
    }

    private List<Node> names(Node node) {
        return Stream.of(LABEL, ALT_LABEL).flatMap(property -> objects(node, property).stream()).toList();
    }

    /** By an article that tells it to take part. */
    private boolean isSaid(Node node, Node property, Node name) {
        return Iter.anyMatch(data.find(ANY, node, property, name), quad -> !quad.getGraph().equals(canonical)
                && Iter.anyMatch(data.find(quad.getGraph(), ANY, HAS_ACTOR, node), telling -> !rulings.get().isRejected(telling.getSubject().getURI())));
    }

    private Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private List<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(canonical, subject, property, ANY), Quad::getObject));
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(data.find(canonical, ANY, property, object), Quad::getSubject)).stream();
    }
}
