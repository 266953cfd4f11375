package org.demarche.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Token;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** How the sentences of one article hang together: which go on with what was told, which look back, which set a new scene. */
final class Discourse {

    /** How many words may stand before a date or place that sets the scene: "Late on", "But in". */
    private static final int FRONT = 3;

    /** How many words a sentence's opening has. */
    private static final int OPENING = 4;

    private final Annotated annotated;
    private final Map<Integer, List<Mention>> mentions;
    private final Cues cues;

    /** The words that tell it. */
    record Cues(Set<String> sequels, Set<String> pointers, Set<String> events, Set<String> background, Set<String> saying, Set<String> locative,
                Set<String> light, Frames frames) {

        static Cues of(WordLists words, Frames frames) {
            return new Cues(words.list("sequel-word"), words.list("back-pointer"), words.list("definite-event"), words.list("background-word"),
                    words.list("saying-verb"), words.list("place-preposition"), words.list("light-verb"), frames);
        }
    }

    Discourse(Annotated annotated, List<Mention> mentions, Cues cues) {
        this.annotated = annotated;
        this.mentions = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
        this.cues = cues;
    }

    private List<Token> tokens(int sentence) {
        return sentence < 0 ? List.of() : annotated.sentences().get(sentence).tokens();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** "He also met X", "They later spoke". */
    boolean sequel(int sentence) {
        List<Token> tokens = tokens(sentence);
        return IntStream.range(0, tokens.size()).filter(i -> cues.sequels().contains(lower(tokens.get(i))))
                .anyMatch(i -> i < FRONT || ofMeeting(sentence, tokens.get(i).head()));
    }

    private boolean ofMeeting(int sentence, int verb) {
        return verb >= 0 && (cues.light().contains(tokens(sentence).get(verb).lemma())
                || cues.frames().in(annotated.sentences().get(sentence)).stream().anyMatch(t -> t.token() == verb));
    }

    /** "She …", "During the talks …", "The two ministers …": its opening points at what was told before. */
    boolean pointsBack(int sentence) {
        List<Token> opening = tokens(sentence).stream().limit(OPENING).toList();
        boolean event = opening.stream().anyMatch(t -> lower(t).equals("the")) && opening.stream().anyMatch(t -> cues.events().contains(lower(t)));
        return event || opening.stream().anyMatch(t -> cues.pointers().contains(lower(t)));
    }

    /** "They last met in 2019", "had met before": it tells of another time. */
    boolean background(int sentence) {
        List<Token> tokens = tokens(sentence);
        boolean said = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = lower(tokens.get(i));
            said |= cues.saying().contains(tokens.get(i).lemma());
            boolean perfect = word.equals("had") && !said && tokens.subList(i + 1, Math.min(i + 3, tokens.size())).stream().anyMatch(Discourse::participle);
            if (perfect || cues.background().contains(word) && !dated(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean participle(Token token) {
        return token.pos() == Pos.VERB && !lower(token).equals(token.lemma()) && !lower(token).endsWith("ing");
    }

    private boolean dated(int sentence, int token) {
        return dates(sentence).stream().anyMatch(d -> d.covers(token));
    }

    List<OfDate> dates(int sentence) {
        return of(sentence, OfDate.class);
    }

    private <T extends Mention> List<T> of(int sentence, Class<T> type) {
        return mentions.getOrDefault(sentence, List.of()).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The day that opens the sentence: "On Monday, …". */
    Optional<OfDate> day(int sentence) {
        return dates(sentence).stream().filter(d -> d.from() <= FRONT).findFirst();
    }

    /** The one date of a sentence that tells of a journey to come: "She flies to Europe next week." */
    Optional<OfDate> journey(int sentence) {
        boolean travels = cues.frames().in(annotated.sentences().get(sentence)).stream().anyMatch(t -> t.frame().kind() == Meeting.Kind.VISIT);
        Optional<LocalDate> written = annotated.article().published();
        return travels && dates(sentence).size() == 1 && written.isPresent() ? dates(sentence).stream()
                .filter(d -> d.date().latest().filter(last -> !last.isBefore(written.get())).isPresent()).findFirst() : Optional.empty();
    }

    /** The place that opens the sentence: "In Lima, …", "On Monday in Lima, …". */
    Optional<OfPlace> scene(int sentence) {
        return of(sentence, OfPlace.class).stream().filter(p -> p.from() > 0 && p.grain().compareTo(Mention.Grain.COUNTRY) >= 0)
                .filter(p -> p.from() <= FRONT || day(sentence).filter(d -> p.from() - d.to() <= FRONT).isPresent())
                .filter(p -> cues.locative().contains(lower(tokens(sentence).get(p.from() - 1)))).findFirst();
    }

    /** Whether one of two sentences opens the same or the next paragraph. */
    boolean near(int earlier, int later) {
        return earlier >= 0 && later - earlier <= 1
                || earlier >= 0 && annotated.sentences().get(earlier).block() == annotated.sentences().get(later).block();
    }
}
