package org.demarche.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent.
 *
 * @param status  of HTTP
 * @param type    of the body, with its charset
 * @param body    sent as it is
 * @param headers beside the type
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    /** Tells caches that another request may get another kind. */
    static final Map<String, String> BY_ACCEPT = Map.of("Vary", "Accept");

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    static Answer html(int status, String page) {
        return new Answer(status, HTML, page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A line that says why not. */
    static Answer refusal(int status, String line) {
        return new Answer(status, TEXT, (line + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, type, body, all);
    }

    static Answer moved(String path) {
        return new Answer(308, TEXT, new byte[0], Map.of("Location", path));
    }
}
