package org.demarche.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an input is, by its first bytes; its name is asked only where these leave it open. */
enum Signature {
    /** One input, packed. */
    GZIP,
    /** An archive. */
    ZIP,
    /** What a crawler kept. */
    WARC,
    /** A document. */
    PDF,
    /** A mail, from its first header on. */
    MAIL,
    /** RSS or Atom. */
    FEED,
    /** A page of the web. */
    PAGE,
    /** Plain text or JSON, which the letters tell apart. */
    TEXT;

    private static final int LOOK = 1 << 12;
    private static final Pattern OPENING = Pattern.compile("(?is)(?:\\s++|<\\?xml[^>]*>|<!--.*?-->)*+"
            + "<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|table|div|main|article|section|center|p|h1)\\b[^<]*>.*");
    private static final Pattern XML = Pattern.compile("(?is)(?:\\s++|<\\?[^>]*>|<!--.*?-->|<!doctype[^>\\[]*(?:\\[.*?\\]\\s*)?>)*+<(?:rss|feed|rdf:rdf)\\b");
    private static final int PDF_STARTS_BEFORE = 1024;
    private static final Pattern ELEMENT = Pattern.compile("(?is).*<(?:html|head|body|p|div|br|table)\\b[^<]*>.*");

    /** Lines of a header up to a blank one; among them who sent it, and what only mail has. */
    private static boolean isMail(String letters) {
        List<String> header = letters.lines().takeWhile(line -> !line.isBlank()).toList();
        boolean allFields = header.stream().skip(header.isEmpty() || !header.get(0).startsWith("From ") ? 0 : 1)
                .allMatch(line -> line.matches("[\\w-]{1,60}:.*|[ \t].*"));
        return allFields && header.stream().anyMatch(line -> line.matches("(?i)from:.*"))
                && header.stream().anyMatch(line -> line.matches("(?i)(?:message-id|mime-version|received|return-path|subject):.*"))
                && header.stream().anyMatch(line -> line.matches("(?i)(?:date|message-id|mime-version|received):.*"));
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(i -> (bytes[i] & 0xFF) == first[i]);
    }

    /** Looks without taking. */
    static Signature of(BufferedInputStream in, String name) throws IOException {
        in.mark(LOOK);
        byte[] first = in.readNBytes(LOOK);
        in.reset();
        if (startsWith(first, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (startsWith(first, 'P', 'K', 3, 4) || startsWith(first, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(first, 'W', 'A', 'R', 'C', '/')) {
            return WARC;
        }
        // in UTF-16, too, the signs of HTML are ASCII with a zero beside them
        String letters = new String(first, StandardCharsets.ISO_8859_1).replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
        if (letters.indexOf("%PDF-") >= 0 && letters.indexOf("%PDF-") < PDF_STARTS_BEFORE) {
            return PDF;
        }
        if (XML.matcher(letters).lookingAt()) {
            return FEED;
        }
        if (isMail(letters)) {
            return MAIL;
        }
        boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:html?|xhtml)") && ELEMENT.matcher(letters).matches();
        return named || OPENING.matcher(letters).matches() ? PAGE : TEXT;
    }
}
