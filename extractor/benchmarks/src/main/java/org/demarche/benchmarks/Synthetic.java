package org.demarche.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * News that never was, as much as is wanted: articles of some 400 words that tell of a meeting, many also of a second.
 * Each meeting is told by two or three articles on average; some states meet far more than others; one in ten who meet is
 * called by the office alone. The same article of as many always has the same text.
 */
final class Synthetic {

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;
    private static final double TELLINGS = 2.5;
    private static final int SENTENCES = 23;
    private static final int PARAGRAPH = 3;
    static final double SECOND = 0.6;
    private static final int UNNAMED = 10;
    private static final List<String> OFFICES =
            List.of("President", "Prime Minister", "Foreign Minister", "Defense Minister", "Trade Minister");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private final List<String[]> states = lines("states.tsv").map(line -> line.split("\t")).toList();
    private final List<String[]> told = lines("told.tsv").map(line -> line.split("\t")).toList();
    private final List<String> around = lines("around.txt").toList();
    private final List<String> topics = lines("topics.txt").toList();
    private final List<List<String>> names = lines("names.txt").map(line -> List.of(line.split("\t")[1].split(" "))).toList();
    private final int articles;

    /** That two officials meet. */
    record Event(String one, String other, String place, String topic, LocalDate day) {
    }

    /** @param articles how many there are to be: more of them tell of more meetings */
    Synthetic(int articles) {
        this.articles = articles;
    }

    /** Writes the articles as JSON Lines: {@code Synthetic NUMBER FILE.jsonl}. */
    public static void main(String[] words) throws IOException {
        new Synthetic(Integer.parseInt(words[0])).write(Path.of(words[1]));
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = new JsonFactory().createGenerator(out).setRootValueSeparator(null)) {
            for (int number = 0; number < articles; number++) {
                write(number, json);
                json.writeRaw('\n');
            }
        }
    }

    private void write(int number, JsonGenerator json) throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        Event first = event(random);
        json.writeStartObject();
        json.writeStringField("id", "synthetic-" + number);
        json.writeStringField("title", first.place() + ": talks on " + first.topic());
        json.writeStringField("published", first.day().plusDays(random.nextInt(2)).toString());
        json.writeStringField("source", "Synthetic News " + number % 20);
        json.writeStringField("text", text(first, random));
        json.writeEndObject();
    }

    private String text(Event first, SplittableRandom random) {
        StringBuilder text = new StringBuilder(first.place().toUpperCase(Locale.ROOT)).append(" -- ");
        boolean held = random.nextInt(10) > 0;
        text.append(sentence(pick(random, held ? "meeting" : "call"), first, random));
        int second = random.nextDouble() < SECOND ? 1 + random.nextInt(SENTENCES) : 0;
        for (int i = 1; i <= SENTENCES; i++) {
            text.append(i % PARAGRAPH == 0 ? "\n\n" : " ");
            if (i == second) {
                text.append(sentence(pick(random, random.nextBoolean() ? "planned" : "before"), event(random), random));
            } else {
                String filler = around.get(random.nextInt(around.size()));
                text.append(filler.replace("{TOPIC}", topic(random)).replace("{PLACE}", state(random)[2])
                        .replace("{COUNTRY}", state(random)[1]));
            }
        }
        return text.toString();
    }

    /** One of those that there are among so many articles: it is the same for all that tell of it. */
    private Event event(SplittableRandom articleRandom) {
        return event(articleRandom.nextInt(events()));
    }

    int events() {
        return (int) Math.max(1, articles / TELLINGS);
    }

    Event event(int number) {
        SplittableRandom random = new SplittableRandom(-1 - number);
        String[] one = state(random);
        String[] other = state(random);
        while (other == one) {
            other = state(random);
        }
        String[] host = random.nextInt(3) > 0 ? other : state(random);
        return new Event(official(one, random), official(other, random), host[2], topic(random),
                FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }

    private String official(String[] state, SplittableRandom random) {
        String office = OFFICES.get(random.nextInt(OFFICES.size()));
        SplittableRandom person = new SplittableRandom((state[0] + office).hashCode());
        return state[0] + " " + office + " " + any(names.get(0), person) + " " + any(names.get(1), person)
                + any(names.get(2), person);
    }

    private String[] state(SplittableRandom random) {
        double skewed = random.nextDouble();
        return states.get((int) (skewed * skewed * states.size()));
    }

    private String topic(SplittableRandom random) {
        return any(topics, random);
    }

    String pick(SplittableRandom random, String kind) {
        return any(told.stream().filter(row -> row[0].equals(kind)).map(row -> row[1]).toList(), random);
    }

    static String sentence(String form, Event event, SplittableRandom random) {
        return form.replace("{A}", called(event.one(), form.startsWith("{A}"), random))
                .replace("{B}", called(event.other(), form.startsWith("{B}"), random)).replace("{PLACE}", event.place())
                .replace("{TOPIC}", event.topic()).replace("{WEEKDAY}", WEEKDAY.format(event.day()))
                .replace("{DATE}", DATE.format(event.day()));
    }

    private static String called(String official, boolean first, SplittableRandom random) {
        if (random.nextInt(UNNAMED) > 0) {
            return official;
        }
        String office = OFFICES.stream().filter(official::contains).reduce((one, other) -> other.length() > one.length() ? other : one).orElseThrow();
        return (first ? "The " : "the ") + official.substring(0, official.indexOf(office)) + office.toLowerCase(Locale.ROOT);
    }

    private static String any(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = Synthetic.class.getResourceAsStream("/synthetic/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
