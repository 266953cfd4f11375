package org.demarche.article;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.demarche.article.archive.Archives;
import org.demarche.article.feed.Feed;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;
import org.demarche.article.input.StrictReader;
import org.demarche.article.mail.Mail;
import org.demarche.article.page.PageFile;
import org.demarche.article.pdf.Pdf;
import org.demarche.article.record.Mapping;
import org.demarche.article.record.Records;

/** Chooses the reader of an input: by what is in it. A reader's library is loaded with the first input for it. */
final class Formats {

    private final Map<String, String> fields;
    private final boolean follow;

    Formats(ArticleReader.Options options) {
        this.fields = options.fields();
        this.follow = options.follow();
    }

    /** @throws BadText if nothing can be read of it */
    Items open(Source source, Inner inner) throws IOException {
        InputStream weighed = Archives.weighed(inner.bytes());
        BufferedInputStream in = new BufferedInputStream(weighed, 1 << 13);
        return switch (Signature.of(in, source.fileName())) {
            case GZIP -> Archives.gzip(in, weighed);
            case ZIP -> Archives.zip(in, weighed);
            case WARC -> Archives.warc(in);
            case PDF -> Items.one(() -> Pdf.read(in), in);
            case MAIL -> new Mail(in);
            case FEED -> new Feed(in, follow);
            case PAGE -> Items.one(() -> PageFile.read(in, inner.charset(), inner.known().url().orElse("")), in);
            case TEXT -> letters(source, new BufferedReader(new StrictReader(in), Beginning.LOOK));
        };
    }

    private Items letters(Source source, BufferedReader in) throws IOException {
        Beginning beginning = Beginning.of(in);
        boolean named = source.isNamedAsRecords() || source.isNamedAsTable();
        if (named && beginning.isBlank()) {
            throw new BadText(Refusal.EMPTY, "empty");
        }
        if (source.isNamedAsRecords() || beginning.isRecord()) {
            boolean lines = source.isNamedAsLines() || beginning.isLines();
            return lines ? Records.lines(in, Mapping.of(fields)) : Records.json(in, Mapping.of(fields));
        }
        return source.isNamedAsTable() || Records.isTable(beginning.line(), fields)
                ? Records.table(in, Mapping.of(fields)) : Items.one(() -> Fields.plain(in), in);
    }
}
