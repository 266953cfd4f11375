package org.demarche.article.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;
import org.demarche.article.page.PageFile;

/** A mail as an article: its subject is the title, its sender the source. What is attached are articles of their own. */
public final class Mail implements Items {

    private static final int LONGEST = 50_000_000;
    private static final Pattern ANSWER = Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg)\\s*:)++\\s*");

    private final InputStream in;
    private final Message mail;
    private final Fields known;
    private final Parts parts;
    private final Set<String> names = new HashSet<>();
    /** Of what is attached; before it there is the mail's own text. */
    private int number = -1;
    private String name = "";

    /**
     * Reads a mail to its end.
     *
     * @throws BadText if it is none
     */
    public Mail(InputStream in) throws IOException {
        this.in = in;
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadText(Refusal.TOO_LONG, String.format(Locale.ROOT, "a mail longer than %,d bytes", LONGEST));
        }
        mail = parse(bytes);
        known = new Fields(Optional.empty(), subject(mail), day(mail), Optional.empty(), sender(mail), "");
        parts = Parts.of(mail);
    }

    /** A mail may have no text if something is attached to it. */
    @Override
    public boolean find() {
        boolean begins = number < 0;
        boolean textless = parts.plain().isEmpty() && parts.html().isEmpty() && !parts.attached().isEmpty();
        number = begins ? textless ? 1 : 0 : number + 1;
        if (number > 0 && number <= parts.attached().size()) {
            String own = parts.attached().get(number - 1).name();
            name = names.add(own) ? own : number + "-" + own;
        }
        return number <= parts.attached().size();
    }

    @Override
    public Item read() throws IOException {
        return number == 0 ? text() : parts.attached().get(number - 1).inner(
                new Fields(Optional.empty(), Optional.empty(), known.published(), Optional.empty(), known.source(), ""));
    }

    @Override
    public String place() {
        return name.isEmpty() ? "" : ", " + name;
    }

    @Override
    public String suffix() {
        return name.isEmpty() ? "" : "/" + name;
    }

    @Override
    public void close() throws IOException {
        mail.dispose();
        in.close();
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
    private Fields text() throws IOException {
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
