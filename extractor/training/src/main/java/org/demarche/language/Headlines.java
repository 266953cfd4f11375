package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Adds sentences in the letters of headlines and of careless writers: capitals are not all the tagger should know. */
final class Headlines {

    private static final int ONE_IN = 100;
    private static final int CAPITALS = 5;
    private static final int SMALL = CAPITALS + 3;
    private static final int TITLE = SMALL + 5;

    private Headlines() {
    }

    /** The sentences, and after them some once more in other letters. */
    static List<Gold> added(List<Gold> sentences) {
        Random random = new Random(3);
        List<Gold> all = new ArrayList<>(sentences);
        for (Gold sentence : sentences) {
            int die = random.nextInt(ONE_IN);
            if (die < CAPITALS) {
                all.add(written(sentence, word -> word.toUpperCase(Locale.ROOT)));
            } else if (die < SMALL) {
                all.add(written(sentence, word -> word.toLowerCase(Locale.ROOT)));
            } else if (die < TITLE) {
                all.add(written(sentence, Headlines::title));
            }
        }
        return all;
    }

    /** A sentence with each word written anew. */
    static Gold written(Gold sentence, UnaryOperator<String> writing) {
        return sentence.withWords(sentence.words().stream().map(writing).toList());
    }

    /** A capital on every word of more than three letters. */
    static String title(String word) {
        return word.length() < 4 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
