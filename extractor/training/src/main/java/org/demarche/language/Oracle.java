package org.demarche.language;

/** Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): what each step costs in arcs of the gold tree. */
final class Oracle {

    private static final int FORBIDDEN = Integer.MAX_VALUE;

    private final int[] heads;
    private final int[] labels;

    /** The oracle of one tree: heads by index (the number of words for the root's child), labels by number. */
    Oracle(int[] heads, int[] labels) {
        this.heads = heads;
        this.labels = labels;
    }

    /** What a shift, an arc to the left and an arc to the right cost here. */
    int[] costs(Configuration at) {
        return new int[] {
            at.mayShift() ? shift(at) : FORBIDDEN,
            at.mayLeft() ? left(at) : FORBIDDEN,
            at.mayRight() ? right(at) : FORBIDDEN};
    }

    /** Gold arcs out of reach after a shift. */
    private int shift(Configuration at) {
        int next = at.next();
        int cost = 0;
        for (int i = 0; i < at.depth(); i++) {
            int word = at.stack(i);
            if (heads[word] == next || i > 0 && heads[next] == word) {
                cost++;
            }
        }
        return cost;
    }

    /** Gold arcs out of reach after the next word took the stack's top. */
    private int left(Configuration at) {
        int top = at.stack(0);
        int cost = ahead(at, top);
        if (heads[top] == at.stack(1) || heads[top] > at.next()) {
            cost++;
        }
        return cost;
    }

    /** Gold arcs out of reach after the word below took the stack's top. */
    private int right(Configuration at) {
        int top = at.stack(0);
        return ahead(at, top) + (heads[top] >= at.next() ? 1 : 0);
    }

    private int ahead(Configuration at, int head) {
        int children = 0;
        for (int word = at.next(); word < heads.length; word++) {
            children += heads[word] == head ? 1 : 0;
        }
        return children;
    }

    /** Whether an arc to the stack's top with this label is as good as can be: right, or the head is lost anyway. */
    boolean fits(Configuration at, int head, int label) {
        int top = at.stack(0);
        return heads[top] != head || labels[top] == label;
    }
}
