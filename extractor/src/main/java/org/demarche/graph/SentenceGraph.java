package org.demarche.graph;

import static org.demarche.graph.Vocabulary.*;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.meeting.Meeting;

/** The sentences of one article that tell of meetings: what they say, and where, counted in code points. */
final class SentenceGraph {

    private final Statements statements;
    private final Iris iris;
    private final Article article;

    SentenceGraph(Statements statements, Iris iris, Article article) {
        this.statements = statements;
        this.iris = iris;
        this.article = article;
    }

    Node sentence(Meeting.Evidence evidence) {
        Optional<Span> codePoints = evidence.span().map(this::codePoints);
        Node node = iris.sentence(article, codePoints, evidence.text());
        Node quote = iris.selector(node, "words");
        statements.add(node, TYPE, SPECIFIC_RESOURCE).add(node, HAS_SOURCE, iris.article(article.id()))
                .add(node, HAS_SELECTOR, quote)
                .add(quote, TYPE, QUOTE_SELECTOR).add(quote, EXACT, Literals.text(evidence.text()));
        codePoints.ifPresent(span -> {
            Node position = iris.selector(node, "position");
            statements.add(node, HAS_SELECTOR, position).add(position, TYPE, POSITION_SELECTOR)
                    .add(position, START, Literals.offset(span.start())).add(position, END, Literals.offset(span.end()));
        });
        return node;
    }

    private Span codePoints(Span units) {
        String text = article.text();
        int start = text.codePointCount(0, units.start());
        return new Span(start, start + text.codePointCount(units.start(), units.end()));
    }
}
