package org.demarche.article;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;

/** One run over some paths: path by path, file by file, record by record. */
final class Readings extends Spliterators.AbstractSpliterator<Reading> {

    private final Deque<String> paths;
    private final InputStream stdin;
    private final ArticleReader.Options options;
    private final BodyText bodyText;
    private final Seen seen = new Seen();
    private Iterator<Source> sources = Collections.emptyIterator();
    private Optional<Open> open = Optional.empty();

    /** A file with meeting records that is being read. */
    private record Open(Source source, RecordText records) {
    }

    Readings(List<String> paths, InputStream stdin, ArticleReader.Options options, BodyText bodyText) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.paths = new ArrayDeque<>(paths);
        this.stdin = stdin;
        this.options = options;
        this.bodyText = bodyText;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reading> taker) {
        Optional<Reading> reading = next();
        reading.ifPresent(taker);
        return reading.isPresent();
    }

    private Optional<Reading> next() {
        Optional<Reading> reading = Optional.empty();
        while (reading.isEmpty() && (open.isPresent() || sources.hasNext() || !paths.isEmpty())) {
            if (open.isPresent()) {
                reading = record(open.get());
            } else if (sources.hasNext()) {
                reading = start(sources.next());
            } else {
                reading = find(paths.pop());
            }
        }
        return reading;
    }

    private Optional<Reading> find(String path) {
        if (path.equals("-")) {
            sources = List.of(Source.STANDARD_INPUT).iterator();
            return Optional.empty();
        }
        try {
            Path file = Path.of(path);
            List<Source> found = Files.isDirectory(file) ? Folder.sources(file) : List.of(Source.named(file));
            sources = found.iterator();
            return found.isEmpty() ? refused(path, "a folder without files") : Optional.empty();
        } catch (IOException failed) {
            return refused(path, reason(failed));
        } catch (InvalidPathException invalid) {
            return refused(path, "no path: " + invalid.getReason());
        }
    }

    private Optional<Reading> start(Source source) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(source.open(stdin), 1 << 13);
            try {
                return Signature.of(bytes, source.name()) == Signature.PAGE
                        ? article(source, source.name(), source.id(), Page.read(bytes))
                        : start(source, new BufferedReader(new StrictReader(bytes), Beginning.LOOK));
            } finally {
                if (open.isEmpty() && source.file().isPresent()) {
                    bytes.close();
                }
            }
        } catch (IOException failed) {
            return refused(source.name(), reason(failed));
        }
    }

    private Optional<Reading> start(Source source, BufferedReader in) throws IOException {
        Beginning beginning = Beginning.of(in);
        if (!source.isNamedAsRecords() && !beginning.isRecord()) {
            return article(source, source.name(), source.id(), Fields.plain(in));
        }
        if (beginning.isBlank()) {
            throw new BadText("empty");
        }
        boolean lines = source.isNamedAsLines() || beginning.isLines();
        open = Optional.of(new Open(source, lines ? new RecordLines(in) : new RecordList(in)));
        return Optional.empty();
    }

    private Optional<Reading> record(Open file) {
        String place = file.source.name();
        try {
            if (!file.records.find()) {
                close();
                return Optional.empty();
            }
            place = file.source.name() + file.records.place();
            Fields fields = file.records.read();
            return article(file.source, place, fields.id().orElse(file.source.id() + file.records.suffix()), fields);
        } catch (IOException failed) {
            if (!(failed instanceof BadText bad) || bad.isFatal()) {
                close();
            }
            return refused(place, reason(failed));
        }
    }

    private Optional<Reading> article(Source source, String place, String id, Fields fields) throws IOException {
        Optional<LocalDate> published = fields.published().or(options::published);
        if (published.isEmpty()) {
            published = source.day(options.from());
        }
        return seen.admit(place, new Article(id, fields.title(), published, fields.url(), fields.source(),
                fields.text(), bodyText.blocks(fields.text(), fields.title())));
    }

    private static Optional<Reading> refused(String source, String reason) {
        return Optional.of(new Reading.Refused(source, reason));
    }

    private static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failed instanceof AccessDeniedException) {
            return "may not be read";
        }
        return failed instanceof BadText ? failed.getMessage() : "cannot be read: " + failed.getMessage();
    }

    /** Lets go of the file that is being read, if one is. */
    void close() {
        Optional<Open> last = open;
        open = Optional.empty();
        if (last.isPresent() && last.get().source.file().isPresent()) {
            try {
                last.get().records.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
