package org.demarche.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tags and trees of sentences; of those that came lately, as they were made then. Papers print what agencies send, under
 * another headline, cut or put together anew: of such a copy most sentences were read before. Models see one sentence at
 * a time, so nothing is read otherwise for it. Safe for any number of threads.
 */
final class Recall {

    /** A day of news; some 20 MB. */
    private static final int KEPT = 16_384;
    /** Longer ones are lists and tables, and would take memory. */
    private static final int WORDS = 100;

    private final Function<List<String>, List<Pos>> tagger;
    private final BiFunction<List<String>, List<Pos>, Parser.Tree> parser;
    private final Map<String, List<Pos>> tags = latest();
    private final Map<String, Parser.Tree> trees = latest();

    /** Both are asked of a sentence's words, and are pure functions. */
    Recall(Function<List<String>, List<Pos>> tagger, BiFunction<List<String>, List<Pos>, Parser.Tree> parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    /** The parts of speech of a sentence's words. */
    List<Pos> tags(List<String> words) {
        return recall(tags, words, key(words), () -> List.copyOf(tagger.apply(words)));
    }

    /** The tree of a sentence with these tags; not to be changed. */
    Parser.Tree tree(List<String> words, List<Pos> tags) {
        StringBuilder key = new StringBuilder(key(words));
        tags.forEach(tag -> key.append((char) ('A' + tag.ordinal())));
        return recall(trees, words, key.toString(), () -> parser.apply(words, tags));
    }

    /** There is no white space in words. */
    private static String key(List<String> words) {
        return String.join(" ", words) + " ";
    }

    private static <T> T recall(Map<String, T> latest, List<String> words, String key, Supplier<T> maker) {
        T known = latest.get(key);
        if (known != null) {
            return known;
        }
        T made = maker.get();
        if (words.size() <= WORDS) {
            latest.put(key, made);
        }
        return made;
    }

    private static <T> Map<String, T> latest() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        });
    }
}
