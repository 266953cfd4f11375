package org.demarche.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Writes sentences with their trees by the phrases of {@code training/made-up.txt}, always the same ones. */
final class MadeUp {

    private static final String SENTENCE = "S";

    private final Map<String, List<String[]>> phrases = new HashMap<>();
    private final Map<String, String[]> lists = new HashMap<>();
    private final Random random = new Random(4);

    private record Word(String form, String pos, int head, String relation) {

        Word moved(int by) {
            return new Word(form, pos, head < 0 ? head : head + by, relation);
        }

        Word under(int newHead, String newRelation) {
            return head < 0 ? new Word(form, pos, newHead, newRelation) : this;
        }
    }

    MadeUp() throws IOException {
        try (InputStream in = MadeUp.class.getResourceAsStream("/training/made-up.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::line);
        }
    }

    private void line(String line) {
        if (line.startsWith("@")) {
            lists.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1).split(" "));
        } else if (!line.startsWith("#") && !line.isBlank()) {
            String[] sides = line.split(" = ", 2);
            phrases.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(sides[1].split(" "));
        }
    }

    /** So many sentences. */
    List<Gold> sentences(int count) {
        List<Gold> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(gold(make(SENTENCE)));
        }
        return sentences;
    }

    /** A phrase's words; its own head has the head -1. */
    private List<Word> make(String name) {
        List<String[]> ways = phrases.get(name);
        String[] items = ways.get(random.nextInt(ways.size()));
        List<List<Word>> parts = new ArrayList<>();
        int[] heads = new int[items.length];
        int size = 0;
        for (int i = 0; i < items.length; i++) {
            List<Word> part = part(items[i].split("/"));
            for (int j = 0; j < part.size(); j++) {
                heads[i] = part.get(j).head < 0 ? size + j : heads[i];
            }
            int by = size;
            parts.add(part.stream().map(word -> word.moved(by)).toList());
            size += part.size();
        }
        return joined(items, parts, heads);
    }

    private static List<Word> joined(String[] items, List<List<Word>> parts, int[] heads) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            String[] fields = items[i].split("/");
            int at = fields[0].startsWith("<") ? 1 : 2;
            int head = Integer.parseInt(fields[at]);
            for (Word word : parts.get(i)) {
                words.add(head == 0 ? word : word.under(heads[head - 1], fields[at + 1]));
            }
        }
        return words;
    }

    private List<Word> part(String[] fields) {
        if (fields[0].startsWith("<")) {
            return make(fields[0].substring(1, fields[0].length() - 1));
        }
        String[] list = lists.get(fields[0]);
        return List.of(new Word(list == null ? fields[0] : list[random.nextInt(list.length)], fields[1], -1, "root"));
    }

    private static Gold gold(List<Word> words) {
        List<String> forms = new ArrayList<>(words.stream().map(Word::form).toList());
        String first = forms.get(0);
        forms.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        int[] heads = words.stream().mapToInt(word -> word.head < 0 ? words.size() : word.head).toArray();
        return new Gold(List.copyOf(forms), Collections.nCopies(words.size(), "_"),
                words.stream().map(Word::pos).toList(), heads, words.stream().map(Word::relation).toList(),
                new boolean[words.size()], false);
    }
}
