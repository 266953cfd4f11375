package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.mention.NamedText.Name;
import org.demarche.mention.NamedText.Type;

/**
 * The words of one document and the names marked on them, in two ways: a tag on each word (UNER), or brackets around
 * whole phrases (GUM), of which those count whose head is a proper noun; the name is then the proper nouns around it.
 */
final class MarkedWords {

    private static final Map<String, Type> TYPES = Map.of("PER", Type.PERSON, "ORG", Type.ORGANIZATION,
            "LOC", Type.PLACE, "person", Type.PERSON, "organization", Type.ORGANIZATION, "place", Type.PLACE);
    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-(\\w+)-[^-()]*-[^-()]*-[^-()]*-([\\d,]+)[^()]*(\\))?|(\\d+)\\)");
    private static final Set<String> WITHIN = Set.of("of", "for", "the", "and", "&", "-");

    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final Set<Name> names = new HashSet<>();
    private final Map<String, List<Open>> open = new HashMap<>();
    private int at;

    private record Word(int start, int end, String form, boolean proper) {
    }

    /** A phrase that has begun: its first word, and its head's place in it. */
    private record Open(int word, Optional<Type> type, int head) {
    }

    /** What is there so far. */
    NamedText text() {
        return new NamedText(text.toString(), Set.copyOf(names));
    }

    void sentence(String sentence, boolean opensParagraph) {
        if (text.length() > 0) {
            text.append(opensParagraph ? "\n\n" : " ");
        }
        at = text.length();
        text.append(sentence);
    }

    /** A word with its tag, such as {@code B-PER}. */
    void tagged(String form, String tag) {
        Word word = word(form, true);
        if (tag.startsWith("B-") && TYPES.containsKey(tag.substring(2))) {
            names.add(new Name(word.start, word.end, TYPES.get(tag.substring(2))));
        } else if (tag.startsWith("I-")) {
            Optional<Name> before = names.stream().filter(name -> name.end() < word.start
                    && text.substring(name.end(), word.start).isBlank() || name.end() == word.start).findFirst();
            before.ifPresent(name -> {
                names.remove(name);
                names.add(new Name(name.start(), word.end, name.type()));
            });
        }
    }

    /** A word with the brackets that begin or end at it, such as {@code (1-person-new-sssss-cf1-1,2-coref}. */
    void bracketed(String form, boolean proper, String brackets) {
        word(form, proper);
        int here = words.size() - 1;
        Matcher bracket = BRACKET.matcher(brackets);
        while (bracket.find()) {
            if (bracket.group(5) != null) {
                List<Open> begun = open.getOrDefault(bracket.group(5), List.of());
                if (!begun.isEmpty()) {
                    close(begun.remove(begun.size() - 1), here);
                }
            } else {
                String[] heads = bracket.group(3).split(",");
                Open phrase = new Open(here, Optional.ofNullable(TYPES.get(bracket.group(2))),
                        Integer.parseInt(heads[heads.length - 1]) - 1);
                if (bracket.group(4) != null) {
                    close(phrase, here);
                } else {
                    open.computeIfAbsent(bracket.group(1), id -> new ArrayList<>()).add(phrase);
                }
            }
        }
    }

    private void close(Open phrase, int last) {
        int head = phrase.word + phrase.head;
        if (phrase.type.isPresent() && head <= last && words.get(head).proper) {
            names.add(new Name(words.get(end(head, phrase.word, -1)).start, words.get(end(head, last, 1)).end,
                    phrase.type.get()));
        }
    }

    /** The last proper noun in this direction; small words may stand between two. */
    private int end(int head, int last, int step) {
        int end = head;
        for (int i = head; i != last + step && (words.get(i).proper || WITHIN.contains(words.get(i).form)); i += step) {
            end = words.get(i).proper ? i : end;
        }
        return end;
    }

    private Word word(String form, boolean proper) {
        int start = Math.max(at, text.indexOf(form, at));
        Word word = new Word(start, Math.min(text.length(), start + form.length()), form, proper);
        at = word.end;
        words.add(word);
        return word;
    }
}
