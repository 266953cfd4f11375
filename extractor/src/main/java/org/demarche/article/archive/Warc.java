package org.demarche.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.LeftOpen;
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
    private Optional<MessageBody> body = Optional.empty();
    private MediaType type = MediaType.OCTET_STREAM;

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
        } catch (ParsingException | IllegalArgumentException broken) {
            throw BadText.fatal(Refusal.ARCHIVE, "broken WARC: " + broken.getMessage());
        }
    }

    private boolean isWanted(WarcRecord next) throws IOException {
        if (next instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            return http.status() == 200 && take(response, http.contentType(), http.bodyDecoded());
        }
        return next instanceof WarcResource resource && take(resource, resource.contentType(), resource.body());
    }

    private boolean take(WarcTargetRecord found, MediaType named, MessageBody content) {
        address = Optional.ofNullable(found.target());
        body = Optional.of(content);
        type = named;
        String name = (named.type() + "/" + named.subtype()).toLowerCase(Locale.ROOT);
        return name.matches("text/(html|plain|xml)|application/(xhtml\\+xml|pdf|rss\\+xml|atom\\+xml|xml|json)");
    }

    @Override
    public Item read() throws IOException {
        Fields known = new Fields(address, Optional.empty(), Optional.empty(), address, Optional.empty(), "");
        return new Inner(new LeftOpen(body.orElseThrow().stream()),
                Optional.ofNullable(type.parameters().get("charset")), known);
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
