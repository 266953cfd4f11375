package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** A parsed sentence with the questions that rules ask of it. Tokens are named by their index. */
final class Tree {

    private final Sentence sentence;
    private final List<List<Integer>> children = new ArrayList<>();
    private final String[] lower;
    private final String[] lemmas;
    private final String[] bases;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.lower = each(token -> token.text().toLowerCase(Locale.ROOT));
        this.lemmas = each(token -> token.lemma().toLowerCase(Locale.ROOT));
        this.bases = each(token -> base(token.relation()));
        sentence.tokens().forEach(t -> children.add(new ArrayList<>()));
        for (int i = 0; i < size(); i++) {
            if (head(i) >= 0) {
                children.get(head(i)).add(i);
            }
        }
    }

    private String[] each(Function<Token, String> what) {
        return sentence.tokens().stream().map(what).toArray(String[]::new);
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    String lower(int i) {
        return i < 0 || i >= size() ? "" : lower[i];
    }

    String lemma(int i) {
        return lemmas[i];
    }

    int head(int i) {
        return token(i).head();
    }

    /** The relation with its subtype ("nsubj:pass"). */
    String relation(int i) {
        return token(i).relation();
    }

    /** The relation without subtype. */
    String base(int i) {
        return bases[i];
    }

    boolean is(int i, Pos pos) {
        return i >= 0 && i < size() && token(i).pos() == pos;
    }

    boolean isVerbal(int i) {
        return is(i, Pos.VERB) || is(i, Pos.AUX);
    }

    List<Integer> children(int i) {
        return children.get(i);
    }

    /** Children by relation, subtype aside. */
    List<Integer> children(int i, String... bases) {
        Set<String> wanted = Set.of(bases);
        return children.get(i).stream().filter(c -> wanted.contains(base(c))).toList();
    }

    Optional<Integer> child(int i, String base) {
        return children.get(i).stream().filter(c -> base(c).equals(base)).findFirst();
    }

    /** The preposition of a noun, "ahead of" as one; empty if it has none. */
    String preposition(int i) {
        StringBuilder words = new StringBuilder();
        for (int c : children(i, "case")) {
            if (words.length() == 0 && is(c - 1, Pos.ADV) && (head(i) == c - 1 || base(c - 1).equals("advmod") && head(c - 1) == head(i))) {
                words.append(lower(c - 1));
            }
            if (c < i) {
                words.append(words.length() > 0 ? " " : "").append(lower(c));
                children(c, "fixed").forEach(f -> words.append(' ').append(lower(f)));
            }
        }
        return words.toString();
    }

    /** Whether the node or a child of it is a negation. */
    boolean negated(int i) {
        return children.get(i).stream().anyMatch(c -> (base(c).equals("advmod") || base(c).equals("det") || base(c).equals("cc"))
                && lower(c).matches("not|n't|n\u2019t|never|no|nor|neither"));
    }

    /** Whether a verb stands in the infinitive with "to". */
    boolean infinitive(int verb) {
        return isVerbal(verb) && children(verb, "mark", "aux").stream().anyMatch(c -> lower(c).equals("to"));
    }

    /** Whether {@code i} lies below {@code ancestor} or is it. */
    boolean dominates(int ancestor, int i) {
        int node = i;
        for (int steps = 0; node >= 0 && steps <= size(); steps++) {
            if (node == ancestor) {
                return true;
            }
            node = head(node);
        }
        return false;
    }
}
