package org.demarche.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Near {

    private static final int SUGGESTIONS = 3;

    private Near() {
    }

    /** The names that are a few slips of the pen away, or contain the word, nearest first. */
    static List<String> to(String word, List<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return names.stream().filter(name -> distance(wanted, name) <= Math.max(1, name.length() / 3)
                        || wanted.length() > 2 && (name.contains(wanted) || wanted.contains(name)))
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS).toList();
    }

    /** Letters to put in, take out or change. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
