package org.demarche.knowledge;

import java.util.List;

/** A name as a file writes it. Its writing tells in what case it is met in a text. */
record Label(String text, Knowledge.Role role) {

    /** In what case a name is met in a text. */
    enum Case {
        /** Written in lower case ("foreign minister", "al-Shabaab"): in any. */
        ANY,
        /** Written with a capital: the text has one too. */
        CAPITAL,
        /** An acronym: letter for letter. */
        EXACT
    }

    List<String> parts() {
        return Words.ofLabel(text);
    }

    Case inText() {
        if (role == Knowledge.Role.ACRONYM) {
            return Case.EXACT;
        }
        return Character.isUpperCase(text.codePointAt(0)) ? Case.CAPITAL : Case.ANY;
    }
}
