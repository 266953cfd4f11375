package org.demarche.article.mail;

import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;

/** The texts of a mail, those of mails inside it too, without what is attached. */
final class Parts {

    private static final int DEEPEST = 20;

    private final List<TextBody> plain = new ArrayList<>();
    private final List<TextBody> html = new ArrayList<>();
    private boolean flowed;

    private Parts() {
    }

    static Parts of(Message mail) {
        Parts parts = new Parts();
        parts.collect(mail, 0);
        return parts;
    }

    private void collect(Entity entity, int depth) {
        Body body = entity.getBody();
        if ("attachment".equalsIgnoreCase(entity.getDispositionType()) || depth > DEEPEST) {
            return;
        }
        if (body instanceof Multipart parts) {
            parts.getBodyParts().forEach(part -> collect(part, depth + 1));
        } else if (body instanceof Message inner) {
            collect(inner, depth + 1);
        } else if (body instanceof TextBody text) {
            if ("text/html".equalsIgnoreCase(entity.getMimeType())) {
                html.add(text);
            } else if ("text/plain".equalsIgnoreCase(entity.getMimeType())) {
                plain.add(text);
                flowed |= entity.getHeader() != null
                        && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                        && "flowed".equalsIgnoreCase(type.getParameter("format"));
            }
        }
    }

    List<TextBody> plain() {
        return plain;
    }

    List<TextBody> html() {
        return html;
    }

    /** Whether lines that end with a space go on. */
    boolean isFlowed() {
        return flowed;
    }
}
