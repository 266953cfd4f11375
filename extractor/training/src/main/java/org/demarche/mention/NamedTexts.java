package org.demarche.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads corpora with names: CoNLL-U with GUM's {@code Entity}, and UNER's columns. */
final class NamedTexts {

    private static final Pattern ENTITY = Pattern.compile("(?:^|\\|)Entity=([^|]*)");
    private static final int CONLLU = 10;

    private NamedTexts() {
    }

    /** The documents of a file. */
    static List<NamedText> read(Path file) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        MarkedWords words = new MarkedWords();
        boolean paragraph = false;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("# newdoc")) {
                texts.add(words.text());
                words = new MarkedWords();
            } else if (line.startsWith("# newpar")) {
                paragraph = true;
            } else if (line.startsWith("# text = ")) {
                words.sentence(line.substring("# text = ".length()), paragraph);
                paragraph = false;
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                row(line.split("\t"), words);
            }
        }
        texts.add(words.text());
        texts.removeIf(text -> text.text().isEmpty());
        return texts;
    }

    private static void row(String[] row, MarkedWords words) {
        if (row[0].contains("-") || row[0].contains(".")) {
            return;
        }
        if (row.length == CONLLU) {
            Matcher entity = ENTITY.matcher(row[9]);
            words.bracketed(row[1], row[3].equals("PROPN"), entity.find() ? entity.group(1) : "");
        } else {
            words.tagged(row[1], row[2]);
        }
    }
}
