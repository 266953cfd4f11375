package org.demarche.evaluate;

import java.util.List;
import java.util.Set;

/**
 * A name as scores see it: the words of {@link Names}.
 *
 * @param list   in order
 * @param set    the same without order
 * @param joined the same without spaces
 */
record Words(List<String> list, Set<String> set, String joined) {

    /** How many words a shorter form of a name may leave out. */
    private static final int LEFT_OUT = 3;

    static Words of(List<String> words) {
        return new Words(List.copyOf(words), Set.copyOf(words), String.join("", words));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The same letters; or one's words are all among the other's, few fewer, and one of its ends is shared. */
    boolean near(Words other) {
        if (joined.equals(other.joined)) {
            return true;
        }
        return list.size() <= other.list.size() ? shortens(other) : other.shortens(this);
    }

    private boolean shortens(Words longer) {
        return !isEmpty() && longer.list.size() - list.size() <= LEFT_OUT && (longer.isEnd(first())
                || longer.isEnd(last())) && longer.set.containsAll(set);
    }

    private boolean isEnd(String word) {
        return word.equals(first()) || word.equals(last());
    }

    private String first() {
        return list.get(0);
    }

    private String last() {
        return list.get(list.size() - 1);
    }

    /** Whether one's words are all among the other's. */
    boolean nests(Words other) {
        return set.containsAll(other.set) || other.set.containsAll(set);
    }
}
