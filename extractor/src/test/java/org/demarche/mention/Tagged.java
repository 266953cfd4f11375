package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Span;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Cuts and tags the plain sentences of these tests, so that they show what {@link Dates} does and not what a model does. */
final class Tagged {

    private static final Pattern TOKEN = Pattern.compile(
            "www\\S+|[ap]\\.m\\.|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No)\\."
                    + "|[0-9]+[:.,][0-9]+(?:[.,][0-9]+)*|['’]s\\b|[\\p{L}\\p{N}]+|\\S");

    private static final Map<Pos, Set<String>> CLOSED = Map.of(
            Pos.ADP, Set.of("in", "on", "at", "of", "from", "since", "until", "till", "by", "before", "after", "during",
                    "between", "through", "for", "with", "over", "about", "into", "as", "within"),
            Pos.DET, Set.of("the", "a", "an", "this", "that", "these", "every", "each", "some", "any"),
            Pos.CCONJ, Set.of("and", "or", "but"),
            Pos.PRON, Set.of("he", "she", "it", "they", "who", "which", "his", "her", "their", "we", "i"),
            Pos.AUX, Set.of("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "do",
                    "did", "does", "should", "could", "might"),
            Pos.ADV, Set.of("ago", "earlier", "later", "again", "not", "also", "here", "there", "recently", "early",
                    "late", "previously", "then", "never", "well"),
            Pos.ADJ, Set.of("last", "next", "due", "first", "second", "third", "new", "foreign", "upcoming", "previous",
                    "following", "same", "official", "joint", "prime", "brief", "aged", "good", "past", "coming"),
            Pos.VERB, Set.of("meet", "met", "meets", "hold", "held", "holds", "visit", "visits", "said", "says", "spoke",
                    "flew", "flown", "leave", "leaves", "left", "come", "came", "go", "went", "see", "saw", "host", "hosts", "begin", "begins",
                    "began", "travel", "arrive", "arrives", "return", "attend", "discuss", "receive", "receives", "told",
                    "made", "took", "take", "paid", "pay", "sign", "set", "put", "fall", "fell", "expire", "resume", "open",
                    "march", "speak", "dies", "call", "plan", "plans", "hopes", "sat", "sit", "wrote"),
            Pos.NUM, Set.of("one", "two", "three", "four", "five", "six", "seven", "ten", "twelve"));

    private Tagged() {
    }

    /** The sentence {@code text}; a noun of a verb's form is marked by a trailing {@code _}, as in "the visit_". */
    static Sentence sentence(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.replace("_", " "));
        while (matcher.find()) {
            boolean noun = matcher.end() < text.length() && text.charAt(matcher.end()) == '_';
            Span span = new Span(matcher.start(), matcher.end());
            Pos pos = noun ? Pos.NOUN : pos(matcher.group(), tokens, text.substring(matcher.end()));
            tokens.add(new Token(span, matcher.group(), lemma(matcher.group()), pos, Token.UNPARSED, ""));
        }
        return new Sentence(new Span(0, text.length()), 0, tokens);
    }

    private static String lemma(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("agreed") ? "agree" : lower.equals("planned") ? "plan"
                : lower.endsWith("ed") && lower.length() > 4 ? lower.substring(0, lower.length() - 2) : lower;
    }

    private static Pos pos(String word, List<Token> before, String rest) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.matches("[0-9].*")) {
            return Pos.NUM;
        }
        if (!Character.isLetter(word.charAt(0))) {
            return word.equals("$") || word.equals("%") ? Pos.SYM : word.matches("['’]s") ? Pos.PART : Pos.PUNCT;
        }
        if (lower.equals("to")) {
            String next = rest.strip().split("\\W+", 2)[0];
            return closed(next) == Pos.VERB || next.equals("be") || next.equals("have") ? Pos.PART : Pos.ADP;
        }
        boolean capital = Character.isUpperCase(word.charAt(0)) && !before.isEmpty();
        Pos closed = capital ? null : closed(lower);
        boolean verb = lower.endsWith("ed") || lower.endsWith("ing");
        return closed != null ? closed : Character.isUpperCase(word.charAt(0)) ? Pos.PROPN
                : verb && !Set.of("meeting", "morning", "evening", "beginning", "spring").contains(lower) ? Pos.VERB : Pos.NOUN;
    }

    private static Pos closed(String word) {
        return CLOSED.entrySet().stream().filter(entry -> entry.getValue().contains(word)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }
}
