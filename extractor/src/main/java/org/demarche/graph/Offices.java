package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.graph.canonical.Holder;
import org.demarche.graph.canonical.Rulings;
import org.demarche.graph.canonical.Telling;
import org.demarche.graph.canonical.Telling.Identified;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Post;
import org.demarche.graph.canonical.Telling.Type;

/**
 * Who holds the offices that one person holds at a time, as all articles tell it, and so who is meant where one calls
 * somebody by such an office alone. Each telling of an office is found by the office and the year.
 */
final class Offices {

    private final DatasetGraph data;
    private final String base;
    private final Node canonical;
    private final Supplier<Rulings> rulings;

    /** What was told of an office in a year before this transaction, where it changes. */
    private final Map<OfficeYear, Set<Entry>> before = new HashMap<>();
    private final Map<OfficeYear, Set<Entry>> now = new HashMap<>();

    /** @param rulings as they are now */
    Offices(DatasetGraph data, Iris iris, Supplier<Rulings> rulings) {
        this.data = data;
        this.base = iris.base();
        this.canonical = iris.canonical();
        this.rulings = rulings;
    }

    private record OfficeYear(String office, int year) {
    }

    /** Somebody, named or not, who is told to hold an office on a day. */
    private record Entry(Holder holder, boolean named) {
    }

    /** Before what an article says goes. */
    void remove(List<Quad> said) {
        said.stream().filter(quad -> quad.getPredicate().equals(MEMBER)).map(Quad::getSubject).distinct().forEach(post -> {
            objects(canonical, post, OFFICE_YEAR).forEach(key -> remember(officeYear(key.getLiteralLexicalForm())));
            data.deleteAny(canonical, post, ANY, ANY);
        });
    }

    /** Once what an article says is in place. */
    void add(Telling telling) {
        telling.day().ifPresent(day -> telling.parties().forEach(party -> party.posts().forEach(post -> {
            OfficeYear year = new OfficeYear(post.office(), day.getYear());
            remember(year);
            Node node = NodeFactory.createURI(post.iri());
            data.add(canonical, node, OFFICE_YEAR, key(year));
            data.add(canonical, node, TOLD_ON, Literals.day(day));
        })));
    }

    /** Those nodes of unnamed actors who are somebody else now than before, or nobody any more. */
    Set<String> settle() {
        now.clear();
        Set<String> moved = new TreeSet<>();
        for (OfficeYear changed : before.keySet()) {
            if (!before.get(changed).equals(now(changed))) {
                years(changed).flatMap(year -> now(year).stream()).filter(entry -> !entry.named())
                        .map(Entry::holder).filter(title -> !holder(title.post(), title.day(), this::then)
                                .equals(holder(title.post(), title.day(), this::now)))
                        .forEach(title -> moved.add(title.person().iri()));
            }
        }
        return moved;
    }

    /** The telling with those in the place of offices who hold them, where articles of the store tell that. */
    Telling resolve(Telling telling) {
        List<Party> parties = new ArrayList<>();
        List<Identified> identified = new ArrayList<>();
        for (Party party : telling.parties()) {
            Optional<Holder> holder = party.type() == Type.OFFICIAL ? holder(telling, party) : Optional.empty();
            parties.add(holder.map(found -> found.inPlaceOf(party)).orElse(party));
            holder.ifPresent(found -> identified.add(new Identified(party.iri(), found)));
        }
        return identified.isEmpty() ? telling : telling.with(parties, identified);
    }

    private Optional<Holder> holder(Telling telling, Party title) {
        return telling.day().flatMap(day -> title.posts().stream()
                .flatMap(post -> holder(post, day, this::now).stream()).findFirst());
    }

    private static Optional<Holder> holder(Post title, LocalDate day, Function<OfficeYear, Set<Entry>> told) {
        return Holder.of(title, day, years(new OfficeYear(title.office(), day.getYear()))
                .flatMap(year -> told.apply(year).stream()).filter(Entry::named).map(Entry::holder).toList());
    }

    private static Stream<OfficeYear> years(OfficeYear middle) {
        return IntStream.rangeClosed(middle.year() - 1, middle.year() + 1).mapToObj(year -> new OfficeYear(middle.office(), year));
    }

    private void remember(OfficeYear year) {
        before.computeIfAbsent(year, this::read);
    }

    private Set<Entry> then(OfficeYear year) {
        return before.containsKey(year) ? before.get(year) : now(year);
    }

    private Set<Entry> now(OfficeYear year) {
        return now.computeIfAbsent(year, this::read);
    }

    private Set<Entry> read(OfficeYear year) {
        Set<Entry> entries = new HashSet<>();
        for (Node post : Iter.toList(Iter.map(data.find(canonical, ANY, OFFICE_YEAR, key(year)), Quad::getSubject))) {
            Node article = NodeFactory.createURI(post.getURI().replaceFirst("#.*", ""));
            Node member = objects(article, post, MEMBER).get(0);
            Optional<String> corrected = rulings.get().name(member.getURI());
            String label = corrected.orElseGet(() -> objects(article, member, LABEL).get(0).getLiteralLexicalForm());
            Party person = new Party(member.getURI(), Type.PERSON, label, Slug.fold(label), Set.of(), Set.of(), Optional.empty(), List.of());
            Post held = new Post(post.getURI(), year.office(), objects(article, post, MEMBER_OF).stream().map(Node::getURI).findFirst());
            boolean named = corrected.isPresent() || data.contains(article, member, TYPE, PERSON);
            objects(canonical, post, TOLD_ON).stream().map(Node::getLiteralLexicalForm).map(LocalDate::parse)
                    .filter(day -> day.getYear() == year.year())
                    .forEach(day -> entries.add(new Entry(new Holder(person, held, day), named)));
        }
        return entries;
    }

    private Node key(OfficeYear year) {
        return Literals.text(year.office().replace(base, "") + " " + year.year());
    }

    private OfficeYear officeYear(String key) {
        int space = key.lastIndexOf(' ');
        return new OfficeYear(base + key.substring(0, space), Integer.parseInt(key.substring(space + 1)));
    }

    private List<Node> objects(Node graph, Node subject, Node property) {
        return Iter.toList(Iter.map(data.find(graph, subject, property, ANY), Quad::getObject));
    }
}
