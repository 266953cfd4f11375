package org.demarche.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text out of bytes: UTF-8, in which a control character and the byte behind it stand for a piece of a sentence about a
 * meeting, so that what a fuzzer changes is more often news than noise. A byte that is no UTF-8 is half a character.
 */
final class Prose {

    private static final List<String> PIECES = List.of(
            "President ", "Foreign Minister ", "the foreign minister of ", "Prime Minister ", "his counterpart ", "the two leaders ",
            "he ", "she ", "they ", "who ", "Ana Duarte ", "Luis Paredes ", "Sergei Lavrov ", "Wang Yi ", "Duarte ", "Ms. Duarte ",
            "Chile ", "Chile's ", "Peruvian ", "Russia and China ", "the United Nations ", "NATO ", "the EU ", "the Kremlin ",
            "a delegation led by ", "deputy ", "former ", "spokesman ", "secretary of state ", "ambassador to ",
            "met ", "met with ", "will meet ", "is to meet ", "did not meet ", "held talks with ", "talks between ", "a meeting with ",
            "a summit of ", "visited ", "a visit to ", "arrived in ", "received ", "hosted ", "called ", "spoke by phone with ",
            "postponed ", "cancelled ", "denied ", "proposed ", "was invited to ", "meeting ", "signed ", "agreed to meet ",
            "in Lima ", "in Geneva ", "at the White House ", "in the Peruvian capital ", "here ", "in ", "at ", "of ", "for ", "by ",
            "with ", "between ", "and ", "or ", "but ", "that ", "said ", "according to ", "about trade ", "on the sidelines of ",
            "on Friday ", "on May 4 ", "on Dec. 16, 2025 ", "yesterday ", "last week ", "next month ", "from Monday to Wednesday ",
            "in 2023 ", "two days before ", "three weeks after ", "in the spring ", "since ", "the same day ", "tomorrow ", "a decade ago ",
            ". ", ", ", "; ", ": ", "\u201c", "\u201d ", "(", ") ", " \u2014 ", "-", "'s ", "\n", "\n\n", "? ", "! ", "\u2026 ",
            "LIMA, May 4 (Reuters) - ", "MINISTER FOR FOREIGN AFFAIRS\n", "Read more\n", "Q: ", "I ", "we ", "here on Monday ",
            "\u0301", "\u200f", "\u202e", "\uD83D\uDE00", "\uD83D", "\u00a0", "\u0130", "\u00df", "1", "10,000 ", "1/2 ", "U.S. ", "St. ");

    private Prose() {
    }

    static String of(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8).replace('\uFFFD', '\uDC00');
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' && letter != '\n' && letter != '\t' && i + 1 < text.length()) {
                prose.append(PIECES.get((letter * 31 + text.charAt(++i)) % PIECES.size()));
            } else {
                prose.append(letter);
            }
        }
        return prose.toString();
    }
}
