package org.demarche.mention;

import java.util.Locale;

/** What capitals do. */
final class Letters {

    private Letters() {
    }

    /** "ALEXANDER DOWNER" as "Alexander Downer". */
    static String titleCase(String words) {
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (int c : words.codePoints().toArray()) {
            title.append(start ? Character.toString(c) : Character.toString(c).toLowerCase(Locale.ROOT));
            start = !Character.isLetter(c);
        }
        return title.toString();
    }
}
