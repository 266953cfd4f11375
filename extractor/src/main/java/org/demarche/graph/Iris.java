package org.demarche.graph;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/**
 * IRIs minted from content: equal things get equal IRIs in every run, and a better rule keeps them. ASCII only.
 * Named people, bodies, countries and places are the same in all articles; all else is a fragment of its article.
 */
final class Iris {

    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9.:-]+/([A-Za-z0-9._~!$&*+,;=:@-]+/)*");
    private static final Pattern GRAPH = Pattern.compile("(.*?/)(?:article/.+|graph/(?:knowledge|canonical|readings|corrections))");
    private static final Pattern DOTS = Pattern.compile("(?<=^|/)\\.{1,2}(?=/|$)");
    private static final Pattern ODD_SLASH = Pattern.compile("^/|(?<=/)/|/$");
    private static final int HASH_BYTES = 6;

    private final String base;

    Iris(String base) {
        if (!isBase(base)) {
            throw new IllegalArgumentException("no base: " + base);
        }
        this.base = base;
    }

    /** Whether data can be minted under this IRI: http or https, a host, a path that ends in a slash. */
    static boolean isBase(String base) {
        return BASE.matcher(base).matches() && !DOTS.matcher(base).find();
    }

    String base() {
        return base;
    }

    /** Under which a graph of ours was minted, if it is one. */
    static Optional<String> baseOf(Node graph) {
        return Optional.of(graph).filter(Node::isURI).map(node -> GRAPH.matcher(node.getURI())).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).filter(Iris::isBase);
    }

    /** The article, and the named graph of what it says. */
    Node article(String id) {
        String odd = ODD_SLASH.matcher(Slug.encode(id, "-_.~/")).replaceAll("%2F");
        return iri("article/" + DOTS.matcher(odd).replaceAll(dots -> dots.group().replace(".", "%2E")));
    }

    Node knowledge() {
        return iri("graph/knowledge");
    }

    /** The named graph of meetings that several articles may tell. */
    Node canonical() {
        return iri("graph/canonical");
    }

    /** The named graph of what was read from which article, and by whom. */
    Node readings() {
        return iri("graph/readings");
    }

    /** The named graph of what a person has ruled. */
    Node corrections() {
        return iri("graph/corrections");
    }

    /** The canonical meeting whose first telling this is. */
    Node canonical(String telling) {
        return NodeFactory.createURI(telling.replace(base + "article/", base + "meeting/").replace("#meeting-", "/"));
    }

    /** The {@code number}th meeting that is read from a sentence. */
    Node meeting(Article article, String sentence, int number) {
        return part(article, "meeting-" + hash(sentence) + "-" + number);
    }

    /** The {@code number}th reason to believe in a meeting. */
    static Node evidence(Node meeting, int number) {
        return NodeFactory.createURI(meeting.getURI().replace("#meeting-", "#evidence-") + "-" + number);
    }

    /** A sentence by its place in code points, or, where it stands in the separate title, by its words. */
    Node sentence(Article article, Optional<Span> codePoints, String text) {
        return part(article, codePoints.map(span -> "sentence-" + span.start() + "-" + span.end())
                .orElseGet(() -> "quote-" + hash(text)));
    }

    Node selector(Node sentence, String kind) {
        return NodeFactory.createURI(sentence.getURI() + "-" + kind);
    }

    Node actor(Article article, Actor actor) {
        if (actor.name().isPresent()) {
            return iri("person/" + Slug.of(actor.name().get()) + suffix(actor.country()));
        }
        if (actor.position().isPresent()) {
            return part(article, "actor." + key(actor));
        }
        return actor.organization().map(name -> organization(name, actor.country()))
                .orElseGet(() -> country(actor.country().orElseThrow()));
    }

    /** The post or role in which somebody acts, as an article tells it. */
    Node membership(Article article, Actor actor) {
        return part(article, "membership." + key(actor));
    }

    Node organization(String name, Optional<String> country) {
        return iri("organization/" + Slug.of(name) + suffix(country));
    }

    Node country(String code) {
        return iri("country/" + Slug.encode(code, "-_"));
    }

    /** By name, country and, where known, GeoNames id: two towns of one name stay two. */
    Node place(Place place) {
        return iri("place/" + Slug.of(place.name()) + suffix(place.country()) + suffix(place.geonames()));
    }

    /** The days that an EDTF date means: one for all that has this date. Its slash is the "--" that ISO 8601 allows. */
    Node interval(Edtf date) {
        return iri("interval/" + Slug.encode(date.value().replace("/", "--"), "-"));
    }

    Node day(LocalDate day) {
        return iri("day/" + day);
    }

    Node role(String position) {
        return iri("role/" + Slug.of(position));
    }

    /** An office that one person holds at a time, of a state or of a body. */
    Node post(String office, Optional<String> country, Optional<String> body) {
        return iri("post/" + Slug.of(office) + suffix(body.map(Slug::of)) + suffix(country));
    }

    Node topic(String phrase) {
        return iri("topic/" + Slug.of(phrase));
    }

    Node publisher(String source) {
        return iri("publisher/" + Slug.of(source));
    }

    private static String key(Actor actor) {
        return actor.name().map(Slug::of).orElse("") + "." + actor.position().map(Slug::of).orElse("") + "."
                + actor.organization().map(Slug::of).orElse("") + "."
                + actor.country().map(code -> Slug.encode(code, "-_")).orElse("");
    }

    private static String suffix(Optional<String> code) {
        return code.map(value -> "." + Slug.encode(value, "-_")).orElse("");
    }

    private Node part(Article article, String fragment) {
        return NodeFactory.createURI(article(article.id()).getURI() + "#" + fragment);
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }

    private static String hash(String sentence) {
        return HexFormat.of().formatHex(DigestUtils.sha256(sentence.strip().replaceAll("\\s+", " ")), 0, HASH_BYTES);
    }
}
