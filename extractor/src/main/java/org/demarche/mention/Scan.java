package org.demarche.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.demarche.article.Span;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** A sentence with the known names in it: what the finders of this package read. */
final class Scan {

    /** Up to so many letters a word is written small in a headline, too. */
    private static final int SHORT_WORD = 4;

    private final Sentence sentence;
    private final int number;
    private final Known[] covering;
    private final BitSet people;
    private final String[] lower;
    private final boolean upperCase;
    private final boolean titleCase;

    Scan(Sentence sentence, int number, Knowledge knowledge) {
        this.sentence = sentence;
        this.number = number;
        this.people = new BitSet();
        this.lower = sentence.tokens().stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toArray(String[]::new);
        this.covering = known(sentence, knowledge);
        this.upperCase = sentence.tokens().stream().map(Token::text).noneMatch(t -> t.chars().anyMatch(Character::isLowerCase));
        this.titleCase = sentence.tokens().stream().map(Token::text).filter(t -> t.length() > SHORT_WORD).noneMatch(t -> Character.isLowerCase(t.charAt(0)))
                && covering.length > 0 && !sentence.tokens().get(covering.length - 1).text().equals(".");
    }

    private Scan(Sentence sentence, Scan before) {
        this.sentence = sentence;
        this.number = before.number;
        this.covering = before.covering;
        this.people = before.people;
        this.lower = before.lower;
        this.upperCase = before.upperCase;
        this.titleCase = before.titleCase;
    }

    /** The same words, tagged or parsed otherwise. */
    Scan of(Sentence now) {
        return new Scan(now, this);
    }

    private Known[] known(Sentence sentence, Knowledge knowledge) {
        List<String> words = new ArrayList<>(sentence.tokens().size());
        sentence.tokens().forEach(t -> words.add(t.text()));
        Known[] covering = new Known[words.size()];
        for (int i = 0; i < covering.length;) {
            int from = i;
            Known known = knowledge.longestAt(words, i).map(m -> new Known(from, from + m.words(), m.senses()))
                    .orElseGet(() -> Known.nothing(from));
            int name = known.office().isPresent() ? 0 : fullName(words, i, knowledge);
            if (name > known.to() - from) {
                people.set(from, from + name);
                for (; i < from + name; i++) {
                    covering[i] = Known.nothing(i);
                }
            }
            for (; i < known.to(); i++) {
                covering[i] = known;
            }
        }
        return covering;
    }

    /** How many words a known person's name takes, each with its capital, so that no part of it is a month, a town or an office: "Theresa May". */
    private static int fullName(List<String> words, int from, Knowledge knowledge) {
        int length = Character.isUpperCase(words.get(from).codePointAt(0)) ? knowledge.nameAt(words, from) : 0;
        boolean name = words.subList(from, from + length).stream().noneMatch(w -> Character.isLowerCase(w.codePointAt(0)));
        return name ? length : 0;
    }

    int number() {
        return number;
    }

    int size() {
        return covering.length;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Whether the whole sentence is in capitals, so that capitals tell nothing. */
    boolean upperCase() {
        return upperCase;
    }

    /** Whether all long words begin with a capital, as in a headline. */
    boolean titleCase() {
        return titleCase;
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /** The token's text; empty outside the sentence, so that look-around needs no bounds. */
    String text(int i) {
        return i < 0 || i >= covering.length ? "" : token(i).text();
    }

    /** The token in lower case; empty outside the sentence. */
    String lower(int i) {
        return i < 0 || i >= lower.length ? "" : lower[i];
    }

    boolean is(int i, Pos pos) {
        return i >= 0 && i < covering.length && token(i).pos() == pos;
    }

    /** Whether the token is part of a known person's full name. */
    boolean inPerson(int i) {
        return people.get(i);
    }

    /** The known name that covers the token; nothing outside the sentence. */
    Known known(int i) {
        return i < 0 || i >= covering.length ? Known.nothing(Math.max(i, 0)) : covering[i];
    }

    boolean capitalized(int i) {
        String text = text(i);
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the token follows the one before it without a space. */
    boolean touches(int i) {
        return i > 0 && i < covering.length && token(i - 1).span().end() == token(i).span().start();
    }

    /** A hyphen inside a word. */
    boolean isHyphen(int i) {
        return (text(i).equals("-") || text(i).equals("\u2010") || text(i).equals("\u2011")) && touches(i) && touches(i + 1);
    }

    boolean isPossessive(int i) {
        String text = lower(i);
        return text.equals("'s") || text.equals("\u2019s")
                || (text.equals("'") || text.equals("\u2019")) && touches(i) && lower(i - 1).endsWith("s");
    }

    Span span(int from, int to) {
        return new Span(token(from).span().start(), token(to - 1).span().end());
    }

    /** The text of tokens [from, to), spaces as they were written but runs of them as one. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && !touches(i)) {
                words.append(' ');
            }
            words.append(text(i));
        }
        return words.toString();
    }
}
