package org.demarche.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;

/**
 * A group told by its number: "the two leaders", "all five", "both sides", "the three foreign ministers".
 *
 * @param from   first token
 * @param to     one past the last
 * @param number how many they are; 0 where that is not said: "the ministers"
 * @param head   what they are called, in lower case; empty where the number says all
 * @param people whether they are people and not states or parties
 */
record GroupPhrase(int from, int to, int number, String head, boolean people) {

    /** How many words may stand between the number and the noun: "the two South Asian leaders". */
    private static final int MODIFIERS = 2;

    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** Reads such phrases. */
    static final class Reader {
        private final Set<String> heads;
        private final Set<String> parties;
        private final Map<String, Integer> sets = new HashMap<>();

        Reader(WordLists words) {
            this.heads = words.list("pair-head");
            this.parties = words.list("party-head");
            words.list("set-noun").forEach(row -> sets.put(row.split(" ")[0], NUMBERS.indexOf(row.split(" ")[1]) + 2));
        }

        /** The phrase that begins at a token. */
        Optional<GroupPhrase> at(Scan scan, int i) {
            if (scan.lower(i).equals("the") && sets.containsKey(scan.lower(i + 1)) && ends(scan, i + 2) && !scan.lower(i + 2).equals("of")) {
                return Optional.of(new GroupPhrase(i, i + 2, sets.get(scan.lower(i + 1)), "", true));
            }
            boolean both = scan.lower(i).equals("both");
            int numeral = both ? i : List.of("the", "these", "same").contains(scan.lower(i + 1)) ? i + 2 : i + 1;
            int number = both ? 2 : List.of("the", "all", "these", "those").contains(scan.lower(i)) ? NUMBERS.indexOf(scan.lower(numeral)) + 2 : 1;
            if (number < 2) {
                return uncounted(scan, i);
            }
            int noun = both && scan.lower(i + 1).equals("the") ? i + 2 : numeral + 1;
            for (int end = noun; end <= noun + MODIFIERS && (end == noun || modifier(scan, end - 1)); end++) {
                if (heads.contains(scan.lower(end)) || parties.contains(scan.lower(end))) {
                    return Optional.of(new GroupPhrase(i, end + 1, number, scan.words(noun, end + 1).toLowerCase(Locale.ROOT),
                            !parties.contains(scan.lower(end))));
                }
            }
            boolean alone = both ? scan.is(noun, Pos.VERB) || scan.is(noun, Pos.AUX) : ends(scan, noun);
            return alone ? Optional.of(new GroupPhrase(i, noun, number, "", true)) : Optional.empty();
        }

        /** "the ministers", "the foreign ministers", of nobody who would be told behind them. */
        private Optional<GroupPhrase> uncounted(Scan scan, int i) {
            int head = i + 1;
            while (head < i + MODIFIERS && modifier(scan, head) && !heads.contains(scan.lower(head))) {
                head++;
            }
            boolean whole = scan.lower(i).equals("the") && heads.contains(scan.lower(head)) && !List.of("of", "from", "in", "who", ",").contains(scan.lower(head + 1));
            return whole ? Optional.of(new GroupPhrase(i, head + 1, 0, scan.words(i + 1, head + 1).toLowerCase(Locale.ROOT), true)) : Optional.empty();
        }

        private static boolean modifier(Scan scan, int i) {
            return (scan.is(i, Pos.ADJ) || scan.is(i, Pos.NOUN)) && !scan.capitalized(i);
        }

        /** Whether no noun follows that would say what they are: "the two last met", "all three agreed". */
        private static boolean ends(Scan scan, int i) {
            boolean adverbial = scan.is(i, Pos.ADJ) && (scan.is(i + 1, Pos.VERB) || scan.lower(i + 1).equals("met"));
            return adverbial || scan.lower(i).equals("met")
                    || !scan.is(i, Pos.NOUN) && !scan.is(i, Pos.ADJ) && !scan.is(i, Pos.PROPN) && !scan.is(i, Pos.NUM);
        }
    }
}
