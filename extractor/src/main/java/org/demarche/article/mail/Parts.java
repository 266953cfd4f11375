package org.demarche.article.mail;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Refusal;
import org.demarche.article.input.StrictReader;

/** The texts of a mail, those of mails inside it too, and what is attached. */
final class Parts {

    /** Deeper, the library that reads them runs out of stack, sooner or later. */
    private static final int DEEPEST = 100;

    private final List<Letters> plain = new ArrayList<>();
    private final List<Letters> html = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();
    private boolean flowed;

    /** A text, in the charset that it declares, or in what it is seen to be. */
    @FunctionalInterface
    interface Letters {

        Reader open() throws IOException;
    }

    private Parts() {
    }

    static Parts of(Message mail) throws BadText {
        Parts parts = new Parts();
        parts.collect(mail, 0);
        return parts;
    }

    private void collect(Entity entity, int depth) throws BadText {
        Body body = entity.getBody();
        if (depth > DEEPEST) {
            throw new BadText(Refusal.DEEP, "nested too deeply");
        }
        if ("attachment".equalsIgnoreCase(entity.getDispositionType())) {
            Attached.of(entity).ifPresent(attached::add);
        } else if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                collect(part, depth + 1);
            }
        } else if (body instanceof Message inner) {
            collect(inner, depth + 1);
        } else if (!(body instanceof TextBody text)) {
            Attached.of(entity).ifPresent(attached::add);
        } else {
            if ("text/html".equalsIgnoreCase(entity.getMimeType())) {
                html.add(letters(text, entity));
            } else if ("text/plain".equalsIgnoreCase(entity.getMimeType())) {
                plain.add(letters(text, entity));
                flowed |= "flowed".equalsIgnoreCase(parameter(entity, "format"));
            }
        }
    }

    private static Letters letters(TextBody text, Entity entity) {
        return parameter(entity, "charset").isEmpty() ? () -> new StrictReader(text.getInputStream()) : text::getReader;
    }

    /** Of its Content-Type; empty if it is not there. */
    static String parameter(Entity entity, String name) {
        return entity.getHeader() != null && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && type.getParameter(name) != null ? type.getParameter(name) : "";
    }

    List<Letters> plain() {
        return plain;
    }

    List<Letters> html() {
        return html;
    }

    List<Attached> attached() {
        return attached;
    }

    /** Whether lines that end with a space go on. */
    boolean isFlowed() {
        return flowed;
    }
}
