package org.demarche.language;

import opennlp.tools.util.BeamSearchContextGenerator;

/** The tagger's features of one sentence, as names for OpenNLP. Used by one thread. */
final class TagContext implements BeamSearchContextGenerator<Object> {

    private final WordForms forms;
    private final int start;
    private final int[] features = new int[TagFeatures.LIMIT];
    private String[] alone = new String[0];
    private int of = -1;

    /** Features of the words from {@code start} on. */
    TagContext(WordForms forms, int start) {
        this.forms = forms;
        this.start = start;
    }

    /** @param tags names of the tags before, in order */
    @Override
    public String[] getContext(int i, Object[] words, String[] tags, Object[] nothing) {
        if (i != of) {
            alone = names(TagFeatures.alone(forms, start + i, features));
            of = i;
        }
        String[] after = names(TagFeatures.after(forms, start + i, tag(tags, i - 1), tag(tags, i - 2), features));
        String[] all = new String[alone.length + after.length];
        System.arraycopy(alone, 0, all, 0, alone.length);
        System.arraycopy(after, 0, all, alone.length, after.length);
        return all;
    }

    private static int tag(String[] tags, int i) {
        return i < 0 ? -1 : Pos.valueOf(tags[i]).ordinal();
    }

    private String[] names(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = Integer.toString(features[i], Character.MAX_RADIX);
        }
        return names;
    }
}
