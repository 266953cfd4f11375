package org.demarche.article.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** What a crawler kept: the answers that came with a text or a page; pictures, errors and requests are passed over. */
final class Warc implements Items {

    private final WarcReader reader;
    private Optional<String> address = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private MediaType type = MediaType.OCTET_STREAM;
    private long length;
    private boolean cut;

    /** What a record holds, unpacked. */
    @FunctionalInterface
    private interface Content {

        MessageBody open() throws IOException;
    }

    Warc(InputStream in) throws IOException {
        reader = new WarcReader(in);
    }

    @Override
    public boolean find() throws IOException {
        address = Optional.empty();
        try {
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent() && !isWanted(next.get())) {
                next = reader.next();
            }
            return next.isPresent();
        } catch (EOFException end) {
            if (cut) { // which was told of the record
                return false;
            }
            throw end;
        } catch (ParsingException | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    private boolean isWanted(WarcRecord next) throws IOException {
        if (next instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            return http.status() == 200 && take(response, http.contentType(), http::bodyDecoded);
        }
        return next instanceof WarcResource resource && take(resource, resource.contentType(), resource::body);
    }

    private boolean take(WarcTargetRecord record, MediaType named, Content found) throws IOException {
        address = Optional.ofNullable(record.target());
        content = Optional.of(found);
        length = record.body().size();
        type = named;
        String name = (named.type() + "/" + named.subtype()).toLowerCase(Locale.ROOT);
        return name.matches("text/(html|plain|xml)|application/(xhtml\\+xml|pdf|rss\\+xml|atom\\+xml|xml|json)");
    }

    @Override
    public Item read() throws IOException {
        Fields known = new Fields(address, Optional.empty(), Optional.empty(), address, Optional.empty(), "");
        return new Inner(new Body(), Optional.ofNullable(type.parameters().get("charset")), known);
    }

    /** What is broken in a record costs the record alone: where the next one begins, the archive itself says. */
    private final class Body extends FilterInputStream {

        Body() throws IOException {
            super(InputStream.nullInputStream());
            try {
                Weight weight = new Weight();
                weight.take(length);
                in = Weighed.out(content.orElseThrow().open().stream(), weight);
            } catch (IOException unknown) {
                throw new BadText(Refusal.ARCHIVE, reason(unknown));
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return super.read(target, from, length);
            } catch (IOException broken) {
                cut = broken instanceof EOFException;
                throw Warc.broken(broken);
            }
        }
    }

    private static BadText broken(Exception cause) {
        return cause instanceof BadText bad ? BadText.fatal(bad.kind(), bad.getMessage()) : BadText.fatal(Refusal.ARCHIVE, reason(cause));
    }

    private static String reason(Exception cause) {
        return "broken WARC: " + (cause instanceof EOFException ? "it ends too early" : cause.getMessage());
    }

    @Override
    public String place() {
        return address.map(target -> ", " + target).orElse("");
    }

    @Override
    public String suffix() {
        return address.map(target -> "/" + target).orElse("");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
