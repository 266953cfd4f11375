package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.junit.jupiter.api.Test;

class AuthorTest {

    @Test
    void who_wrote_an_article_is_kept_as_it_says() {
        Article article = new Article("lima", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of("Ana Lund, Per Moe"), "They met.", List.of());
        Iris iris = new Iris(MeetingGraph.DEFAULT_BASE);
        KnowledgeGraph knowledge = new KnowledgeGraph(iris, Known.of(Knowledge.builtIn()));
        List<String> authors = new ArticleGraph(new Extraction(article, List.of()), iris, knowledge).quads().stream()
                .filter(quad -> quad.getPredicate().equals(Vocabulary.AUTHOR)).map(quad -> quad.getObject().getLiteralLexicalForm()).toList();
        assertEquals(List.of("Ana Lund, Per Moe"), authors);
    }
}
