package org.demarche.language;

import java.util.List;

/**
 * What the parser looks at before each step: words, tags, children, labels and distances around the stack's top and
 * the next word (after Zhang and Nivre 2011, for arc-hybrid). One for a sentence, used by one thread.
 */
final class ParseFeatures {

    /** No configuration has more features. */
    static final int LIMIT = 128;
    private static final int NEAR = 5;

    private final WordForms forms;
    private final int[] tags;
    private Configuration at;
    private int[] out;
    private int count;
    private int s0;
    private int s1;
    private int n0;

    ParseFeatures(WordForms forms, List<Pos> tags) {
        this.forms = forms;
        this.tags = tags.stream().mapToInt(Pos::ordinal).toArray();
    }

    /** Writes the features of a configuration and says how many there are. */
    int of(Configuration configuration, int[] keys) {
        at = configuration;
        out = keys;
        count = 0;
        s0 = at.stack(0);
        s1 = at.stack(1);
        n0 = at.next();
        single();
        pairs();
        triples();
        distances();
        children(60, s0);
        children(75, s1);
        leftChildren();
        attachment();
        return count;
    }

    private int w(int i) {
        return i == Configuration.NONE ? -7 : forms.word(i);
    }

    private int t(int i) {
        return i < 0 ? -1 : i < tags.length ? tags[i] : -2 - Math.min(1, i - tags.length);
    }

    private void single() {
        one(1, s0);
        one(4, s1);
        one(7, n0);
        one(10, n0 + 1);
        one(13, n0 + 2);
        one(16, at.stack(2));
        out[count++] = Hash.of(19, forms.suffix(s0, 3), t(s0), t(n0));
        out[count++] = Hash.of(20, forms.suffix(n0, 3), t(n0), t(s0));
        out[count++] = Hash.of(21, forms.shape(s0), forms.shape(n0), t(s0), t(n0));
        out[count++] = Hash.of(22, s0 < 0 ? 0 : w(s0 - 1), t(s0), t(n0));
        out[count++] = Hash.of(23, 0);
    }

    private void one(int template, int i) {
        out[count++] = Hash.of(template, w(i), t(i));
        out[count++] = Hash.of(template + 1, w(i));
        out[count++] = Hash.of(template + 2, t(i));
    }

    private void pairs() {
        int s0w = w(s0);
        int s0t = t(s0);
        int n0w = w(n0);
        int n0t = t(n0);
        out[count++] = Hash.of(30, s0w, s0t, n0w, n0t);
        out[count++] = Hash.of(31, s0w, s0t, n0w);
        out[count++] = Hash.of(32, s0w, n0w, n0t);
        out[count++] = Hash.of(33, s0w, s0t, n0t);
        out[count++] = Hash.of(34, s0t, n0w, n0t);
        out[count++] = Hash.of(35, s0w, n0w);
        out[count++] = Hash.of(36, s0t, n0t);
        out[count++] = Hash.of(37, n0t, t(n0 + 1));
        out[count++] = Hash.of(38, w(s1), s0w);
        out[count++] = Hash.of(39, w(s1), t(s1), s0t);
        out[count++] = Hash.of(40, t(s1), s0w, s0t);
        out[count++] = Hash.of(41, t(s1), s0t);
        out[count++] = Hash.of(42, w(s1), n0w);
        out[count++] = Hash.of(43, w(s1), t(s1), n0t);
        out[count++] = Hash.of(44, s0w, w(n0 + 1), n0t);
        out[count++] = Hash.of(45, w(n0 + 1), s0t, n0t);
    }

    private void triples() {
        int s0t = t(s0);
        int s1t = t(s1);
        int n0t = t(n0);
        int n1t = t(n0 + 1);
        out[count++] = Hash.of(46, n0t, n1t, t(n0 + 2));
        out[count++] = Hash.of(47, s0t, n0t, n1t);
        out[count++] = Hash.of(48, s1t, s0t, n0t);
        out[count++] = Hash.of(49, t(at.stack(2)), s1t, s0t);
        out[count++] = Hash.of(50, s1t, s0t, n0t, n1t);
        out[count++] = Hash.of(51, s0t, n0t, n1t, t(n0 + 2));
        out[count++] = Hash.of(52, w(s0), n0t, n1t);
        out[count++] = Hash.of(53, w(s1), s0t, n0t);
        out[count++] = Hash.of(54, s1t, w(s0), n0t);
        out[count++] = Hash.of(55, s1t, s0t, w(n0));
        out[count++] = Hash.of(56, t(at.stack(2)), s1t, s0t, n0t);
    }

