package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
 * somebody by such an office alone. Each telling of an office is found by the office and the month.
 */
final class Offices {

    /** In how many before and after its own a year around a day lies. */
    private static final int MONTHS = 12;

    private final DatasetGraph data;
    private final String base;
    private final Node canonical;
    private final Supplier<Rulings> rulings;

    /** Who is named with an office in this transaction any more, and now. */
    private final Map<OfficeMonth, Set<Holder>> gone = new HashMap<>();
    private final Map<OfficeMonth, Set<Holder>> come = new HashMap<>();
    private final Map<OfficeMonth, Set<Holder>> now = new HashMap<>();
    private final Map<Node, String> folded = new HashMap<>();

    /** @param rulings as they are now */
    Offices(DatasetGraph data, Iris iris, Supplier<Rulings> rulings) {
        this.data = data;
        this.base = iris.base();
        this.canonical = iris.canonical();
        this.rulings = rulings;
    }

    /** An office, and a time in which it is told. */
    private interface Told {
        String office();

        Object value();
    }

    private record OfficeYear(String office, Integer value) implements Told {
    }

    private record OfficeMonth(String office, YearMonth value) implements Told {

        static OfficeMonth of(Post post, LocalDate day) {
            return new OfficeMonth(post.office(), YearMonth.from(day));
        }

        /** It and the months before it or after it in which somebody may be told whom a title means. */
        Stream<OfficeMonth> onward(Way way) {
            return IntStream.rangeClosed(0, MONTHS).mapToObj(far -> new OfficeMonth(office, value.plusMonths(far * way.step)));
        }

        /** In which titles may be told that mean somebody told in this month. */
        Stream<OfficeYear> years() {
            return IntStream.rangeClosed(-1, 1).mapToObj(far -> new OfficeYear(office, value.getYear() + far));
        }
    }

    private enum Way {
        BACK(-1), FORTH(1);

        private final int step;

        Way(int step) {
            this.step = step;
        }

        boolean leads(LocalDate from, LocalDate to) {
            return step * to.compareTo(from) >= 0;
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
            data.add(canonical, node, party.isNamed() ? OFFICE_MONTH : TITLE_YEAR,
                    key(party.isNamed() ? OfficeMonth.of(post, day) : new OfficeYear(post.office(), day.getYear())));
            data.add(canonical, node, TOLD_ON, Literals.day(day));
        });
    }

    private interface Each {
        void post(Party party, Post post, LocalDate day);
    }

    private static void eachPost(Telling telling, Each each) {
        telling.day().ifPresent(day -> telling.parties().forEach(party -> party.posts().forEach(post -> each.post(party, post, day))));
    }

    private static Set<Holder> holders(Map<OfficeMonth, Set<Holder>> all, Post post, LocalDate day) {
        return all.computeIfAbsent(OfficeMonth.of(post, day), any -> new HashSet<>());
    }

    /** Those nodes of unnamed actors who are somebody else now than before, or nobody any more. */
    Set<String> settle() {
        now.clear();
        Set<OfficeMonth> changed = Stream.of(gone, come).flatMap(all -> all.keySet().stream())
                .filter(month -> !gone.getOrDefault(month, Set.of()).equals(come.getOrDefault(month, Set.of()))).collect(Collectors.toSet());
        Set<String> moved = new TreeSet<>();
        changed.stream().flatMap(OfficeMonth::years).distinct().forEach(year -> read(year, TITLE_YEAR)
                .filter(title -> seen(title.post(), title.day(), this::now).anyMatch(changed::contains)).forEach(title -> {
                    if (!holder(title.post(), title.day(), this::then).equals(holder(title.post(), title.day(), this::now))) {
                        moved.add(title.person());
                    }
                }));
        return moved;
    }

    /** All to the first that is the end, and that. */
    private static <T> Stream<T> until(Stream<T> all, Predicate<T> end) {
        List<T> taken = new ArrayList<>();
        all.takeWhile(each -> taken.isEmpty() || !end.test(taken.get(taken.size() - 1))).forEach(taken::add);
        return taken.stream();
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

    private static Optional<Holder> holder(Post title, LocalDate day, Function<OfficeMonth, Set<Holder>> told) {
        return Holder.of(title, day, seen(title, day, told).distinct().flatMap(month -> told.apply(month).stream()).toList());
    }

    /** From its own month back and forth, those to the first that tell of somebody whom the title may mean. */
    private static Stream<OfficeMonth> seen(Post title, LocalDate day, Function<OfficeMonth, Set<Holder>> told) {
        return Stream.of(Way.values()).flatMap(way -> until(OfficeMonth.of(title, day).onward(way),
                month -> told.apply(month).stream().anyMatch(holder -> holder.fits(title) && way.leads(day, holder.day()))));
    }

    private Set<Holder> now(OfficeMonth month) {
        return now.computeIfAbsent(month, any -> read(month, OFFICE_MONTH).filter(holder -> YearMonth.from(holder.day()).equals(month.value())).collect(Collectors.toSet()));
    }

    /** Before this transaction. */
    private Set<Holder> then(OfficeMonth month) {
        if (!gone.containsKey(month) && !come.containsKey(month)) {
            return now(month);
        }
        Set<Holder> then = new HashSet<>(now(month));
        then.removeAll(come.getOrDefault(month, Set.of()));
        then.addAll(gone.getOrDefault(month, Set.of()));
        return then;
    }

    /** All whom articles tell to hold an office in that time, and those that they tell to on other days. */
    private Stream<Holder> read(Told time, Node property) {
        return Iter.toList(Iter.map(data.find(canonical, ANY, property, key(time)), Quad::getSubject)).stream().flatMap(post -> {
            Node article = NodeFactory.createURI(post.getURI().replaceFirst("#.*", ""));
            List<Quad> said = Iter.toList(data.find(ANY, post, ANY, ANY));
            Node member = objects(said, MEMBER).findFirst().orElseThrow();
            Post held = new Post(post.getURI(), time.office(), objects(said, MEMBER_OF).findFirst().map(Node::getURI));
            return objects(said, TOLD_ON).map(day -> new Holder(member.getURI(), folded(article, member), held,
                    LocalDate.parse(day.getLiteralLexicalForm())));
        });
    }

    private static Stream<Node> objects(List<Quad> said, Node property) {
        return said.stream().filter(quad -> quad.getPredicate().equals(property)).map(Quad::getObject);
    }

    /** A person's name: the same in all articles, or else it would have another node. */
    private String folded(Node article, Node member) {
        return folded.computeIfAbsent(member, any -> Slug.fold(rulings.get().name(member.getURI())
                .orElseGet(() -> data.find(article, member, LABEL, ANY).next().getObject().getLiteralLexicalForm())));
    }

    private Node key(Told time) {
        return Literals.text(time.office().replace(base, "") + " " + time.value());
    }
}
