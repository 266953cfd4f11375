package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.meeting.Meeting;

/** A selection, with the names that it asks for looked up in one state of a store. */
final class Sieve {

    private final Selection wanted;
    private final List<Set<String>> actors;

    Sieve(Selection wanted, DatasetGraph data) {
        this.wanted = wanted;
        this.actors = wanted.actors().stream().map(names -> names.stream()
                .flatMap(name -> called(name, data)).map(Node::getURI).collect(Collectors.toSet())).toList();
    }

    boolean passes(Meeting.Kind kind, Meeting.Status status, Optional<LocalDate> first, Optional<LocalDate> last) {
        boolean dated = first.isPresent() || last.isPresent();
        return (wanted.kinds().isEmpty() || wanted.kinds().contains(kind))
                && (wanted.statuses().isEmpty() || wanted.statuses().contains(status))
                && wanted.from().stream().allMatch(from -> dated && last.stream().noneMatch(day -> day.isBefore(from)))
                && wanted.to().stream().allMatch(to -> dated && first.stream().noneMatch(day -> day.isAfter(to)));
    }

    boolean passes(List<Event.Party> parties) {
        return actors.stream().allMatch(any -> parties.stream().anyMatch(party -> any.contains(party.iri())))
                && wanted.countries().stream().allMatch(any -> parties.stream()
                .flatMap(party -> party.country().stream()).anyMatch(state -> any.contains(state.code())));
    }

    boolean passes(double confidence) {
        return confidence >= wanted.confidence();
    }

    boolean passes(Event event) {
        return passes(event.kind(), event.status(), event.first(), event.last()) && passes(event.parties())
                && passes(event.confidence());
    }

    /** All that are called so, who act for them, and who stand for these in the graph of canonical meetings. */
    private static Stream<Node> called(String name, DatasetGraph data) {
        String folded = " " + Slug.fold(name) + " ";
        Node word = Literals.text(folded.strip().replaceFirst("^.* ", ""));
        List<Node> named = subjects(data, Vocabulary.HIDDEN_LABEL, word).distinct().filter(node ->
                Iter.anyMatch(data.find(ANY, node, Vocabulary.HIDDEN_LABEL, ANY),
                        quad -> (" " + quad.getObject().getLiteralLexicalForm() + " ").contains(folded))).toList();
        List<Node> all = Stream.concat(named.stream(), named.stream()
                .flatMap(node -> subjects(data, Vocabulary.COUNTRY, node))).distinct().toList();
        return all.stream().flatMap(node -> Stream.of(Stream.of(node), subjects(data, Vocabulary.IS_REPLACED_BY, node),
                Iter.asStream(data.find(ANY, node, Vocabulary.IS_REPLACED_BY, ANY)).map(Quad::getObject))
                .flatMap(each -> each));
    }

    private static Stream<Node> subjects(DatasetGraph data, Node property, Node object) {
        return Iter.asStream(data.find(ANY, ANY, property, object)).map(Quad::getSubject);
    }
}
