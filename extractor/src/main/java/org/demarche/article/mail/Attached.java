package org.demarche.article.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;

/**
 * A file in a mail, of a kind that may be an article: no picture, no invitation, no document of an office.
 *
 * @param name     as the mail calls it, or what it is
 * @param declared whether it says in which charset it is
 */
record Attached(String name, boolean declared, Body body) {

    private static final String KINDS = "application/pdf|application/x-pdf|text/html|text/plain|message/rfc822|application/xhtml\\+xml";
    private static final String NAMES = ".*\\.(?:pdf|html?|xhtml|txt|eml)";

    /** @return empty if it is no article */
    static Optional<Attached> of(Entity entity) {
        String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        String name = Optional.ofNullable(entity.getFilename()).map(Attached::last).orElse("");
        boolean wanted = type.matches(KINDS) || name.toLowerCase(Locale.ROOT).matches(NAMES) && type.equals("application/octet-stream");
        return wanted ? Optional.of(new Attached(name.isEmpty() ? type.replace('/', '-') : name,
                !Parts.parameter(entity, "charset").isEmpty(), entity.getBody()))
                : Optional.empty();
    }

    /** A name is no path. */
    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    }

    /** @param known what the mail says of it */
    Inner inner(Fields known) throws IOException {
        return new Inner(bytes(), declared ? Optional.of("UTF-8") : Optional.empty(), known);
    }

    /** Text that declares a charset goes on in the one that needs no declaration. */
    private InputStream bytes() throws IOException {
        if (body instanceof TextBody text && declared) {
            StringWriter letters = new StringWriter();
            try (Reader in = text.getReader()) {
                in.transferTo(letters);
            }
            return new ByteArrayInputStream(letters.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (body instanceof Message message) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message, bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
        return body instanceof SingleBody single ? single.getInputStream() : InputStream.nullInputStream();
    }
}
