package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Span;

/** One run of the tokenizer over a stretch of text; used once. */
final class TokenScan {

    private static final int LONGEST_ADDRESS = 1000;

    private final Tokenizer rules;
    private final String text;
    private final int end;
    private final List<Span> tokens = new ArrayList<>();
    private int at;

    TokenScan(Tokenizer rules, String text, Span stretch) {
        this.rules = rules;
        this.text = text;
        this.end = stretch.end();
        this.at = stretch.start();
    }

    /** All words of the stretch. */
    List<Span> tokens() {
        while (at < end) {
            int c = text.codePointAt(at);
            if (Characters.space(c)) {
                at += Character.charCount(c);
            } else if (!address() && !clitic()) {
                if (Characters.word(c)) {
                    word();
                } else {
                    sign(c);
                }
            }
        }
        return tokens;
    }

    private void emit(int until) {
        tokens.add(new Span(at, until));
        at = until;
    }

    private int peek(int i) {
        return i < end ? text.codePointAt(i) : ' ';
    }

    private boolean starts(String word) {
        return text.regionMatches(true, at, word, 0, word.length()) && at + word.length() < end;
    }

    /** A web or mail address, up to the next space without the punctuation at its end. */
    private boolean address() {
        boolean web = starts("http://") || starts("https://") || starts("www.");
        if (!web && !(peek(at) == '@' && Characters.word(peek(at + 1)))) {
            return false;
        }
        int until = at;
        while (until < end && until - at < LONGEST_ADDRESS && !Characters.space(text.charAt(until))
                && "<>\"\u201c\u201d".indexOf(text.charAt(until)) < 0
                && (web || until == at || Characters.word(text.charAt(until)))) {
            until++;
        }
        while (until > at + 1 && ".,;:!?)]'\u2019".indexOf(text.charAt(until - 1)) >= 0) {
            until--;
        }
        if (Character.isHighSurrogate(text.charAt(until - 1)) && until < end) {
            until++;
        }
        emit(until);
        return true;
    }

    /** "'s" right after a word. */
    private boolean clitic() {
        if (!Characters.apostrophe(text.charAt(at)) || tokens.isEmpty()
                || tokens.get(tokens.size() - 1).end() != at) {
            return false;
        }
        int until = cliticEnd(at);
        if (until > at) {
            emit(until);
        }
        return until > 0;
    }

    /** Where a clitic ends that begins with the apostrophe at {@code i}; 0 if none does. */
    private int cliticEnd(int i) {
        for (int length = 2; length <= 3 && i + length <= end; length++) {
            if (rules.isClitic(text.substring(i, i + length)) && !Characters.word(peek(i + length))) {
                return i + length;
            }
        }
        return 0;
    }

    private void sign(int c) {
        int until = at + Character.charCount(c);
        if (c == '!' || c == '?') {
            while (peek(until) == '!' || peek(until) == '?') {
                until++;
            }
        } else if (Characters.repeats(c)) {
            while (peek(until) == c) {
                until++;
            }
        } else {
            until = marks(until);
        }
        emit(until);
    }

    private int marks(int from) {
        int until = from;
        while (until < end && Characters.mark(peek(until))) {
            boolean joins = Characters.joiner(peek(until));
            until += Character.charCount(peek(until));
            if (joins && until < end && !Characters.space(peek(until)) && !Characters.word(peek(until))) {
                until += Character.charCount(peek(until));
            }
        }
        return until;
    }

    private void word() {
        int until = at;
        while (until < end) {
            int c = text.codePointAt(until);
            if (Characters.word(c)) {
                until += Character.charCount(c);
            } else if (!joins(c, until)) {
                break;
            } else {
                until++;
            }
        }
        split(until);
    }

    /** Whether the sign at {@code i}, after a word's letter, and the letter after it belong to that word. */
    private boolean joins(int c, int i) {
        int before = text.codePointBefore(i);
        int after = peek(i + 1);
        if (!Characters.word(after)) {
            return false;
        }
        return switch (c) {
            case '.' -> Character.isDigit(before) || !Character.isUpperCase(after) || shortStart(i)
                    || text.charAt(i - 2) == '.';
            case ',', ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '\u2019' -> cliticEnd(i) == 0;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '@' -> true;
            case '-' -> hyphen(i);
            default -> false;
        };
    }

    /** "U", "Ph": what follows its full stop without a space goes on. */
    private boolean shortStart(int i) {
        return i - at == 1 || i - at == 2 && Character.isUpperCase(text.charAt(at));
    }

    /** Hyphens hold prefixes and chains of digits, and what is part of a mail address. */
    private boolean hyphen(int i) {
        if (i - at <= 20 && rules.isPrefix(text.substring(at, i)) && Character.isLetter(peek(i + 1))) {
            return true;
        }
        return chain(at) >= 2 && Character.isDigit(peek(i + 1));
    }

    /** Number of hyphens in the run of digits and hyphens that starts here: telephone numbers and dates have two. */
    private int chain(int from) {
        int hyphens = 0;
        for (int i = from; i < Math.min(end, from + 24); i++) {
            if (peek(i) == '-') {
                hyphens++;
            } else if (!Character.isDigit(peek(i))) {
                return Characters.word(peek(i)) ? 0 : hyphens;
            }
        }
        return hyphens;
    }

    private void split(int until) {
        String word = text.substring(at, until);
        int[] parts = rules.parts(word);
        for (int i = 0; i + 1 < parts.length; i++) {
            emit(at + parts[i]);
        }
        int letters = digitsThenUnit(word);
        if (letters > 0) {
            emit(until - letters);
        }
        int negation = rules.negation(word);
        if (negation > 0) {
            emit(until - negation);
        }
        emit(takesStop(word, until) ? until + 1 : takesDollar(until) ? until + 1 : until);
    }

    private int digitsThenUnit(String word) {
        int letters = 0;
        while (letters < word.length() && letters < 4 && Character.isLetter(word.charAt(word.length() - 1 - letters))) {
            letters++;
        }
        boolean number = letters > 0 && letters < word.length() && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(word.length() - 1 - letters));
        return number && rules.isUnit(word.substring(word.length() - letters)) ? letters : 0;
    }

    private boolean takesDollar(int i) {
        return peek(i) == '$' && Character.isDigit(peek(i + 1)) && Character.isUpperCase(text.charAt(i - 1));
    }

    private boolean takesStop(String word, int i) {
        if (peek(i) != '.' || peek(i + 1) == '.' || word.length() > 20) {
            return false;
        }
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0)) && initial();
        }
        int dot = word.lastIndexOf('.');
        if (dot >= 0 && word.length() - dot <= 2 && Character.isLetter(word.charAt(word.length() - 1))) {
            return true;
        }
        int next = i + 1;
        while (next < end && next < i + 4 && Characters.space(peek(next))) {
            next++;
        }
        return rules.isAbbreviation(word, Character.isDigit(peek(next)));
    }

    /** A capital with a full stop is a name's, unless the word before is written small ("Appendix B." is not ours). */
    private boolean initial() {
        if (tokens.isEmpty()) {
            return true;
        }
        Span before = tokens.get(tokens.size() - 1);
        return !Character.isLowerCase(text.charAt(before.start())) || text.charAt(at) != 'I';
    }
}
