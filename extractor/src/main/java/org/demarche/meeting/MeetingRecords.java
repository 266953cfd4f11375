package org.demarche.meeting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.article.Article;

/**
 * Meeting records as JSON Lines: what is extracted and what a person annotated, in one format. Each line is an
 * article with its meetings. In the records offsets count Unicode code points; in the house they count UTF-16 units.
 *
 * <p>Files are UTF-8, with a byte order mark or not; blank lines are skipped. A part of the wrong type is dropped with
 * a message; of lines with one {@code id} the last counts. Stateless, so safe for many threads.
 */
public final class MeetingRecords {

    private final RecordLines lines = new RecordLines();

    private final RecordWriter writer = new RecordWriter();

    private final RecordReader reader = new RecordReader();

    /** One line, without line end: the article without its text, and its meetings. */
    public String write(Extraction extraction) {
        return lines.print(json(extraction));
    }

    /** The same as a tree. */
    public ObjectNode json(Extraction extraction) {
        return writer.json(extraction);
    }

    /** The meetings alone, as JSON, with nothing left out: {@link #whole(Article, String)} gives them back. */
    public String whole(Extraction extraction) {
        return lines.print(writer.whole(extraction));
    }

    /**
     * What {@link #whole(Extraction)} wrote.
     *
     * @param article the same
     * @throws RecordsException if it is no JSON
     */
    public Extraction whole(Article article, String meetings) {
        return reader.whole(article, lines.parse(meetings, ""));
    }

    /**
     * What a file of records tells. Meetings without a known kind, status or any participant are dropped with a
     * message, and so are dates that are none; a meeting without {@code confidence} is sure. Evidence is looked up in
     * the text, and a sentence that is not there gives a message.
     *
     * @return the articles in the order of the file. Their blocks are not told apart: to extract from the same file,
     *         read it with {@code ArticleReader}
     * @throws RecordsException if the file cannot be read or a line is no JSON
     */
    public List<Extraction> read(Path file, Consumer<String> messages) {
        return load(file, messages).stream().map(line -> reader.extraction(line, messages)).toList();
    }

    /**
     * The lines of a file as they stand, but that each part has the type which the format gives it or is null:
     * {@code meetings} is a list of objects, {@code participants} a list of objects whose fields are text or null,
     * {@code date} text, {@code place} an object whose {@code name} is text, {@code evidence} a list of text. Kinds,
     * statuses, dates and codes may be any.
     *
     * @throws RecordsException if the file cannot be read or a line is no JSON
     */
    public List<ObjectNode> load(Path file, Consumer<String> messages) {
        return lines.load(file, messages);
    }

    /**
     * The evidence of a loaded line that is neither in its text nor its title. The opening words of a sentence are
     * enough; where the line has no text, nothing is missing.
     */
    public List<String> misquotes(ObjectNode line) {
        return reader.misquotes(line);
    }

    /** A file of records cannot be read. The message names it and says what was expected. */
    public static final class RecordsException extends RuntimeException {

        RecordsException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