    private void distances() {
        int near = distance(s0, n0);
        int inner = distance(s1, s0);
        out[count++] = Hash.of(100, w(s0), near);
        out[count++] = Hash.of(101, t(s0), near);
        out[count++] = Hash.of(102, w(n0), near);
        out[count++] = Hash.of(103, t(n0), near);
        out[count++] = Hash.of(104, t(s0), t(n0), near);
        out[count++] = Hash.of(105, w(s0), w(n0), near);
        out[count++] = Hash.of(106, t(s1), t(s0), inner);
        out[count++] = Hash.of(107, w(s1), t(s0), inner);
    }

    private static int distance(int from, int to) {
        if (from < 0) {
            return 0;
        }
        int distance = to - from;
        return distance < NEAR ? distance : distance < 2 * NEAR ? NEAR : NEAR + 1;
    }

    private void children(int template, int i) {
        out[count++] = Hash.of(template, w(i), at.leftCount(i));
        out[count++] = Hash.of(template + 1, t(i), at.leftCount(i));
        out[count++] = Hash.of(template + 2, w(i), at.rightCount(i));
        out[count++] = Hash.of(template + 3, t(i), at.rightCount(i));
        out[count++] = Hash.of(template + 4, w(i), at.leftLabels(i));
        out[count++] = Hash.of(template + 5, t(i), at.leftLabels(i));
        out[count++] = Hash.of(template + 6, w(i), at.rightLabels(i));
        out[count++] = Hash.of(template + 7, t(i), at.rightLabels(i));
        child(template + 8, at.leftChild(i, 0));
        child(template + 10, at.rightChild(i, 0));
        out[count++] = Hash.of(template + 12, t(i), t(at.leftChild(i, 0)), t(n0));
        out[count++] = Hash.of(template + 13, t(i), t(at.rightChild(i, 0)), t(n0));
        out[count++] = Hash.of(template + 14, t(i), at.label(at.rightChild(i, 0)), at.label(at.rightChild(i, 1)),
                t(n0));
    }

    private void child(int template, int i) {
        out[count++] = Hash.of(template, w(i), at.label(i));
        out[count++] = Hash.of(template + 1, t(i), at.label(i));
    }

    private void leftChildren() {
        int outer = at.leftChild(n0, 0);
        out[count++] = Hash.of(90, w(n0), at.leftCount(n0));
        out[count++] = Hash.of(91, t(n0), at.leftCount(n0));
        out[count++] = Hash.of(92, w(n0), at.leftLabels(n0));
        out[count++] = Hash.of(93, t(n0), at.leftLabels(n0));
        child(94, outer);
        out[count++] = Hash.of(96, t(n0), t(outer), t(s0));
        out[count++] = Hash.of(97, at.label(outer), at.label(at.leftChild(n0, 1)), t(n0), t(s0));
    }

    /** A phrase's preposition or marker is its first child: what it asks of the words beside it. */
    private void attachment() {
        int s0first = at.leftChild(s0, 0);
        int n0first = at.leftChild(n0, 0);
        out[count++] = Hash.of(110, w(s1), w(s0first), t(s0));
        out[count++] = Hash.of(111, t(s1), w(s0first), w(s0));
        out[count++] = Hash.of(112, t(s1), w(s0first), t(s0), t(n0));
        out[count++] = Hash.of(113, w(s0), w(n0first), t(n0));
        out[count++] = Hash.of(114, t(s0), w(n0first), w(n0));
        out[count++] = Hash.of(115, t(s1), t(s0), t(at.leftChild(s0, 0)), at.label(at.rightChild(s1, 0)));
        out[count++] = Hash.of(116, t(s1), t(s0), t(at.rightChild(s1, 0)), t(n0));
        out[count++] = Hash.of(117, w(s1), w(s0), at.label(s0first));
    }
}
