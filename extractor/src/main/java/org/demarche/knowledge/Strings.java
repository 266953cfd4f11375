package org.demarche.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strings by number, decoded one by one where they are asked for: loading costs nothing however many there are. */
final class Strings {

    /** Number that stands for no string. */
    static final int NONE = -1;

    /** A power of two: some of a newspaper's words, of which few make up most of its text. */
    private static final int RECENT = 4096;

    private final byte[] letters;
    private final int origin;
    private final IntBuffer starts;

    /** What was asked for lately, by hash. Threads may overwrite each other's entries, each of which is whole. */
    private final Found[] recent = new Found[RECENT];

    private record Found(String string, int number) {
    }

    private Strings(byte[] letters, int origin, IntBuffer starts) {
        this.letters = letters;
        this.origin = origin;
        this.starts = starts;
    }

    static Strings of(List<String> strings) {
        byte[][] encoded = strings.stream().map(Strings::encode).toArray(byte[][]::new);
        int[] starts = new int[encoded.length + 1];
        for (int i = 0; i < encoded.length; i++) {
            starts[i + 1] = starts[i] + encoded[i].length;
        }
        byte[] letters = new byte[starts[encoded.length]];
        for (int i = 0; i < encoded.length; i++) {
            System.arraycopy(encoded[i], 0, letters, starts[i], encoded[i].length);
        }
        return new Strings(letters, 0, IntBuffer.wrap(starts));
    }

    /** The strings in the order in which {@link #find} wants them. */
    static List<String> sorted(Iterable<String> strings) {
        List<String> sorted = new ArrayList<>();
        strings.forEach(sorted::add);
        sorted.sort((a, b) -> Arrays.compareUnsigned(encode(a), encode(b)));
        return sorted;
    }

    String get(int number) {
        int start = starts.get(number);
        return new String(letters, origin + start, starts.get(number + 1) - start, StandardCharsets.UTF_8);
    }

    int size() {
        return starts.capacity() - 1;
    }

    /** Number of a string where all are sorted; {@link #NONE} if it is not among them. */
    int find(String string) {
        int slot = string.hashCode() & RECENT - 1;
        Found known = recent[slot];
        if (known == null || !known.string.equals(string)) {
            known = new Found(string, search(encode(string)));
            recent[slot] = known;
        }
        return known.number;
    }

    private int search(byte[] wanted) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(letters, origin + starts.get(middle), origin + starts.get(middle + 1),
                    wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    private static byte[] encode(String string) {
        return string.getBytes(StandardCharsets.UTF_8);
    }

    void write(DataOutputStream out) throws IOException {
        int length = starts.get(size());
        out.writeInt(length);
        out.write(letters, origin, length);
        Ints.write(starts, out);
    }

    static Strings read(ByteBuffer in) {
        int length = in.getInt();
        int origin = in.arrayOffset() + in.position();
        in.position(in.position() + length);
        return new Strings(in.array(), origin, Ints.read(in));
    }

    /** Numbers strings as they come, each once. */
    static final class Builder {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int number(String string) {
            Integer known = numbers.putIfAbsent(string, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        Strings build() {
            return Strings.of(new ArrayList<>(numbers.keySet()));
        }
    }
}
