package org.demarche.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.MimeTypes;

/** Files off the class path below one folder: nothing else can be named, however a path is written. */
final class StaticFiles {

    /** No percent signs, no empty name, none that begins with a dot. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_@-][A-Za-z0-9._@-]*");
    private static final int ETAG_BYTES = 12;

    private final String folder;

    /** @param folder that its files lie in, with a slash at the end */
    StaticFiles(String folder) {
        this.folder = folder;
    }

    /** @param path below the folder; empty or with a slash at its end for its {@code index.html} */
    Optional<Answer> find(String path) {
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!PATH.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(folder + name)) {
            // a folder has a name, too, and no ending
            return in == null || name.indexOf('.', name.lastIndexOf('/') + 1) < 0 ? Optional.empty()
                    : Optional.of(answer(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String name, byte[] body) {
        String type = Optional.ofNullable(MimeTypes.DEFAULTS.getMimeByExtension(name)).orElse("application/octet-stream");
        String charset = type.startsWith("text/") || type.endsWith("json") || type.endsWith("javascript")
                || type.endsWith("xml") ? "; charset=utf-8" : "";
        return new Answer(200, type + charset, body, Map.of("ETag", etag(body), "Cache-Control", "no-cache"));
    }

    /** Of the content: times of files say nothing in a jar that is built the same each time. */
    private static String etag(byte[] body) {
        return '"' + HexFormat.of().formatHex(DigestUtils.sha256(body), 0, ETAG_BYTES) + '"';
    }
}
