package org.demarche.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** A loaded line as an extraction. */
final class RecordReader {

    private static final Pattern ELLIPSIS = Pattern.compile("(?:\u2026|\\.\\.\\.)$");

    Extraction extraction(ObjectNode line, Consumer<String> messages) {
        String id = line.get("id").asText();
        Consumer<String> here = message -> messages.accept(id + ": " + message);
        Article article = new Article(id, text(line, "title"), published(line, here), text(line, "url"),
                text(line, "source"), text(line, "text").orElse(""), List.of());
        misquotes(line).forEach(sentence -> here.accept("not in the text: " + sentence));
        CodePoints offsets = new CodePoints(article.text());
        List<Meeting> meetings = stream(line.get("meetings"))
                .flatMap(node -> meeting(node, evidence(node, article.text(), offsets), here).stream()).toList();
        return new Extraction(article, meetings);
    }

    /** Meetings that were written whole. */
    Extraction whole(Article article, JsonNode meetings) {
        CodePoints offsets = new CodePoints(article.text());
        return new Extraction(article, stream(meetings)
                .flatMap(node -> meeting(node, evidence(node, article.text(), offsets), message -> { }).stream()).toList());
    }

    List<String> misquotes(ObjectNode line) {
        Optional<String> text = text(line, "text");
        if (text.isEmpty()) {
            return List.of();
        }
        String title = text(line, "title").orElse("");
        return stream(line.get("meetings")).flatMap(meeting -> stream(meeting.get("evidence"))).map(JsonNode::asText)
                .filter(sentence -> find(text.get(), sentence).isEmpty() && find(title, sentence).isEmpty()).toList();
    }

    private static Optional<LocalDate> published(ObjectNode line, Consumer<String> messages) {
        Optional<String> date = text(line, "published");
        try {
            return date.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            messages.accept("published " + date.get() + " is no ISO 8601 date, taken as none");
            return Optional.empty();
        }
    }

    private static Optional<Meeting> meeting(JsonNode node, List<Meeting.Evidence> evidence,
                                             Consumer<String> messages) {
        Optional<Meeting.Kind> kind = word(Meeting.Kind.values(), node.path("kind"));
        Optional<Meeting.Status> status = word(Meeting.Status.values(), node.path("status"));
        List<Actor> participants = stream(node.get("participants")).map(RecordReader::actor).toList();
        if (kind.isEmpty() || status.isEmpty() || participants.isEmpty()) {
            messages.accept("a meeting without a known kind, status or participant, left out: kind "
                    + node.path("kind") + ", status " + node.path("status"));
            return Optional.empty();
        }
        return Optional.of(new Meeting(kind.get(), status.get(), participants, place(node.get("place")),
                date(node, messages), stream(node.get("topics")).map(JsonNode::asText).toList(),
                evidence, confidence(node.path("confidence"))));
    }

    private static Optional<Edtf> date(JsonNode meeting, Consumer<String> messages) {
        Optional<String> text = text(meeting, "date");
        Optional<Edtf> date = text.flatMap(Edtf::parse);
        if (text.isPresent() && date.isEmpty()) {
            messages.accept("date " + text.get() + " is no EDTF level 1, taken as none");
        }
        return date;
    }

    private static double confidence(JsonNode value) {
        return value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 1 ? value.asDouble() : 1;
    }

    private static List<Meeting.Evidence> evidence(JsonNode meeting, String text, CodePoints offsets) {
        List<Meeting.Evidence> evidence = new ArrayList<>();
        for (JsonNode sentence : meeting.get("evidence")) {
            JsonNode range = meeting.path("spans").path(evidence.size());
            Optional<Span> span = range.isNull() ? Optional.empty() : span(range, offsets)
                    .filter(given -> given.of(text).equals(sentence.asText()))
                    .or(() -> find(text, sentence.asText()));
            evidence.add(new Meeting.Evidence(sentence.asText(), span, rule(meeting, evidence.size()),
                    saidBy(meeting, evidence.size())));
        }
        return evidence;
    }

    /** The rule of the {@code number}th evidence; the format has but that of the first. */
    private static String rule(JsonNode meeting, int number) {
        return each(meeting, "rules", "rule", number).asText("");
    }

    private static Optional<Actor> saidBy(JsonNode meeting, int number) {
        JsonNode source = each(meeting, "sources", "saidBy", number);
        return Optional.of(source).filter(JsonNode::isObject).map(RecordReader::actor);
    }

    private static JsonNode each(JsonNode meeting, String all, String first, int number) {
        return meeting.has(all) ? meeting.path(all).path(number)
                : number == 0 ? meeting.path(first) : MissingNode.getInstance();
    }

    private static Optional<Span> span(JsonNode range, CodePoints offsets) {
        int start = range.path(0).asInt(-1);
        int end = range.path(1).asInt(-1);
        return start < 0 || end < start || end > offsets.length()
                ? Optional.empty() : Optional.of(new Span(offsets.unit(start), offsets.unit(end)));
    }

    /** Where a sentence, or its opening words that an ellipsis ends, stands first. */
    private static Optional<Span> find(String text, String sentence) {
        String words = ELLIPSIS.matcher(sentence).find() ? ELLIPSIS.matcher(sentence).replaceFirst("").stripTrailing() : sentence;
        int start = text.indexOf(words);
        return start < 0 || words.isEmpty() ? Optional.empty() : Optional.of(new Span(start, start + words.length()));
    }

    private static Actor actor(JsonNode node) {
        return new Actor(text(node, "name"), text(node, "position"), text(node, "organization"),
                text(node, "country"));
    }

    private static Optional<Place> place(JsonNode node) {
        return text(node, "name")
                .map(name -> new Place(name, text(node, "country"), text(node, "geonames"), position(node)));
    }

    /** Only a place on the earth has one: a record may say NaN. */
    private static Optional<Place.Position> position(JsonNode place) {
        boolean real = isWithin(place.path("lat"), 90) && isWithin(place.path("lon"), 180);
        return real ? Optional.of(new Place.Position(place.path("lat").asDouble(), place.path("lon").asDouble())) : Optional.empty();
    }

    private static boolean isWithin(JsonNode degrees, int most) {
        return degrees.isNumber() && Math.abs(degrees.asDouble()) <= most;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, JsonNode word) {
        return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word.asText()))
                .findFirst();
    }

    private static Optional<String> text(JsonNode parent, String field) {
        return Optional.of(parent.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
