package org.demarche.language;

/** What the tagger looks at: the word's form, its neighbours and the two tags before it. */
final class TagFeatures {

    /** No word has more features. */
    static final int LIMIT = 48;

    private TagFeatures() {
    }

    /** Writes the features that no other word's tag has a part in, and says how many there are. */
    static int alone(WordForms forms, int i, int[] out) {
        return neighbours(forms, i, out, own(forms, i, out));
    }

    /** Writes the features in which the tags of the two words before have a part, and says how many there are. */
    static int after(WordForms forms, int i, int before, int beforeThat, int[] out) {
        int n = 0;
        int word = forms.word(i);
        out[n++] = Hash.of(40, before);
        out[n++] = Hash.of(41, before, beforeThat);
        out[n++] = Hash.of(42, before, word);
        out[n++] = Hash.of(43, before, beforeThat, word);
        out[n++] = Hash.of(44, before, forms.suffix(i, 3));
        out[n++] = Hash.of(45, before, forms.word(i + 1));
        out[n++] = Hash.of(46, before, forms.shape(i));
        out[n++] = Hash.of(47, before, forms.suffix(i + 1, 3), forms.suffix(i, 2));
        return n;
    }

    private static int own(WordForms forms, int i, int[] out) {
        int n = 0;
        int start = i == 0 ? 1 : 0;
        out[n++] = Hash.of(1, 0);
        out[n++] = Hash.of(2, forms.word(i));
        out[n++] = Hash.of(3, forms.word(i), forms.shape(i));
        out[n++] = Hash.of(4, forms.shape(i), start);
        for (int length = 1; length <= WordForms.AFFIX; length++) {
            out[n++] = Hash.of(5, length, forms.suffix(i, length));
            out[n++] = Hash.of(6, length, forms.prefix(i, length));
        }
        out[n++] = Hash.of(7, forms.suffix(i, 3), forms.shape(i));
        out[n++] = Hash.of(8, forms.suffix(i, 2), forms.shape(i), start);
        return n;
    }

    private static int neighbours(WordForms forms, int i, int[] out, int from) {
        int n = from;
        int word = forms.word(i);
        out[n++] = Hash.of(20, forms.word(i - 1));
        out[n++] = Hash.of(21, forms.word(i - 2));
        out[n++] = Hash.of(22, forms.word(i + 1));
        out[n++] = Hash.of(23, forms.word(i + 2));
        out[n++] = Hash.of(24, forms.word(i - 1), word);
        out[n++] = Hash.of(25, word, forms.word(i + 1));
        out[n++] = Hash.of(26, forms.word(i - 1), forms.word(i + 1));
        out[n++] = Hash.of(27, forms.suffix(i - 1, 3));
        out[n++] = Hash.of(28, forms.suffix(i + 1, 3));
        out[n++] = Hash.of(29, forms.suffix(i + 2, 3));
        out[n++] = Hash.of(30, forms.shape(i - 1), forms.shape(i));
        out[n++] = Hash.of(31, forms.shape(i), forms.shape(i + 1));
        out[n++] = Hash.of(32, forms.word(i + 1), forms.word(i + 2));
        out[n++] = Hash.of(33, forms.suffix(i, 3), forms.word(i + 1));
        return n;
    }
}
