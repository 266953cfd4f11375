package org.demarche.article.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Days;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Refusal;
import org.demarche.article.page.PageFile;

/** A mail as an article: its subject is the title, its sender the source. */
public final class Mail {

    private static final int LONGEST = 50_000_000;
    private static final Pattern ANSWER = Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg)\\s*:)+\\s*");

    private Mail() {
    }

    /**
     * Reads a mail to its end; what is attached is left.
     *
     * @throws BadText if it is none, or has no text
     */
    public static Fields read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, "a mail longer than %,d bytes", LONGEST));
        }
        Message mail = parse(bytes);
        try {
            Fields known = new Fields(Optional.empty(), subject(mail), day(mail), Optional.empty(), sender(mail), "");
            return text(Parts.of(mail), known);
        } finally {
            mail.dispose();
        }
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setMimeEntityConfig(MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(100_000).setMaxHeaderCount(1000)
                .setMaxContentLen(LONGEST).build());
        try {
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw broken.getCause() instanceof MimeException cause ? new BadText(Refusal.MAIL, "broken mail: " + cause.getMessage()) : broken;
        }
    }

    /** Plain text where it says what the page says: often it only says that one should look at the page. */
    private static Fields text(Parts parts, Fields known) throws IOException {
        String plain = PlainPart.prose(letters(parts.plain()), parts.isFlowed());
        String html = letters(parts.html());
        Fields page = html.isBlank() ? Fields.NONE : PageFile.fragment(html, known);
        if (plain.isEmpty() && html.isBlank()) {
            throw new BadText(Refusal.EMPTY, "a mail without a text");
        }
        if (plain.length() * 2 >= page.text().length()) {
            return known.with(known.titled(List.of(plain)));
        }
        return page;
    }

    private static String letters(List<Parts.Letters> bodies) throws IOException {
        StringWriter letters = new StringWriter();
        for (Parts.Letters body : bodies) {
            try (Reader in = body.open()) {
                in.transferTo(letters);
            }
            letters.write("\n\n");
        }
        return letters.toString();
    }

    private static Optional<String> subject(Message mail) {
        return Optional.ofNullable(mail.getSubject())
                .map(subject -> ANSWER.matcher(subject.replaceAll("\\s+", " ")).replaceFirst("").strip())
                .filter(subject -> !subject.isEmpty());
    }

    /** As it is written, in the sender's own zone. */
    private static Optional<LocalDate> day(Message mail) {
        Optional<Field> written = Optional.ofNullable(mail.getHeader().getField("Date"));
        return written.flatMap(field -> Days.only(field.getBody())).or(() -> Optional.ofNullable(mail.getDate())
                .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)));
    }

    private static Optional<String> sender(Message mail) {
        return Optional.ofNullable(mail.getFrom()).stream().flatMap(List::stream)
                .map(from -> Optional.ofNullable(from.getName()).filter(name -> !name.isBlank()).orElse(from.getDomain()))
                .filter(name -> name != null && !name.isBlank()).findFirst();
    }
}
