package org.demarche.language;

import java.util.Arrays;

/**
 * Where the parser stands in one sentence: a stack of words begun, the next word, the arcs drawn so far. The root is a
 * word after the last, so that every arc is drawn alike. Used by one thread.
 */
final class Configuration {

    /** No word, no label. */
    static final int NONE = -1;

    private final int size;
    private final int[] stack;
    private int depth;
    private int next;
    private final int[] heads;
    private final int[] labels;
    private final int[][] children;
    private final int[] leftCounts;
    private final int[] rightCounts;
    private final int[] leftLabels;
    private final int[] rightLabels;

    /** The start: nothing on the stack, all {@code size} words ahead. */
    Configuration(int size) {
        this.size = size;
        stack = new int[size + 1];
        heads = filled(size + 1);
        labels = filled(size + 1);
        children = new int[][] {filled(size + 1), filled(size + 1), filled(size + 1), filled(size + 1)};
        leftCounts = new int[size + 1];
        rightCounts = new int[size + 1];
        leftLabels = new int[size + 1];
        rightLabels = new int[size + 1];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Whether every word has its head. */
    boolean finished() {
        return next == size && depth == 0;
    }

    boolean mayShift() {
        return next < size;
    }

    /** The next word may take the stack's top; the root takes only the last one left. */
    boolean mayLeft() {
        return depth > 0 && (next < size || depth == 1);
    }

    /** The second word on the stack may take the top. */
    boolean mayRight() {
        return depth > 1;
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** The next word becomes head of the stack's top. */
    void left(int label) {
        int child = stack[--depth];
        attach(child, next, label);
        children[1][next] = children[0][next];
        children[0][next] = child;
        leftCounts[next]++;
        leftLabels[next] |= 1 << (label & 31);
    }

    /** The second word on the stack becomes head of the top. */
    void right(int label) {
        int child = stack[--depth];
        int head = stack[depth - 1];
        attach(child, head, label);
        children[3][head] = children[2][head];
        children[2][head] = child;
        rightCounts[head]++;
        rightLabels[head] |= 1 << (label & 31);
    }

    private void attach(int child, int head, int label) {
        heads[child] = head;
        labels[child] = label;
    }

    /** Number of words; also the index of the root. */
    int size() {
        return size;
    }

    int depth() {
        return depth;
    }

    /** The {@code i}th word from the stack's top, or {@link #NONE}. */
    int stack(int i) {
        return i < depth ? stack[depth - 1 - i] : NONE;
    }

    /** The next word; the root at the end. */
    int next() {
        return next;
    }

    /** Head of a word, {@link #size()} for the root's child, {@link #NONE} before it is known. */
    int head(int word) {
        return heads[word];
    }

    /** Label of a word's arc, or {@link #NONE}. */
    int label(int word) {
        return word == NONE ? NONE : labels[word];
    }

    /** The outermost ({@code rank} 0) or second outermost (1) child on the left. */
    int leftChild(int word, int rank) {
        return word == NONE ? NONE : children[rank][word];
    }

    /** The outermost ({@code rank} 0) or second outermost (1) child on the right. */
    int rightChild(int word, int rank) {
        return word == NONE ? NONE : children[2 + rank][word];
    }

    int leftCount(int word) {
        return word == NONE ? NONE : leftCounts[word];
    }

    int rightCount(int word) {
        return word == NONE ? NONE : rightCounts[word];
    }

    /** Which labels the word's children on the left bear, as a number. */
    int leftLabels(int word) {
        return word == NONE ? NONE : leftLabels[word];
    }

    /** Which labels the word's children on the right bear, as a number. */
    int rightLabels(int word) {
        return word == NONE ? NONE : rightLabels[word];
    }
}
