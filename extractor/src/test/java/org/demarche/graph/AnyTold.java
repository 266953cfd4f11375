package org.demarche.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** Made-up extractions with awkward words, for laws that hold for all. */
final class AnyTold {

    private static final List<String> WORDS = List.of("Soto", "Ana Soto", "José", "조현", "a\"\\b", "x\ty\r\nz", "\uD83D\uDE00",
            "half \uD83D surrogate", "...", "%20", "<a>", "{b}|^`", "#", "?", "Bell\u0007", "\u2028", "e\u0301", "İ ı ß");
    private static final List<String> DATES = List.of("2025-12-16", "2025-12", "2025~", "2025-05-13/2025-05-15",
            "XXXX-09", "202X", "2025-05/..", "2025-22");

    private final Random random;

    AnyTold(long seed) {
        random = new Random(seed);
    }

    Extraction extraction() {
        StringBuilder text = new StringBuilder();
        List<Span> sentences = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int start = text.length();
            text.append(word()).append(" met ").append(word()).append('.');
            sentences.add(new Span(start, text.length()));
            text.append('\n');
        }
        Article article = new Article(word() + "/" + word(), maybe(this::word), maybe(() -> LocalDate.of(2024, 2, 29)),
                maybe(this::word), maybe(this::word), text.toString(), List.of());
        return new Extraction(article, IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> meeting(article.text(), sentences)).toList());
    }

    private Meeting meeting(String text, List<Span> sentences) {
        List<Meeting.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Span span = any(sentences);
            evidence.add(random.nextInt(5) == 0
                    ? new Meeting.Evidence(word(), Optional.empty(), word(), maybe(this::actor))
                    : new Meeting.Evidence(span.of(text), Optional.of(span), word(), maybe(this::actor)));
        }
        return new Meeting(any(List.of(Meeting.Kind.values())), any(List.of(Meeting.Status.values())),
                List.of(actor(), actor()), maybe(this::place), maybe(() -> new Edtf(any(DATES))),
                List.of(word(), word()), evidence, random.nextInt(1001) / 1000.0);
    }

    private Actor actor() {
        Optional<String> country = Optional.of(any(List.of("PE", "CL", "ZZ", "p e")));
        return new Actor(maybe(this::word), maybe(this::office), maybe(this::word), country);
    }

    private String office() {
        return random.nextBoolean() ? word() : any(List.of("president", "foreign minister", "minister of foreign affairs"));
    }

    private Place place() {
        return new Place(word(), maybe(() -> "PE"), maybe(() -> "393645"), maybe(() ->
                new Place.Position(random.nextInt(90_000_000) / 1e6, -random.nextInt(90) * 1e-7)));
    }

    private String word() {
        return any(WORDS);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
