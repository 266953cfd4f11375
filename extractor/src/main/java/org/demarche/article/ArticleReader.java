package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.article.input.Fields;
import org.demarche.article.record.Mapping;

/**
 * Articles out of files, folders and standard input: plain text, pages of the web, mail, PDF, feeds, records as JSON,
 * JSON Lines or CSV, WARC, and gzip and zip around any of them; told apart by their beginning and, where that leaves it open, by the file's name. A page and a mail are in the
 * charset that they declare; other text is UTF-8, UTF-16 with a byte order mark, or what it is surely seen to be.
 *
 * <p>Reading is lazy: one article is in memory at a time, however many records a file has. An input that is no article
 * is a {@link Reading.Refused}, and the others go on. An article that comes twice with the same id and text is given
 * once, and then is a {@link Reading.Repeated}; the same id with another text is refused.
 *
 * <p>Immutable; the streams that it gives are for one thread.
 */
public final class ArticleReader {

    /** Longest text in UTF-16 units; what is longer is refused before it is read to its end. */
    public static final int LONGEST = Fields.LONGEST;

    private final Options options;
    private final BodyText bodyText = new BodyText();

    /** What a file's own name or attributes may tell about the day of publication. */
    public enum DayFrom {
        /** A day in the name of the file: {@code 2016-01-24-rafale.txt}, {@code afp_eng_19970401.0541}. */
        NAME,
        /** The day of the file's last change, in UTC. */
        MTIME,
        /** Nothing. */
        NONE
    }

    /**
     * What the inputs do not tell themselves.
     *
     * @param published the day of publication where the input does not tell it; goes before {@code from}
     * @param from      else what to ask the file for
     * @param fields    our names of a record's fields to those that it has
     * @param follow    whether the pages are read to which a feed leads, not what it says of them itself
     */
    public record Options(Optional<LocalDate> published, DayFrom from, Map<String, String> fields, boolean follow) {

        /** Only what the inputs tell. */
        public static final Options DEFAULT = new Options(Optional.empty(), DayFrom.NONE);

        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException for a name that is not ours, with a message for the user
         */
        public Options {
            fields = Map.copyOf(fields);
            Mapping.check(fields);
        }

        /** With the names that fields commonly have, and nothing followed. */
        public Options(Optional<LocalDate> published, DayFrom from) {
            this(published, from, Map.of(), false);
        }
    }

    public ArticleReader(Options options) {
        this.options = options;
    }

    /**
     * Reads what the paths name, in their order; the files of a folder in the order of their names, without hidden
     * ones. Close the stream if it is not read to its end.
     *
     * @param paths files, folders, addresses (http and https), or {@code -} for standard input
     * @param stdin read for {@code -}, and left open
     */
    public Stream<Reading> read(List<String> paths, InputStream stdin) {
        return read(paths, stdin, more -> { });
    }

    /**
     * The same.
     *
     * @param taken told how many bytes are taken of files and standard input, each time that some are
     */
    public Stream<Reading> read(List<String> paths, InputStream stdin, LongConsumer taken) {
        Readings readings = new Readings(paths, source -> source.open(stdin, taken), options, bodyText);
        return StreamSupport.stream(readings, false).onClose(readings::close);
    }

    /** How many bytes there are to take; empty where a path does not tell. */
    public static OptionalLong size(List<String> paths) {
        try {
            long all = 0;
            for (String path : paths) {
                for (Source source : Readings.sources(path)) {
                    OptionalLong size = source.size();
                    if (size.isEmpty()) {
                        return size;
                    }
                    all += size.getAsLong();
                }
            }
            return OptionalLong.of(all);
        } catch (IOException | InvalidPathException cannotBeRead) {
            return OptionalLong.empty();
        }
    }
}
