package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.input.Counted;
import org.demarche.article.input.Fields;
import org.demarche.article.input.LeftOpen;

/**
 * Something to read: a file, standard input, an address, or what one of them holds.
 *
 * @param name     as messages name it
 * @param id       what an article of plain text in it is called
 * @param fileName what its name ends with, for what that may tell
 * @param file     where it lies; empty for standard input and addresses
 */
record Source(String name, String id, String fileName, Optional<Path> file) {

    /** Starts with a letter, so that the "0541" of "afp_eng_19970401.0541" is none. */
    private static final Pattern EXTENSION = Pattern.compile("(?<=[^/])\\.\\p{Alpha}\\p{Alnum}{0,7}$");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)([12]\\d{3})([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

    static final Source STANDARD_INPUT = new Source("standard input", "stdin", "", Optional.empty());

    static Source named(Path file) {
        Path name = file.getFileName();
        String last = (name == null ? file : name).toString();
        return new Source(file.toString(), withoutExtension(last), last, Optional.of(file));
    }

    static Source address(String address) {
        String path = address.replaceAll("[?#].*", "");
        return new Source(address, address, path.substring(path.lastIndexOf('/') + 1), Optional.empty());
    }

    static Source inFolder(Path folder, Path file) {
        StringBuilder id = new StringBuilder();
        folder.relativize(file).forEach(part -> id.append(id.isEmpty() ? "" : "/").append(part));
        return new Source(file.toString(), withoutExtension(id.toString()), id.toString(), Optional.of(file));
    }

    /** What it holds: by a name of its own, or in other form by the same name. */
    Source inner(String place, String suffix) {
        return new Source(name + place, withoutExtension(id + suffix),
                suffix.isEmpty() ? withoutExtension(fileName) : suffix, file);
    }

    private static String withoutExtension(String name) {
        return EXTENSION.matcher(name).replaceFirst("");
    }

    /** In bytes, as it lies there; empty of what is no file. */
    OptionalLong size() throws IOException {
        return file.isPresent() ? OptionalLong.of(Files.size(file.get())) : OptionalLong.empty();
    }

    /** @param taken told of how many bytes each time */
    InputStream open(InputStream standardInput, LongConsumer taken) throws IOException {
        return new Counted(file.isPresent() ? Files.newInputStream(file.get()) : new LeftOpen(standardInput), taken);
    }

    /** Whether the name alone says that these are meeting records. */
    boolean isNamedAsRecords() {
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)");
    }

    /** Whether the name says one record a line. */
    boolean isNamedAsLines() {
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(jsonl|ndjson)");
    }

    /** Whether the name says a table. */
    boolean isNamedAsTable() {
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
    }

    /** The day that the file's own name or time of change gives, if it is to be asked. */
    Optional<LocalDate> day(ArticleReader.DayFrom from) throws IOException {
        if (file.isEmpty() || from == ArticleReader.DayFrom.NONE) {
            return Optional.empty();
        }
        if (from == ArticleReader.DayFrom.MTIME) {
            return Optional.of(LocalDate.ofInstant(Files.getLastModifiedTime(file.get()).toInstant(), ZoneOffset.UTC));
        }
        Matcher day = DAY.matcher(id);
        while (day.find()) {
            Optional<LocalDate> found = Fields.day(day.group(1) + "-" + day.group(3) + "-" + day.group(4));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
