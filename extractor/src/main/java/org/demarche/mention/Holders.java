package org.demarche.mention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.language.WordLists;

/** Whether who holds an office may be among those whom a plural calls by it: "the two leaders", "both foreign ministers". */
final class Holders {

    private final Set<String> heads;
    private final Set<String> epithets;

    Holders(WordLists words) {
        this.heads = words.list("head-of-state");
        this.epithets = words.list("epithet");
    }

    boolean called(String position, String plural) {
        String one = plural.replaceFirst("s$", "");
        return one.endsWith("leader") ? leads(position) : (position.replaceFirst("s$", "") + " ").endsWith(one + " ");
    }

    private boolean leads(String position) {
        String words = Arrays.stream(position.split("[^\\p{L}]+")).filter(w -> !epithets.contains(w)).map(w -> w.replaceFirst("s$", "")).sorted().collect(Collectors.joining(" "));
        return heads.contains(words) || words.equals("leader");
    }
}
