package org.demarche.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Item;
import org.demarche.article.input.Items;
import org.demarche.article.input.Refusal;

/** The files of a zip archive in their order, without hidden ones. */
final class Zip implements Items {

    private final ZipInputStream zip;
    private final Weight weight;
    private String name = "";

    Zip(InputStream in, Weight weight) {
        this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        this.weight = weight;
    }

    @Override
    public boolean find() throws IOException {
        try {
            skip();
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && (entry.isDirectory() || isHidden(entry.getName()))) {
                name = entry.getName();
                skip();
                entry = zip.getNextEntry();
            }
            name = entry == null ? "" : entry.getName();
            return entry != null;
        } catch (ZipException | IllegalArgumentException broken) {
            name = "";
            throw BadText.fatal(Refusal.ARCHIVE, "broken zip: " + broken.getMessage());
        }
    }

    /** Reads an entry to its end where its reader has not; a bomb goes off here, too. */
    private void skip() throws IOException {
        if (!name.isEmpty()) {
            byte[] buffer = new byte[1 << 13];
            InputStream rest = Weighed.out(zip, weight);
            int count = 0;
            while (count >= 0) {
                count = rest.read(buffer);
            }
        }
    }

    private static boolean isHidden(String name) {
        return Arrays.stream(name.split("[/\\\\]")).anyMatch(part -> part.startsWith(".") && !part.matches("\\.{1,2}")
                || part.equals("__MACOSX"));
    }

    @Override
    public Item read() throws IOException {
        if (name.matches("[/\\\\].*|\\p{Alpha}:.*") || Arrays.asList(name.split("[/\\\\]")).contains("..")) {
            throw new BadText(Refusal.HOSTILE, "its name leads out of the archive");
        }
        return Inner.of(Weighed.out(zip, weight));
    }

    @Override
    public String place() {
        return name.isEmpty() ? "" : ", " + name;
    }

    @Override
    public String suffix() {
        return "/" + name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
