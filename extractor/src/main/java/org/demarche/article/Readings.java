package org.demarche.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.Link;
import org.demarche.article.input.Refusal;
import org.demarche.article.web.Web;

/** One run over some paths: path by path, file by file, item by item, and into each item that holds others. */
final class Readings extends Spliterators.AbstractSpliterator<Reading> {

    /** A page in an archive in an archive is enough for anybody. */
    private static final int DEEPEST = 4;

    private final Deque<String> paths;
    private final Opening opening;
    private final Articles articles;
    private final Formats formats;
    private Optional<Web> web = Optional.empty();
    private Iterator<Source> sources = Collections.emptyIterator();
    private final Deque<Open> open = new ArrayDeque<>();

    /** An input that is being read, inside the one below it. */
    private record Open(Source source, Items items, Fields known, boolean followed) {
    }

    /** How files and standard input are opened. */
    @FunctionalInterface
    interface Opening {

        InputStream open(Source source) throws IOException;
    }

    Readings(List<String> paths, Opening opening, ArticleReader.Options options, BodyText bodyText) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.paths = new ArrayDeque<>(paths);
        this.opening = opening;
        this.articles = new Articles(options, bodyText);
        this.formats = new Formats(options);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reading> taker) {
        Optional<Reading> reading = next();
        reading.ifPresent(taker);
        return reading.isPresent();
    }

    private Optional<Reading> next() {
        Optional<Reading> reading = Optional.empty();
        while (reading.isEmpty() && (!open.isEmpty() || sources.hasNext() || !paths.isEmpty())) {
            if (!open.isEmpty()) {
                reading = item(open.peek());
            } else if (sources.hasNext()) {
                reading = start(sources.next());
            } else {
                reading = find(paths.pop());
            }
        }
        return reading;
    }

    private Optional<Reading> find(String path) {
        try {
            List<Source> found = sources(path);
            sources = found.iterator();
            return found.isEmpty() ? refused(path, Refusal.EMPTY, "a folder without files") : Optional.empty();
        } catch (IOException failed) {
            return refused(path, failed);
        } catch (InvalidPathException invalid) {
            return refused(path, Refusal.MISSING, "no path: " + invalid.getReason());
        }
    }

    /** What a path names. */
    static List<Source> sources(String path) throws IOException {
        if (path.equals("-")) {
            return List.of(Source.STANDARD_INPUT);
        }
        if (Web.isAddress(path)) {
            return List.of(Source.address(path));
        }
        Path file = Path.of(path);
        return Files.isDirectory(file) ? Folder.sources(file) : List.of(Source.named(file));
    }

    private Optional<Reading> start(Source source) {
        try {
            return enter(source, Web.isAddress(source.name()) ? web().get(source.name()) : Inner.of(opening.open(source)));
        } catch (IOException failed) {
            return refused(source.name(), failed);
        } catch (RuntimeException | StackOverflowError fault) {
            return refused(source.name(), fault);
        }
    }

    private Optional<Reading> enter(Source source, Inner inner) throws IOException {
        try {
            open.push(new Open(source, formats.open(source, inner), inner.known(), false));
            return Optional.empty();
        } catch (IOException failed) {
            inner.bytes().close();
            throw failed;
        }
    }

    /** A library that stumbles over one input must not cost the others. */
    private Optional<Reading> item(Open input) {
        String place = input.source.name();
        try {
            if (!input.items.find()) {
                close(open.pop());
                return Optional.empty();
            }
            place = input.source.name() + input.items.place();
            Item item = input.items.read();
            if (item instanceof Inner inner) {
                return enter(input, place, inner);
            }
            if (item instanceof Link link) {
                return follow(input, link);
            }
            return Optional.of(articles.article(input.source, place, input.source.id() + input.items.suffix(),
                    ((Fields) item).or(input.known)));
        } catch (IOException failed) {
            leave(failed instanceof BadText bad ? bad.reach() : BadText.Reach.INPUT);
            return refused(place, failed);
        } catch (RuntimeException | StackOverflowError fault) {
            leave(BadText.Reach.INPUT);
            return refused(place, fault);
        }
    }

    /** What cannot be opened leaves its neighbours alone. */
    private Optional<Reading> enter(Open outer, String place, Inner inner) throws IOException {
        if (open.size() >= DEEPEST) {
            return refused(place, Refusal.HOSTILE, "packed more than " + DEEPEST + " times: refused");
        }
        try {
            return enter(outer.source.inner(outer.items.place(), outer.items.suffix()),
                    new Inner(inner.bytes(), inner.charset(), inner.known().or(outer.known)));
        } catch (BadText bad) {
            if (bad.reach() == BadText.Reach.ALL) {
                throw bad;
            }
            return refused(place, bad);
        }
    }

    private Web web() {
        web = web.or(() -> Optional.of(new Web()));
        return web.get();
    }

    /** Feeds lead to pages; what leads on from there is not followed. */
    private Optional<Reading> follow(Open outer, Link link) {
        try {
            if (open.stream().anyMatch(input -> input.followed)) {
                throw new BadText(Refusal.FORBIDDEN, "followed no further");
            }
            Open first = open.getLast();
            Inner found = web().follow(link, first.known.url().filter(address -> Web.isAddress(first.source.name())));
            Source source = Source.address(link.address());
            open.push(new Open(source, formats.open(source, found), found.known().or(outer.known), true));
            return Optional.empty();
        } catch (IOException failed) {
            return refused(link.address(), failed);
        }
    }

    private void leave(BadText.Reach reach) {
        int left = reach == BadText.Reach.ALL ? 0 : open.size() - (reach == BadText.Reach.INPUT ? 1 : 0);
        while (open.size() > left) {
            close(open.pop());
        }
    }

    private static Optional<Reading> refused(String source, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return refused(source, Refusal.MISSING, "no such file or folder");
        }
        if (failed instanceof BadText bad) {
            return refused(source, bad.kind(), bad.getMessage());
        }
        return refused(source, Refusal.UNREADABLE, failed instanceof AccessDeniedException ? "may not be read"
                : "cannot be read: " + (failed instanceof EOFException ? "it ends too early" : failed.getMessage()));
    }

    /** Some libraries go as deep as their input does. */
    private static Optional<Reading> refused(String source, Throwable fault) {
        return fault instanceof StackOverflowError ? refused(source, Refusal.DEEP, "nested too deeply")
                : refused(source, Refusal.FAULT, "cannot be read: " + fault);
    }

    private static Optional<Reading> refused(String source, Refusal kind, String reason) {
        return Optional.of(new Reading.Refused(source, kind, reason));
    }

    /** Lets go of what is being read. */
    void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(Open input) {
        try {
            input.items.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
