package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence in which each name is one word. */
final class Folded {

    /** The surname that the treebanks have most often. */
    private static final String NAME = "Bush";

    private final List<Token> tokens;
    private final List<Name> units;

    private Folded(List<Token> tokens, List<Name> units) {
        this.tokens = tokens;
        this.units = units;
    }

    /** Names that hold one word only, or overlap one before, change nothing. */
    static Folded of(List<Token> tokens, List<Name> names) {
        List<Name> units = new ArrayList<>();
        int i = 0;
        for (Name name : names) {
            for (; i < name.from(); i++) {
                units.add(new Name(i, i + 1, i));
            }
            if (name.from() == i) {
                units.add(name);
                i = name.to();
            }
        }
        for (; i < tokens.size(); i++) {
            units.add(new Name(i, i + 1, i));
        }
        return new Folded(tokens, units);
    }

    /** Its words, each name by its head. */
    List<String> words() {
        return words(Optional.empty());
    }

    /** Its words, each name by a name that every tagger knows. */
    List<String> plainWords() {
        return words(Optional.of(NAME));
    }

    private List<String> words(Optional<String> name) {
        return units.stream().map(u -> name.filter(n -> u.size() > 1).orElse(tokens.get(u.head()).text())).toList();
    }

    List<Pos> tags() {
        return units.stream().map(u -> u.size() > 1 ? Pos.PROPN : tokens.get(u.head()).pos()).toList();
    }

    /** The words of the sentence with the heads and relations of the tree over its units. */
    List<Token> unfold(Parser.Tree tree) {
        List<Token> all = new ArrayList<>(tokens.size());
        for (int u = 0; u < units.size(); u++) {
            Name unit = units.get(u);
            int head = tree.heads()[u] < 0 ? Token.ROOT : units.get(tree.heads()[u]).head();
            for (int i = unit.from(); i < unit.to(); i++) {
                all.add(i == unit.head() ? with(tokens.get(i), head, tree.relations()[u]) : with(tokens.get(i), unit.head(), inside(i, unit)));
            }
        }
        return all;
    }

    /** The tags of the sentence's words by those of its units; the words of names, and others with a capital, keep theirs. */
    List<Pos> unfold(List<Pos> tags) {
        List<Pos> all = new ArrayList<>(tokens.size());
        for (int u = 0; u < units.size(); u++) {
            Name unit = units.get(u);
            for (int i = unit.from(); i < unit.to(); i++) {
                boolean keeps = unit.size() > 1 || Character.isUpperCase(tokens.get(i).text().codePointAt(0));
                all.add(keeps ? tokens.get(i).pos() : tags.get(u));
            }
        }
        return all;
    }

    private String inside(int i, Name unit) {
        return tokens.get(i).pos() == Pos.PUNCT ? "punct" : i < unit.head() ? "compound" : "flat";
    }

    private static Token with(Token token, int head, String relation) {
        return new Token(token.span(), token.text(), token.lemma(), token.pos(), head, relation);
    }
}
