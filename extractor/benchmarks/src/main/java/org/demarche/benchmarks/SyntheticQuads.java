package org.demarche.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.demarche.Extractor;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.benchmarks.Synthetic.Event;
import org.demarche.graph.MeetingGraph;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/**
 * N-Quads of as much news that never was as is wanted, for a fifth of what reading it would cost: sentences, actors and
 * places are those of {@link Synthetic}, each actor and place is read once, and what an article tells is put together of
 * these and written by the program itself, as on a cluster. Some meetings are told by very many articles, the others by
 * two or three; every fifth article is a reprint of one of the last thousand; the other texts have nothing in common.
 */
final class SyntheticQuads {

    private static final int REPRINT = 5;
    private static final int BACK = 1000;
    private static final int WORDS = 350;
    private static final int VOCABULARY = 20_000;

    private final int articles;
    private final Synthetic news;
    private final Knowledge knowledge = Knowledge.builtIn();
    private final Extractor extractor = new Extractor(knowledge);
    private final MeetingGraph graph = new MeetingGraph(MeetingGraph.DEFAULT_BASE, knowledge);
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Optional<Place>> places = new HashMap<>();

    SyntheticQuads(int articles) {
        this.articles = articles;
        this.news = new Synthetic(articles);
    }

    /** Writes N-Quads: {@code SyntheticQuads NUMBER FILE.nq}. */
    public static void main(String[] words) throws IOException {
        new SyntheticQuads(Integer.parseInt(words[0])).write(Path.of(words[1]));
    }

    /** Two who meet in what most articles tell. */
    List<String> mostTold() {
        Event event = news.event(0);
        return Stream.of(event.one(), event.other()).map(official -> actors.computeIfAbsent(official, this::read).name().orElseThrow()).toList();
    }

    void write(Path file) throws IOException {
        Set<String> known = new HashSet<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            for (int number = 0; number < articles; number++) {
                MeetingGraph.Lines quads = graph.nquads(article(number), "synthetic");
                out.println(quads.told());
                quads.known().lines().filter(known::add).forEach(out::println);
            }
        }
    }

    private Extraction article(int number) {
        boolean reprint = number % REPRINT == 0 && number > BACK;
        SplittableRandom random = new SplittableRandom(reprint ? number - 1 - new SplittableRandom(number).nextInt(BACK) : number);
        StringBuilder text = new StringBuilder();
        List<Meeting> meetings = new ArrayList<>();
        Event first = told(random);
        boolean call = random.nextInt(10) == 0;
        meetings.add(meeting(call ? "call" : "meeting", first, text, random));
        if (random.nextDouble() < Synthetic.SECOND) {
            meetings.add(meeting(random.nextBoolean() ? "planned" : "before", told(random), text, random));
        }
        random.ints(WORDS, 0, VOCABULARY).forEach(word -> text.append("word").append(Integer.toString(word, Character.MAX_RADIX)).append(' '));
        return new Extraction(new Article("synthetic-" + number, Optional.of(first.place() + ": talks on " + first.topic()),
                Optional.of(first.day().plusDays(random.nextInt(2))), Optional.empty(), Optional.of("Synthetic News " + number % 20),
                text.toString(), List.of()), meetings);
    }

    /** Of a million articles some 1,500 tell of the meeting that most tell of, of ten thousand 150. */
    private Event told(SplittableRandom random) {
        double skewed = random.nextDouble();
        return news.event((int) (skewed * skewed * news.events()));
    }

    private Meeting meeting(String form, Event event, StringBuilder text, SplittableRandom random) {
        String sentence = Synthetic.sentence(news.pick(random, form), event, random);
        Span span = new Span(text.length(), text.length() + sentence.length());
        text.append(sentence).append(' ');
        return new Meeting(form.equals("call") ? Kind.CALL : Kind.MEETING, form.equals("planned") ? Status.PLANNED : Status.HELD,
                Stream.of(event.one(), event.other()).map(official -> called(official, sentence)).toList(),
                form.equals("call") ? Optional.empty() : place(event.place()), Optional.of(Edtf.day(event.day())), List.of(),
                List.of(new Meeting.Evidence(sentence, Optional.of(span), "meet", Optional.empty())), 0.88);
    }

    /** By the office alone where the sentence has not the name. */
    private Actor called(String official, String sentence) {
        Actor actor = actors.computeIfAbsent(official, this::read);
        return sentence.contains(official) ? actor
                : new Actor(Optional.empty(), actor.position(), actor.organization(), actor.country());
    }

    private Actor read(String official) {
        return meetings(official + " met Maltese Foreign Minister Karin Valenko in Oslo on 3 May 2020.").stream()
                .flatMap(meeting -> meeting.participants().stream()).filter(actor -> actor.name().filter(official::endsWith).isPresent())
                .findFirst().orElseThrow(() -> new IllegalStateException("not read: " + official));
    }

    private Optional<Place> place(String town) {
        return places.computeIfAbsent(town, any -> meetings("Dutch President Anna Balenko met Maltese Foreign Minister Karin Valenko in "
                + town + " on 3 May 2020.").stream().flatMap(meeting -> meeting.place().stream()).findFirst());
    }

    private List<Meeting> meetings(String text) {
        return extractor.extract(new Article("read", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                text, List.of(new Article.Block(new Span(0, text.length()), Article.Block.Kind.BODY)))).meetings();
    }
}
