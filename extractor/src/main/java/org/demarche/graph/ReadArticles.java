package org.demarche.graph;

import static org.apache.jena.graph.Node.ANY;
import static org.demarche.graph.Vocabulary.FINGERPRINT;
import static org.demarche.graph.Vocabulary.RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/**
 * Which articles a store has as they are, read as they would be read again; and what was read from them. Both stand in a
 * graph of their own, which nobody who asks about meetings needs.
 */
final class ReadArticles {

    private static final int BYTES = 16;

    private final Iris iris;
    private final String edition;
    private final MeetingRecords records = new MeetingRecords();

    /** @param edition of all that decides what is read from an article; empty if that is not known: nothing is kept then */
    ReadArticles(Iris iris, String edition) {
        this.iris = iris;
        this.edition = edition;
    }

    /** What is said of an article so that it need not be read again. */
    List<Quad> quads(Extraction extraction) {
        List<Quad> quads = new ArrayList<>();
        if (!edition.isEmpty()) {
            Node article = iris.article(extraction.article().id());
            quads.add(Quad.create(iris.readings(), article, FINGERPRINT, Literals.text(fingerprint(extraction.article()))));
            if (!extraction.meetings().isEmpty()) {
                quads.add(Quad.create(iris.readings(), article, RECORD, Literals.json(records.whole(extraction))));
            }
        }
        return quads;
    }

    /** What was read from the article; empty if it was not, or another would come of it now. */
    Optional<Extraction> kept(DatasetGraph data, Article article) {
        Node node = iris.article(article.id());
        boolean same = !edition.isEmpty() && text(data, node, FINGERPRINT).filter(known -> known.equals(fingerprint(article))).isPresent();
        return same ? Optional.of(text(data, node, RECORD).map(record -> records.whole(article, record))
                .orElseGet(() -> new Extraction(article, List.of()))) : Optional.empty();
    }

    private Optional<String> text(DatasetGraph data, Node article, Node property) {
        return Iter.toList(data.find(iris.readings(), article, property, ANY)).stream().map(Quad::getObject)
                .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst();
    }

    /** Of all that is known of it before it is read, and of who reads it. */
    private String fingerprint(Article article) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Optional<String> part : List.of(Optional.of(edition), article.title(), article.published().map(LocalDate::toString),
                article.url(), article.source(), article.author(), Optional.of(article.text()))) {
            byte[] bytes = part.orElse("").getBytes(StandardCharsets.UTF_8);
            digest.update((part.isPresent() + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
