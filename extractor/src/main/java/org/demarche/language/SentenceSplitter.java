package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.article.Span;

/** Finds where sentences end among the words of a block. Linear, immutable. */
final class SentenceSplitter {

    /** More words than this are a list, or no language at all: they are cut, so that no later stage drowns in them. */
    static final int LONGEST = 1000;
    private static final String CLOSERS = "\"'\u201d\u2019)]}\u00bb";
    private static final String STOPS = ".?!\u2026\u3002\uff01\uff1f";

    private final Set<String> starters;
    private final Set<String> titles;

    /** A splitter with its words off the class path. */
    SentenceSplitter() {
        starters = new WordList("/language/en/sentences.tsv").of("starter");
        titles = new WordList("/language/en/abbreviations.tsv").of("title");
    }

    /** The words, sentence by sentence. */
    List<List<Span>> split(String text, List<Span> tokens) {
        List<List<Span>> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < tokens.size()) {
            int next = i + 1;
            if (i - start >= LONGEST - 1) {
                sentences.add(tokens.subList(start, next));
                start = next;
            } else if (stop(text, tokens.get(i)) && i > start) {
                while (next < tokens.size() && closes(text, tokens, next)) {
                    next++;
                }
                if (next < tokens.size() && ends(text, tokens, i, next, start)) {
                    sentences.add(tokens.subList(start, next));
                    start = next;
                }
            }
            i = next;
        }
        if (start < tokens.size()) {
            sentences.add(tokens.subList(start, tokens.size()));
        }
        return sentences;
    }

    private static boolean stop(String text, Span token) {
        return STOPS.indexOf(text.charAt(token.end() - 1)) >= 0;
    }

    private static boolean closes(String text, List<Span> tokens, int i) {
        Span token = tokens.get(i);
        return tokens.get(i - 1).end() == token.start() && CLOSERS.indexOf(text.charAt(token.start())) >= 0
                && (token.length() == 1 || text.charAt(token.start()) == '\'' && token.length() == 2
                && text.charAt(token.start() + 1) == '\'');
    }

    private boolean ends(String text, List<Span> tokens, int stop, int next, int start) {
        Span token = tokens.get(stop);
        boolean gap = tokens.get(next - 1).end() < tokens.get(next).start();
        int open = opening(text, tokens, next);
        char first = text.charAt(tokens.get(open).start());
        if (Character.isLowerCase(first) && !careless(text, tokens, stop, next)
                || !gap && !(Character.isUpperCase(first) && closed(text, tokens, stop))) {
            return false;
        }
        if (Character.isLetterOrDigit(text.codePointAt(token.start()))) {
            return next > stop + 1 || !titles.contains(text.substring(token.start(), token.end() - 1))
                    && starters.contains(tokens.get(open).of(text));
        }
        return !(stop == start + 1 && Character.isDigit(text.charAt(tokens.get(start).start())));
    }

    /** Small letters begin a sentence right after a stop that is a word of its own, where no quotation closes. */
    private static boolean careless(String text, List<Span> tokens, int stop, int next) {
        char sign = text.charAt(tokens.get(stop).start());
        return next == stop + 1 && (sign == '?' || sign == '!' || sign == '.' && tokens.get(stop).length() == 1);
    }

    /** Without a space, only a full stop after a word in small letters ends a sentence: "talks.The minister". */
    private static boolean closed(String text, List<Span> tokens, int stop) {
        Span before = tokens.get(stop - 1);
        return tokens.get(stop).length() == 1 && Character.isLowerCase(text.charAt(before.end() - 1));
    }

    private static int opening(String text, List<Span> tokens, int from) {
        int i = from;
        while (i + 1 < tokens.size() && !Character.isLetterOrDigit(text.codePointAt(tokens.get(i).start()))
                && i < from + 3) {
            i++;
        }
        return i;
    }
}
