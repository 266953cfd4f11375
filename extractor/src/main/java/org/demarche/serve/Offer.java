package org.demarche.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** In which kinds something can be had: of those that a request takes equally, the first is sent. */
record Offer(List<Kind> kinds) {

    static final Kind HTML = new Kind("html", "text/html");
    static final List<Kind> GRAPHS = List.of(new Kind("turtle", "text/turtle"), HTML, new Kind("jsonld", "application/ld+json"),
            new Kind("ntriples", "application/n-triples"), new Kind("rdfxml", "application/rdf+xml"));
    static final List<Kind> ROWS = List.of(new Kind("json", "application/sparql-results+json"), HTML,
            new Kind("csv", "text/csv"), new Kind("tsv", "text/tab-separated-values"),
            new Kind("xml", "application/sparql-results+xml"), new Kind("table", "text/plain"),
            new Kind("json", "application/json"));

    /**
     * @param word how {@code format=} calls it
     * @param type how {@code Accept:} calls it
     */
    record Kind(String word, String type) {
    }

    /** Copies the list. */
    Offer {
        kinds = List.copyOf(kinds);
    }

    /** What the parameter {@code format} names, or else what is accepted. */
    Optional<Kind> choose(Request request) {
        return Optional.ofNullable(request.parameters().get("format"))
                .map(word -> kinds.stream().filter(kind -> kind.word().equalsIgnoreCase(word)).findFirst())
                .orElseGet(() -> best(request.accept()));
    }

    private Optional<Kind> best(String accept) {
        if (accept.isBlank()) {
            return Optional.of(kinds.get(0));
        }
        AcceptList offered = AcceptList.create(kinds.stream().map(Kind::type).toArray(String[]::new));
        return Optional.ofNullable(AcceptList.match(new AcceptList(accept), offered)).map(MediaType::getContentTypeStr)
                .flatMap(type -> kinds.stream().filter(kind -> kind.type().equals(type)).findFirst());
    }

    /** A line that says what there is. */
    Answer refusal() {
        return Answer.refusal(406, "there is " + kinds.stream().map(kind -> kind.word() + " (" + kind.type() + ")")
                .collect(Collectors.joining(", "))).with(Answer.BY_ACCEPT);
    }
}
