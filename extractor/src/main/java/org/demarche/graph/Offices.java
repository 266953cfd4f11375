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

    /** Who is named with an office in this transaction any more, and now. */
    private final Map<OfficeYear, Set<Holder>> gone = new HashMap<>();
    private final Map<OfficeYear, Set<Holder>> come = new HashMap<>();
    private final Map<OfficeYear, Set<Holder>> now = new HashMap<>();
    private final Map<Node, String> folded = new HashMap<>();

    /** @param rulings as they are now */
    Offices(DatasetGraph data, Iris iris, Supplier<Rulings> rulings) {
        this.data = data;
        this.base = iris.base();
        this.canonical = iris.canonical();
        this.rulings = rulings;
    }

    private record OfficeYear(String office, int year) {

        Stream<OfficeYear> around() {
            return IntStream.rangeClosed(year - 1, year + 1).mapToObj(near -> new OfficeYear(office, near));
        }
    }

    /** Before what an article says goes. */
    void remove(Telling telling) {
        eachPost(telling, (party, post, day) -> {
            if (party.isNamed()) {
                holders(gone, post, day).add(new Holder(party.iri(), party.folded(), post, day));
            }
            data.deleteAny(canonical, NodeFactory.createURI(post.iri()), ANY, ANY);
        });
    }

    /** Once what an article says is in place. */
    void add(Telling telling) {
        eachPost(telling, (party, post, day) -> {
            if (party.isNamed()) {
                holders(come, post, day).add(new Holder(party.iri(), party.folded(), post, day));
            }
            Node node = NodeFactory.createURI(post.iri());
            data.add(canonical, node, party.isNamed() ? OFFICE_YEAR : TITLE_YEAR, key(new OfficeYear(post.office(), day.getYear())));
            data.add(canonical, node, TOLD_ON, Literals.day(day));
        });
    }

    private interface Each {
        void post(Party party, Post post, LocalDate day);
    }

    private static void eachPost(Telling telling, Each each) {
        telling.day().ifPresent(day -> telling.parties().forEach(party -> party.posts().forEach(post -> each.post(party, post, day))));
    }

    private static Set<Holder> holders(Map<OfficeYear, Set<Holder>> all, Post post, LocalDate day) {
        return all.computeIfAbsent(new OfficeYear(post.office(), day.getYear()), any -> new HashSet<>());
    }

    /** Those nodes of unnamed actors who are somebody else now than before, or nobody any more. */
    Set<String> settle() {
        now.clear();
        Set<String> moved = new TreeSet<>();
        Stream.of(gone, come).flatMap(all -> all.keySet().stream()).distinct()
                .filter(year -> !gone.getOrDefault(year, Set.of()).equals(come.getOrDefault(year, Set.of())))
                .flatMap(OfficeYear::around).distinct().forEach(year -> read(year, TITLE_YEAR).forEach(title -> {
                    if (!holder(title.post(), title.day(), this::then).equals(holder(title.post(), title.day(), this::now))) {
                        moved.add(title.person());
                    }
                }));
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

    private static Optional<Holder> holder(Post title, LocalDate day, Function<OfficeYear, Set<Holder>> told) {
        return Holder.of(title, day, new OfficeYear(title.office(), day.getYear()).around()
                .flatMap(year -> told.apply(year).stream()).toList());
    }

    private Set<Holder> now(OfficeYear year) {
        return now.computeIfAbsent(year, any -> read(year, OFFICE_YEAR));
    }

    /** Before this transaction. */
    private Set<Holder> then(OfficeYear year) {
        if (!gone.containsKey(year) && !come.containsKey(year)) {
            return now(year);
        }
        Set<Holder> then = new HashSet<>(now(year));
        then.removeAll(come.getOrDefault(year, Set.of()));
        then.addAll(gone.getOrDefault(year, Set.of()));
        return then;
    }

    private Set<Holder> read(OfficeYear year, Node property) {
        Set<Holder> all = new HashSet<>();
        for (Node post : Iter.toList(Iter.map(data.find(canonical, ANY, property, key(year)), Quad::getSubject))) {
            Node article = NodeFactory.createURI(post.getURI().replaceFirst("#.*", ""));
            Map<Node, Node> said = new HashMap<>();
            data.find(article, post, ANY, ANY).forEachRemaining(quad -> said.put(quad.getPredicate(), quad.getObject()));
            Node member = said.get(MEMBER);
            Post held = new Post(post.getURI(), year.office(), Optional.ofNullable(said.get(MEMBER_OF)).map(Node::getURI));
            data.find(canonical, post, TOLD_ON, ANY).forEachRemaining(quad -> {
                LocalDate day = LocalDate.parse(quad.getObject().getLiteralLexicalForm());
                if (day.getYear() == year.year()) {
                    all.add(new Holder(member.getURI(), folded(article, member), held, day));
                }
            });
        }
        return all;
    }

    /** A person's name: the same in all articles, or else it would have another node. */
    private String folded(Node article, Node member) {
        return folded.computeIfAbsent(member, any -> Slug.fold(rulings.get().name(member.getURI())
                .orElseGet(() -> data.find(article, member, LABEL, ANY).next().getObject().getLiteralLexicalForm())));
    }

    private Node key(OfficeYear year) {
        return Literals.text(year.office().replace(base, "") + " " + year.year());
    }
}
