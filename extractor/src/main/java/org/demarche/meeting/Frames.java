package org.demarche.meeting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** The words that tell of meetings, and where they stand in a sentence. */
final class Frames {

    /** A frame's word in a sentence. */
    record Trigger(Frame frame, int token) {
    }

    /** After these a word in "-ing" is a noun, whatever a tagger says: "the briefing", "a policy briefing". */
    private static final Set<Pos> NOMINAL = EnumSet.of(Pos.DET, Pos.ADJ, Pos.NOUN, Pos.PART);

    /** How far behind a verb the thing stands that makes it tell of a meeting. */
    private static final int REACH = 12;

    private final Map<String, List<Frame>> byWord = new HashMap<>();

    Frames() {
        for (String[] row : Table.rows("frames.tsv")) {
            Set<Frame.Slot> slots = EnumSet.noneOf(Frame.Slot.class);
            for (String slot : row[4].split(",")) {
                slots.add(Frame.Slot.valueOf(slot.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
            Frame frame = new Frame(row[0], row[1], Pos.valueOf(row[2]), Meeting.Kind.valueOf(row[3].toUpperCase(Locale.ROOT)), slots);
            forms(frame).forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(frame));
        }
    }

    /** The word itself and, of a verb, its regular forms: a lemmatizer misses verbs that its corpora lack. */
    private static Set<String> forms(Frame frame) {
        String word = frame.word();
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        if (frame.pos() == Pos.VERB) {
            String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
            forms.addAll(List.of(word + "s", stem + "ed", stem + "ing"));
        }
        return forms;
    }

    /** In the order of the words; a word with several frames gives each. */
    List<Trigger> in(Sentence sentence) {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean nominal = i > 0 && NOMINAL.contains(sentence.tokens().get(i - 1).pos());
            for (Frame frame : frames(sentence.tokens().get(i), nominal, leaves(sentence, i))) {
                if (followed(sentence, i, frame)) {
                    triggers.add(new Trigger(frame, i));
                }
            }
        }
        return triggers;
    }

    /** "Duarte heads to Lima": behind a name and before where it goes, a verb. */
    private static boolean leaves(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        return i > 0 && i + 2 < tokens.size() && tokens.get(i - 1).pos() == Pos.PROPN && tokens.get(i + 1).pos() == Pos.ADP
                && tokens.get(i + 2).pos() == Pos.PROPN;
    }

    /** Whether a word, however a tagger took it, is that of a noun. */
    boolean names(String word) {
        return byWord.getOrDefault(word, List.of()).stream().anyMatch(f -> f.pos() == Pos.NOUN && f.next().isEmpty());
    }

    /** Whether the rest of a frame of two words stands behind the first: "take part", "present his credentials". */
    private static boolean followed(Sentence sentence, int i, Frame frame) {
        if (frame.next().isEmpty()) {
            return true;
        }
        int last = Math.min(sentence.tokens().size() - 1, frame.apart() ? i + REACH : i + 1);
        for (int j = i + 1; j <= last; j++) {
            if (sentence.tokens().get(j).text().equalsIgnoreCase(frame.next())) {
                return true;
            }
        }
        return false;
    }

    private List<Frame> frames(Token token, boolean nominal, boolean headline) {
        String text = token.text().toLowerCase(Locale.ROOT);
        List<Frame> ofText = byWord.getOrDefault(text, List.of());
        List<Frame> ofLemma = byWord.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of());
        if (ofText.isEmpty() && ofLemma.isEmpty()) {
            return List.of(); // as of most words
        }
        Set<Frame> frames = new LinkedHashSet<>(ofText);
        frames.addAll(ofLemma);
        boolean verb = token.pos() == Pos.NOUN && headline && text.endsWith("s");
        boolean noun = token.pos() == Pos.PROPN || nominal && token.pos() == Pos.VERB && text.endsWith("ing");
        return frames.stream().filter(f -> f.pos() == token.pos() || f.pos() == Pos.NOUN && noun || verb && f.has(Frame.Slot.DESTINATION_FOR)).toList();
    }
}
