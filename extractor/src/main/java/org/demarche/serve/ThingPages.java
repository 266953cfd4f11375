package org.demarche.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.graph.Description;
import org.demarche.graph.Explanation;
import org.demarche.graph.MeetingGraph;
import org.demarche.graph.MeetingStore;
import org.demarche.serve.Offer.Kind;

/** {@code /id/…}: what the store says of the thing with this path below its base, as a page or as RDF. */
final class ThingPages {

    private static final String PREFIX = "/id/";

    /** Turtle for whoever does not care, as programs do that say nothing. */
    private static final Offer OFFER = new Offer(Offer.GRAPHS);

    /** What only searches need. */
    private static final Set<String> HIDDEN = Set.of("skos:hiddenLabel", "dm:nameKey", "dm:dyadMonth");

    private final MeetingStore store;

    ThingPages(MeetingStore store) {
        this.store = store;
    }

    Answer answer(Request request) {
        return OFFER.choose(request).map(kind -> answer(request.path(), kind).with(Answer.BY_ACCEPT)).orElseGet(OFFER::refusal);
    }

    /** {@code /explain?iri=}: why a meeting's tellings are one, in lines for people. */
    Answer explain(String iri) {
        return Explanation.of(store, iri).map(lines -> Answer.of("text/plain; charset=utf-8",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Answer.refusal(404, "no meeting " + iri));
    }

    private Answer answer(String path, Kind kind) {
        String iri = store.base() + path.substring(PREFIX.length());
        Optional<Description> found = Description.of(store, iri);
        boolean html = kind.equals(Offer.HTML);
        if (found.isEmpty()) {
            String line = "the store does not speak of " + iri;
            return html ? Answer.html(404, Html.page("Not here", "<p>" + Html.text(line) + "</p>\n")) : Answer.refusal(404, line);
        }
        return html ? Answer.html(200, page(iri, found.get(), path)) : Answer.of(kind.type() + "; charset=utf-8",
                rdf(found.get(), MeetingGraph.Format.valueOf(kind.word().toUpperCase(Locale.ROOT))));
    }

    private byte[] rdf(Description description, MeetingGraph.Format format) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            MeetingGraph.print(description.graph(), store.base(), format, body);
            return body.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String iri, Description description, String path) {
        Map<Node, List<Triple>> things = description.own().stream()
                .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
        StringBuilder content = new StringBuilder("<p>" + Html.text(iri) + "</p>\n<p>As "
                + OFFER.kinds().stream().filter(kind -> !kind.equals(Offer.HTML)).map(Kind::word)
                .map(format -> Html.link(path + "?format=" + format, format)).collect(Collectors.joining(", ")) + "</p>\n");
        Explanation.of(store, iri).ifPresent(lines -> content.append("<h2>Where it comes from</h2>\n<pre>")
                .append(Html.text(String.join("\n", lines))).append("</pre>\n"));
        things.forEach((thing, triples) -> {
            if (!thing.getURI().equals(iri)) {
                content.append("<h2 id=\"").append(Html.text(thing.getURI().substring(iri.length() + 1))).append("\">")
                        .append(Html.text(name(thing, description))).append("</h2>\n");
            }
            content.append(table(triples, description));
        });
        if (!description.mentions().isEmpty()) {
            content.append("<h2>Where it is spoken of</h2>\n").append(mentions(description));
        }
        return Html.page(name(NodeFactory.createURI(iri), description), content.toString());
    }

    private String table(List<Triple> triples, Description description) {
        return rows(triples.stream().filter(triple -> !HIDDEN.contains(brief(triple.getPredicate())))
                .map(triple -> row(triple.getPredicate(), "", triple.getObject(), description)));
    }

    private String mentions(Description description) {
        return rows(description.mentions().stream()
                .sorted(Comparator.comparing(triple -> !description.labels().containsKey(triple.getSubject())))
                .map(triple -> row(triple.getPredicate(), " of", triple.getSubject(), description)))
                + (description.more() ? "<p>These are the first " + description.mentions().size()
                + "; SPARQL gives all.</p>\n" : "");
    }

    private String row(Node property, String of, Node value, Description description) {
        return "<tr><th scope=\"row\">" + Html.link(property.getURI(), brief(property)) + of + "</th><td>"
                + Html.node(value, value.isURI() ? name(value, description) : "", store.base()) + "</td></tr>\n";
    }

    private static String rows(Stream<String> rows) {
        return rows.collect(Collectors.joining("", "<table>\n", "</table>\n"));
    }

    private String name(Node thing, Description description) {
        return Optional.ofNullable(description.labels().get(thing)).orElseGet(() -> brief(thing));
    }

    private String brief(Node node) {
        return Description.brief(node.getURI(), store.base());
    }
}
