package org.demarche.article;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.article.input.Refusal;

/** The ids of a run, each with a digest of its text, so that no text need be kept. */
final class Seen {

    private record First(String source, String digest) {
    }

    private final Map<String, First> byId = new HashMap<>();

    /** The article, unless it is the same once more or its id stands for another text. */
    Reading admit(String source, Article article) {
        First now = new First(source, digest(article.text()));
        First first = byId.putIfAbsent(article.id(), now);
        if (first == null) {
            return new Reading.Read(article);
        }
        return first.digest.equals(now.digest) ? new Reading.Repeated(source) : new Reading.Refused(source, Refusal.OTHER_TEXT,
                "its id \"" + article.id() + "\" is that of another text, read from " + first.source);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, 16);
    }
}
