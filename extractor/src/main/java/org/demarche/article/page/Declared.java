package org.demarche.article.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.input.Days;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article where no reader sees it: JSON-LD first, then Open Graph and other meta elements. */
final class Declared {

    private static final int DEPTH = 6;

    private final Document document;
    private final List<JsonNode> articles = new ArrayList<>();

    private Declared(Document document) {
        this.document = document;
        JsonMapper mapper = new JsonMapper();
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                collect(mapper.readTree(script.data()), 0);
            } catch (JsonProcessingException broken) {
                // a page is read without what it declares badly
                continue;
            }
        }
    }

    static Declared in(Document document) {
        return new Declared(document);
    }

    private void collect(JsonNode node, int depth) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, depth));
        } else if (node.isObject() && depth < DEPTH) {
            boolean isArticle = Stream.concat(Stream.of(node.path("@type")), stream(node.path("@type")))
                    .anyMatch(type -> type.asText().matches("(?:.*/)?\\w*(Article|Posting|NewsArticle|Report)"));
            if (isArticle) {
                articles.add(node);
            }
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.elements().forEachRemaining(nodes::add);
        return nodes.stream();
    }

    Optional<String> headline() {
        return json("headline").or(() -> meta("og:title", "twitter:title"));
    }

    Optional<String> title() {
        return text(document.title());
    }

    Optional<LocalDate> published() {
        return Stream.concat(json("datePublished").stream(), metas("article:published_time", "og:published_time",
                "og:article:published_time", "datePublished", "date_published", "pubdate", "publishdate", "publish-date",
                "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
                "dcterms.issued", "dcterms.created", "dc.date", "citation_publication_date", "date"))
                .map(Days::only).flatMap(Optional::stream).findFirst();
    }

    Optional<String> author() {
        return articles.stream().map(node -> names(node.path("author"))).filter(name -> !name.isEmpty()).findFirst()
                .or(() -> metas("author", "article:author", "parsely-author", "dc.creator", "byl")
                        .filter(name -> !name.contains("://")).findFirst());
    }

    Optional<String> source() {
        return articles.stream().map(node -> names(node.path("publisher"))).filter(name -> !name.isEmpty()).findFirst()
                .or(() -> meta("og:site_name", "application-name"));
    }

    Optional<String> url() {
        Stream<String> links = document.select("link[rel=canonical]").stream().map(link -> link.attr("abs:href"));
        return Stream.of(links, metas("og:url"), json("url").stream(), json("mainEntityOfPage").stream())
                .flatMap(found -> found).filter(url -> url.matches("https?://[^\\s/]+\\S*")).findFirst();
    }

    Optional<String> language() {
        return Stream.of(document.select("html[lang]").stream().map(html -> html.attr("lang")), json("inLanguage").stream(),
                metas("og:locale", "content-language", "dc.language")).flatMap(found -> found)
                .map(tag -> tag.strip().replace('_', '-')).filter(tag -> tag.matches("\\p{Alpha}{2,3}(-.*)?")).findFirst();
    }

    Optional<String> body() {
        return articles.stream().map(node -> node.path("articleBody").asText("")).filter(text -> !text.isBlank())
                .map(text -> text.contains("</") ? Jsoup.parse(text).wholeText() : text).findFirst();
    }

    private static String names(JsonNode node) {
        if (node.isArray()) {
            return stream(node).map(Declared::names).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(", "));
        }
        return clean(node.isTextual() ? node.asText() : node.path("name").asText(""));
    }

    private Optional<String> json(String field) {
        return articles.stream().map(node -> node.path(field))
                .map(value -> value.isObject() ? value.path("@id") : value)
                .map(value -> clean(value.asText(""))).filter(value -> !value.isEmpty()).findFirst();
    }

    private Optional<String> meta(String... names) {
        return metas(names).findFirst();
    }

    private Stream<String> metas(String... names) {
        return Stream.of(names).flatMap(name -> document.select("meta[content]").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)))
                .map(meta -> clean(meta.attr("content")))).filter(value -> !value.isEmpty());
    }

    /** In JSON-LD, too, people write "&#39;". */
    private static String clean(String value) {
        return Piece.plain(value.contains("&") ? org.jsoup.parser.Parser.unescapeEntities(value, false) : value);
    }

    private static Optional<String> text(String value) {
        return Optional.of(clean(value)).filter(text -> !text.isEmpty());
    }
}
