package org.demarche.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns the table of dictionary forms: endings first, then the words that no ending gets right. */
final class LemmaTrainer {

    private static final int SEEN_OFTEN = 3;

    private final Map<String, Map<String, Integer>> words = new TreeMap<>();
    private final Map<String, Lemmas.Edit> edits = new TreeMap<>();

    /** The rows of the table, in order. */
    String train(List<Gold> sentences) {
        sentences.forEach(this::count);
        endings();
        words.forEach(this::exception);
        StringBuilder table = new StringBuilder();
        edits.forEach((key, edit) -> table.append(key.replaceFirst(" ", "\t")).append('\t').append(edit.cut())
                .append('\t').append(edit.add()).append('\n'));
        return table.toString();
    }

    private void count(Gold sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String pos = sentence.tags().get(i);
            String word = Lemmas.fold(sentence.words().get(i));
            String lemma = Lemmas.fold(sentence.lemmas().get(i));
            if (!pos.equals(Pos.PROPN.name()) && !pos.equals(Pos.PUNCT.name()) && !lemma.equals("_")) {
                words.computeIfAbsent(Lemmas.key(pos, word), key -> new TreeMap<>()).merge(lemma, 1, Integer::sum);
            }
        }
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
                .orElseThrow().getKey();
    }

    private void endings() {
        Map<String, Map<String, Integer>> votes = new TreeMap<>();
        words.forEach((key, lemmas) -> {
            String word = key.substring(key.indexOf(' ') + 1);
            Lemmas.Edit edit = edit(word, most(lemmas));
            for (int n = 1; n <= Lemmas.LONGEST && n < word.length(); n++) {
                String ending = Lemmas.key(key.substring(0, key.indexOf(' ')), "-" + word.substring(word.length() - n));
                votes.computeIfAbsent(ending, e -> new TreeMap<>())
                        .merge(edit.cut() + "\t" + edit.add(), 1, Integer::sum);
            }
        });
        votes.forEach((ending, counts) -> {
            String[] best = most(counts).split("\t", -1);
            Lemmas.Edit edit = new Lemmas.Edit(Integer.parseInt(best[0]), best[1]);
            int seen = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (seen >= SEEN_OFTEN && edit.cut() < ending.length() - ending.indexOf('-') + 1) {
                edits.put(ending, edit);
            }
        });
        prune();
    }

    /** Takes out endings that say what the next shorter one says. */
    private void prune() {
        List<String> endings = edits.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(e -> e)).toList();
        for (String ending : endings) {
            int dash = ending.indexOf('-');
            String rest = ending.substring(dash + 1);
            Lemmas.Edit next = new Lemmas.Edit(0, "");
            for (int n = rest.length() - 1; n > 0; n--) {
                Lemmas.Edit found = edits.get(ending.substring(0, dash + 1) + rest.substring(rest.length() - n));
                if (found != null) {
                    next = found;
                    break;
                }
            }
            if (next.equals(edits.get(ending))) {
                edits.remove(ending);
            }
        }
    }

    private void exception(String key, Map<String, Integer> lemmas) {
        String word = key.substring(key.indexOf(' ') + 1);
        Pos pos = Pos.valueOf(key.substring(0, key.indexOf(' ')));
        String lemma = most(lemmas);
        if (!Lemmas.of(edits).of(word, pos).equals(lemma)) {
            edits.put(key, edit(word, lemma));
        }
    }

    private static Lemmas.Edit edit(String word, String lemma) {
        int same = 0;
        while (same < Math.min(word.length(), lemma.length()) && word.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        return new Lemmas.Edit(word.length() - same, lemma.substring(same));
    }
}
