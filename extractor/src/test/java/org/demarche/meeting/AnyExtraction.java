package org.demarche.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** Made-up extractions for the law that what is written reads back. Rule and source stand at the first evidence. */
final class AnyExtraction {

    private final Random random;

    private final List<Span> sentences = new ArrayList<>();

    AnyExtraction(Random random) {
        this.random = random;
    }

    Extraction extraction() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            int start = text.length();
            text.append("Sentence ").append(random.nextInt(3)).append(word()).append('.');
            sentences.add(new Span(start, text.length()));
            text.append(random.nextBoolean() ? " " : "\n\n");
        }
        Article article = new Article("id" + word(), maybe(this::word), maybe(() -> LocalDate.of(2024, 5, 4)),
                maybe(() -> "http://x/" + word()), maybe(this::word), text.toString(), List.of());
        return new Extraction(article, IntStream.range(0, random.nextInt(4)).mapToObj(i -> meeting(article)).toList());
    }

    private Meeting meeting(Article article) {
        List<Actor> actors = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> actor()).toList();
        return new Meeting(Meeting.Kind.values()[random.nextInt(3)], Meeting.Status.values()[random.nextInt(5)], actors,
                maybe(this::place), maybe(() -> new Edtf(random.nextBoolean() ? "2024-05~" : "XXXX-09")),
                random.nextBoolean() ? List.of() : List.of(word(), word()), evidence(article),
                random.nextInt(1001) / 1000.0);
    }

    private List<Meeting.Evidence> evidence(Article article) {
        List<Meeting.Evidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Span span = sentences.get(random.nextInt(sentences.size()));
            evidence.add(new Meeting.Evidence(span.of(article.text()), Optional.of(span),
                    evidence.isEmpty() ? "rule" : "", evidence.isEmpty() ? maybe(this::actor) : Optional.empty()));
        }
        return evidence;
    }

    private Actor actor() {
        return new Actor(maybe(this::word), maybe(this::word), maybe(this::word), maybe(() -> "PE"));
    }

    private Place place() {
        return new Place(word(), maybe(() -> "PE"), maybe(() -> "393645"),
                maybe(() -> new Place.Position(random.nextInt(90) / 4.0, -random.nextInt(90) / 4.0)));
    }

    private String word() {
        return List.of("a", "\u00e9\"\\", "\uD83D\uDE00", "\u2028 b", "x\ty").get(random.nextInt(5));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
