package org.demarche.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The parser's steps by number, made from their names: "S" shift, "L:det" the next word takes the stack's top as its
 * det, "R:obj" the word below takes it as its obj.
 */
final class Transitions {

    static final String SHIFT = "S";

    private final char[] kinds;
    private final int[] labels;
    private final List<String> relations = new ArrayList<>();

    /** Steps of these names. */
    Transitions(List<String> names) {
        kinds = new char[names.size()];
        labels = new int[names.size()];
        for (int step = 0; step < kinds.length; step++) {
            kinds[step] = names.get(step).charAt(0);
            labels[step] = kinds[step] == 'S' ? Configuration.NONE : relation(names.get(step).substring(2));
        }
    }

    private int relation(String name) {
        int known = relations.indexOf(name);
        if (known < 0) {
            relations.add(name);
            return relations.size() - 1;
        }
        return known;
    }

    int count() {
        return kinds.length;
    }

    /** 'S', 'L' or 'R'. */
    char kind(int step) {
        return kinds[step];
    }

    /** Number of the relation that the step draws. */
    int label(int step) {
        return labels[step];
    }

    /** Name of a relation's number. */
    String relation(int label) {
        return relations.get(label);
    }

    boolean allowed(int step, Configuration at) {
        return switch (kinds[step]) {
            case 'S' -> at.mayShift();
            case 'L' -> at.mayLeft() && (at.next() == at.size()) == "root".equals(relations.get(labels[step]));
            default -> at.mayRight() && !"root".equals(relations.get(labels[step]));
        };
    }

    void apply(int step, Configuration to) {
        switch (kinds[step]) {
            case 'S' -> to.shift();
            case 'L' -> to.left(labels[step]);
            default -> to.right(labels[step]);
        }
    }

    /** The best allowed step by these scores. */
    int best(int[] scores, Configuration at) {
        int best = -1;
        for (int step = 0; step < kinds.length; step++) {
            if ((best < 0 || scores[step] > scores[best]) && allowed(step, at)) {
                best = step;
            }
        }
        return best;
    }
}
