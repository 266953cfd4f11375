package org.demarche.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads CoNLL-U files. */
final class Treebank {

    private static final String SPACE_AFTER_NO = "SpaceAfter=No";

    private Treebank() {
    }

    /** All sentences of the files, in order. */
    static List<Gold> read(List<Path> files) throws IOException {
        List<Gold> sentences = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else if (!lines.isEmpty()) {
                    sentences.add(sentence(lines));
                    lines.clear();
                }
            }
        }
        return sentences;
    }

    private static Gold sentence(List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        boolean opens = false;
        int wholeEnd = 0;
        boolean wholeSpace = true;
        for (String line : lines) {
            if (line.startsWith("#")) {
                opens |= line.startsWith("# newpar") || line.startsWith("# newdoc");
                continue;
            }
            String[] row = line.split("\t");
            boolean space = !row[9].contains(SPACE_AFTER_NO);
            if (row[0].contains("-")) {
                wholeEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                wholeSpace = space;
            } else if (!row[0].contains(".")) {
                rows.add(row);
                spaces.add(rows.size() < wholeEnd ? Boolean.FALSE : rows.size() == wholeEnd ? wholeSpace : space);
            }
        }
        return sentence(rows, spaces, opens);
    }

    private static Gold sentence(List<String[]> rows, List<Boolean> spaces, boolean opens) {
        int[] heads = new int[rows.size()];
        boolean[] after = new boolean[rows.size()];
        for (int i = 0; i < heads.length; i++) {
            int head = Integer.parseInt(rows.get(i)[6]);
            heads[i] = head == 0 ? heads.length : head - 1;
            after[i] = spaces.get(i);
        }
        return new Gold(rows.stream().map(row -> row[1]).toList(), rows.stream().map(row -> row[2]).toList(),
                rows.stream().map(row -> row[3]).toList(), heads,
                rows.stream().map(row -> row[7]).toList(), after, opens);
    }
}
