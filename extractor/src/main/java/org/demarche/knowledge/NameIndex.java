package org.demarche.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names as paths of words through a tree, flat. Nodes are numbered level by level, so that edge {@code e} leads to node
 * {@code e + 1}; the edges of a node lie in a row, sorted by word.
 */
final class NameIndex {

    /** Where every name begins. */
    static final int ROOT = 0;
    /** No such node. */
    static final int NOWHERE = -1;

    private final Strings vocabulary;
    private final IntBuffer firstEdge;
    private final IntBuffer edgeWord;
    private final IntBuffer firstValue;
    private final IntBuffer values;

    /** Where each word leads from the root, of whose edges there are most: made when it is first asked for. */
    private volatile int[] first = new int[0];

    private NameIndex(Strings vocabulary, IntBuffer firstEdge, IntBuffer edgeWord, IntBuffer firstValue, IntBuffer values) {
        this.vocabulary = vocabulary;
        this.firstEdge = firstEdge;
        this.edgeWord = edgeWord;
        this.firstValue = firstValue;
        this.values = values;
    }

    int nodes() {
        return firstValue.capacity() - 1;
    }

    /** The node that {@code word} (a part, as {@link Words} gives it) leads to. */
    int step(int node, String word) {
        int low = firstEdge.get(node);
        int high = firstEdge.get(node + 1) - 1;
        int wanted = low > high ? Strings.NONE : vocabulary.find(word);
        if (node == ROOT && wanted != Strings.NONE) {
            return first()[wanted];
        }
        while (wanted != Strings.NONE && low <= high) {
            int middle = (low + high) >>> 1;
            if (edgeWord.get(middle) == wanted) {
                return middle + 1;
            }
            if (edgeWord.get(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    private int[] first() {
        if (first.length == 0) {
            int[] made = new int[vocabulary.size()];
            Arrays.fill(made, NOWHERE);
            for (int edge = firstEdge.get(ROOT); edge < firstEdge.get(ROOT + 1); edge++) {
                made[edgeWord.get(edge)] = edge + 1;
            }
            first = made;
        }
        return first;
    }

    /** The node that the words lead to, one after the other. */
    int walk(int node, List<String> words) {
        int at = node;
        for (int i = 0; i < words.size() && at != NOWHERE; i++) {
            at = step(at, words.get(i));
        }
        return at;
    }

    /** What the name that ends at the node stands for, in order. */
    int[] values(int node) {
        int[] found = new int[firstValue.get(node + 1) - firstValue.get(node)];
        values.get(firstValue.get(node), found);
        return found;
    }

    boolean hasValues(int node) {
        return firstValue.get(node) < firstValue.get(node + 1);
    }

    void write(DataOutputStream out) throws IOException {
        vocabulary.write(out);
        Ints.write(firstEdge, out);
        Ints.write(edgeWord, out);
        Ints.write(firstValue, out);
        Ints.write(values, out);
    }

    static NameIndex read(ByteBuffer in) {
        return new NameIndex(Strings.read(in), Ints.read(in), Ints.read(in), Ints.read(in), Ints.read(in));
    }

    /** Gathers names. */
    static final class Builder {
        private final Node root = new Node();
        private final Set<String> words = new HashSet<>();

        /** Adds one reading of a name; readings keep the order in which they come. */
        void add(List<String> name, int value) {
            Node node = root;
            for (String word : name) {
                words.add(word);
                node = node.children.computeIfAbsent(word, w -> new Node());
            }
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
        }

        NameIndex build() {
            Strings vocabulary = Strings.of(Strings.sorted(words));
            List<Node> level = new ArrayList<>(List.of(root));
            Ints firstEdge = new Ints().add(0);
            Ints edgeWord = new Ints();
            Ints firstValue = new Ints().add(0);
            Ints values = new Ints();
            for (int i = 0; i < level.size(); i++) {
                Map<String, Node> children = level.get(i).children;
                Strings.sorted(children.keySet()).forEach(word -> {
                    edgeWord.add(vocabulary.find(word));
                    level.add(children.get(word));
                });
                level.get(i).values.forEach(values::add);
                firstEdge.add(edgeWord.size());
                firstValue.add(values.size());
            }
            return new NameIndex(vocabulary, firstEdge.build(), edgeWord.build(), firstValue.build(), values.build());
        }

        private static final class Node {
            private final Map<String, Node> children = new HashMap<>();
            private final List<Integer> values = new ArrayList<>();
        }
    }
}
