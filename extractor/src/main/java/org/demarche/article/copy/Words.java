package org.demarche.article.copy;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.LongStream;

/** The words of a text as hashes: runs of letters and digits, without case and accents. */
final class Words {

    private static final long PRIME = 0x100000001B3L;

    private final LongStream.Builder words = LongStream.builder();
    private long word;

    private Words() {
    }

    static long[] of(List<String> paragraphs) {
        Words found = new Words();
        paragraphs.forEach(found::read);
        return found.words.build().toArray();
    }

    private void read(String paragraph) {
        String plain = Normalizer.normalize(paragraph, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word = (word ^ Character.toLowerCase(c)) * PRIME;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                end();
            }
        }
        end();
    }

    private void end() {
        if (word != 0) {
            words.add(Sketch.mixed(word));
            word = 0;
        }
    }
}
