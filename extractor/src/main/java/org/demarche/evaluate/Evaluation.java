package org.demarche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/**
 * Scores found meetings against gold: who met whom, when and where, countries, whole records, status and kind, all
 * micro-averaged. Articles that gold lacks are ignored; an article that was not found is empty.
 *
 * <p>Equal names are equal but for case, accents, possessives and hyphens, or one is a shorter form of the other; actors,
 * dates and places agree as the record format's section on scores defines it.
 */
public final class Evaluation {

    private final MeetingRecords records = new MeetingRecords();

    private final RecordScale scale = new RecordScale();

    private final Consumer<String> messages;

    private final Map<JsonNode, ScoredArticle> gold;

    /**
     * Reads gold.
     *
     * @param files    JSON Lines, scored together; where an id comes twice, the last counts
     * @param messages takes a line for whatever is dropped, and for gold evidence that is not in its text
     * @throws MeetingRecords.RecordsException if a file cannot be read or a line is no JSON
     */
    public Evaluation(List<Path> files, Consumer<String> messages) {
        this.messages = messages;
        gold = new LinkedHashMap<>();
        for (Path file : files) {
            for (ObjectNode line : records.load(file, messages)) {
                records.misquotes(line).forEach(sentence -> messages.accept(
                        file + ": " + line.get("id").asText() + ": not in the text: " + sentence));
                if (gold.put(line.get("id"), scale.article(line)) != null) {
                    messages.accept(file + ": id " + line.get("id") + " is in an earlier file too, the last counts");
                }
            }
        }
    }

    /**
     * Scores the records of a file.
     *
     * @throws MeetingRecords.RecordsException if it cannot be read or a line is no JSON
     */
    public Report score(Path found) {
        return report(records.load(found, messages));
    }

    /** Scores what was extracted; of two extractions with one article id the last counts. */
    public Report score(List<Extraction> found) {
        return report(found.stream().map(records::json).toList());
    }

    private Report report(List<ObjectNode> found) {
        Map<JsonNode, ObjectNode> byId = new LinkedHashMap<>();
        found.forEach(line -> byId.put(line.get("id"), line));
        return Report.sum(gold.entrySet().stream().map(entry -> {
            ScoredArticle article = entry.getValue();
            ObjectNode line = byId.get(entry.getKey());
            return new ArticleScore(article, line == null ? new ScoredArticle(article.id(), List.of())
                    : scale.article(line)).report();
        }).toList());
    }
}
