package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence in which each name is one word. */
final class Folded {

    /** The surname that the treebanks have most often. */
    private static final String NAME = "Bush";

    private static final Set<Pos> VERBS = Set.of(Pos.VERB, Pos.AUX);
    private static final Set<Pos> MISTAKEN = Set.of(Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.VERB, Pos.AUX);

    private final List<Token> tokens;
    private final List<Name> units;
    private final Set<Name> names;

    private Folded(List<Token> tokens, List<Name> units, List<Name> names) {
        this.tokens = tokens;
        this.units = units;
        this.names = Set.copyOf(names);
    }

    /** A name that overlaps one before changes nothing. */
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
        return new Folded(tokens, units, names);
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
        return units.stream().map(u -> names.contains(u) ? Pos.PROPN : tokens.get(u.head()).pos()).toList();
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

    /** The tags of the sentence's words, with the verbs that the tags of its units find among its nouns and adjectives. */
    List<Pos> unfold(List<Pos> tags) {
        List<Pos> all = new ArrayList<>(tokens.size());
        for (int u = 0; u < units.size(); u++) {
            Name unit = units.get(u);
            for (int i = unit.from(); i < unit.to(); i++) {
                boolean found = unit.size() == 1 && VERBS.contains(tags.get(u)) && MISTAKEN.contains(tokens.get(i).pos())
                        && Character.isLowerCase(tokens.get(i).text().codePointAt(0)) && !(i > 0 && tokens.get(i - 1).text().equals("-"));
                all.add(found ? tags.get(u) : tokens.get(i).pos());
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
