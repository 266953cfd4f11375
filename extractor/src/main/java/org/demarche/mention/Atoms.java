package org.demarche.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.TimeWords.Sense;

/**
 * A sentence cut as dates need it: tokens are parted at hyphens, dashes and slashes ("13–15", "mid-1999", "two-day"),
 * and a clitic is a word of its own ("Friday's"). Every question about a place outside the sentence has the answer no.
 */
final class Atoms {

    private static final Pattern CUTS = Pattern.compile("(?<=[-‐‑‒–—―/])|(?=[-‐‑‒–—―/])|(?=['’]s?$)");
    private static final String DASHES = "-‐‑‒–—―/";
    private static final Pattern DASH = Pattern.compile("[-‐‑‒–—―/]|--+");
    /** Dashes alone, and addresses. */
    private static final Pattern WHOLE = Pattern.compile(DASH + "|.*(//|[\\p{L}\\p{N}]\\.\\p{L}).*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** A piece of a token, and what its word can be to a date. */
    private record Atom(int token, String text, String word, Pos pos, Map<Sense, String> senses, boolean digits) {
    }

    private final TimeWords words;
    private final Sentence sentence;
    private final List<Atom> atoms;

    Atoms(Sentence sentence, TimeWords words) {
        this.words = words;
        this.sentence = sentence;
        List<Atom> cut = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            boolean whole = isLetters(token.text()) || WHOLE.matcher(token.text()).matches();
            for (String part : whole ? new String[] {token.text()} : CUTS.split(token.text())) {
                String word = word(part);
                cut.add(new Atom(i, part, word, token.pos(), words.senses(word), part.chars().anyMatch(Character::isDigit)));
            }
        }
        this.atoms = List.copyOf(cut);
    }

    private static boolean isLetters(String text) {
        int i = 0;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i == text.length();
    }

    /** In lower case, without the dot of an abbreviation. */
    private static String word(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    int size() {
        return atoms.size();
    }

    Sentence sentence() {
        return sentence;
    }

    /** The token that atom {@code i} is a part of. */
    int token(int i) {
        return atoms.get(i).token;
    }

    /** The first atom of token {@code token}; the size past the last token. */
    int ofToken(int token) {
        int i = 0;
        while (i < atoms.size() && atoms.get(i).token < token) {
            i++;
        }
        return i;
    }

    boolean has(int i) {
        return i >= 0 && i < atoms.size();
    }

    /** Whether any date can begin there: most words are not among those that dates are made of, and no numbers. */
    boolean isOfTime(int i) {
        return has(i) && (!atoms.get(i).senses.isEmpty() || atoms.get(i).digits);
    }

    /** Whether there is a word of such a sense, or a number. */
    boolean anyOf(Set<Sense> senses) {
        return atoms.stream().anyMatch(atom -> atom.digits || !atom.senses.isEmpty() && !Collections.disjoint(atom.senses.keySet(), senses));
    }

    boolean is(int i, Sense sense) {
        return has(i) && atoms.get(i).senses.containsKey(sense);
    }

    boolean is(int i, Pos pos) {
        return has(i) && atoms.get(i).pos == pos;
    }

    boolean isText(int i, String text) {
        return has(i) && atoms.get(i).text.equals(text);
    }

    boolean isDash(int i) {
        return has(i) && DASHES.indexOf(atoms.get(i).text.charAt(0)) >= 0 && DASH.matcher(atoms.get(i).text).matches();
    }

    /** A dash that can stand between two dates: no long one, which parts clauses. */
    boolean isRangeDash(int i) {
        return isDash(i) && text(i).length() == 1 && !isText(i, "—") && !isText(i, "―");
    }

    boolean isComma(int i) {
        return isText(i, ",");
    }

    boolean isUpper(int i) {
        return has(i) && Character.isUpperCase(atoms.get(i).text.codePointAt(0));
    }

    /** Whether the letters after a number make it an ordinal. */
    boolean isSuffix(String letters) {
        return words.is(letters.toLowerCase(Locale.ROOT), Sense.SUFFIX);
    }

    /** Ends in a dot, as an abbreviation does. */
    boolean isDotted(int i) {
        return has(i) && atoms.get(i).text.endsWith(".");
    }

    /** {@code i + 1} if the atom there has that sense, else {@code i}. */
    int skip(int i, Sense sense) {
        return is(i, sense) ? i + 1 : i;
    }

    /** The word's worth in that sense, if it has it and that is a number. */
    OptionalInt number(int i, Sense sense) {
        String value = value(i, sense);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /** The word's worth as text; empty text if it has not that sense. */
    String value(int i, Sense sense) {
        return has(i) ? atoms.get(i).senses.getOrDefault(sense, "") : "";
    }

    /** What digits write, at most nine of them. */
    OptionalInt digits(int i) {
        return has(i) && Character.isDigit(atoms.get(i).text.charAt(0)) && DIGITS.matcher(atoms.get(i).text).matches()
                ? OptionalInt.of(Integer.parseInt(atoms.get(i).text)) : OptionalInt.empty();
    }

    String text(int i) {
        return has(i) ? atoms.get(i).text : "";
    }

    String lemma(int i) {
        return has(i) ? sentence.tokens().get(atoms.get(i).token).lemma().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the word stands as in a dictionary, and not as a superlative, say. */
    boolean isPlainForm(int i) {
        return has(i) && lemma(i).equals(atoms.get(i).word);
    }

    /** Whether the token's dictionary form has that sense. */
    boolean isLemma(int i, Sense sense) {
        return words.is(lemma(i), sense);
    }

    /** What the word's last letters make of a verb: its {@link Sense#ENDING}'s value; empty text if nothing. */
    String ending(int i) {
        String word = has(i) ? atoms.get(i).word : "";
        for (int start = Math.max(1, word.length() - 3); start < word.length(); start++) {
            Optional<String> ending = words.value(word.substring(start), Sense.ENDING);
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        return "";
    }
}
