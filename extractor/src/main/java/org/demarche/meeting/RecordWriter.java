package org.demarche.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** An extraction as a tree, its fields in the order of the format. */
final class RecordWriter {

    /** The fields of a participant. */
    static final List<String> ACTOR_FIELDS = List.of("name", "position", "organization", "country");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Confidence is written to a thousandth. */
    private static final double STEPS = 1000;

    ObjectNode json(Extraction extraction) {
        Article article = extraction.article();
        CodePoints offsets = new CodePoints(article.text());
        ObjectNode line = NODES.objectNode();
        line.put("id", article.id());
        line.set("title", text(article.title()));
        line.set("published", text(article.published().map(LocalDate::toString)));
        ArrayNode meetings = line.putArray("meetings");
        extraction.meetings().forEach(meeting -> meetings.add(meeting(meeting, offsets)));
        article.url().ifPresent(url -> line.put("url", url));
        article.source().ifPresent(source -> line.put("source", source));
        return line;
    }

    private static ObjectNode meeting(Meeting meeting, CodePoints offsets) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", word(meeting.kind()));
        node.put("status", word(meeting.status()));
        ArrayNode participants = node.putArray("participants");
        meeting.participants().forEach(actor -> participants.add(actor(actor)));
        node.set("place", meeting.place().<JsonNode>map(RecordWriter::place).orElse(NullNode.getInstance()));
        node.set("date", text(meeting.date().map(Edtf::value)));
        meeting.topics().forEach(node.putArray("topics")::add);
        meeting.evidence().forEach(evidence -> node.withArray("evidence").add(evidence.text()));
        node.putIfAbsent("evidence", NODES.arrayNode());
        node.put("confidence", Math.round(meeting.confidence() * STEPS) / STEPS);
        source(meeting, node);
        spans(meeting, offsets).ifPresent(spans -> node.set("spans", spans));
        return node;
    }

    /** The rule of the first evidence sentence, and the first who is named as a source. */
    private static void source(Meeting meeting, ObjectNode node) {
        meeting.evidence().stream().map(Meeting.Evidence::rule).findFirst().filter(rule -> !rule.isEmpty())
                .ifPresent(rule -> node.put("rule", rule));
        meeting.evidence().stream().flatMap(evidence -> evidence.saidBy().stream()).findFirst()
                .ifPresent(actor -> node.set("saidBy", actor(actor)));
    }

    /** All meetings, with what the format leaves out: the rule and the source of each evidence sentence. */
    ArrayNode whole(Extraction extraction) {
        ArrayNode meetings = (ArrayNode) json(extraction).get("meetings");
        for (int i = 0; i < meetings.size(); i++) {
            ArrayNode rules = NODES.arrayNode();
            ArrayNode sources = NODES.arrayNode();
            for (Meeting.Evidence evidence : extraction.meetings().get(i).evidence()) {
                rules.add(evidence.rule());
                sources.add(evidence.saidBy().<JsonNode>map(RecordWriter::actor).orElse(NullNode.getInstance()));
            }
            ((ObjectNode) meetings.get(i)).put("confidence", extraction.meetings().get(i).confidence());
            ((ObjectNode) meetings.get(i)).set("rules", rules);
            ((ObjectNode) meetings.get(i)).set("sources", sources);
        }
        return meetings;
    }

    /** A range for each evidence sentence, null for one outside the text; empty where there is none. */
    private static Optional<ArrayNode> spans(Meeting meeting, CodePoints offsets) {
        if (meeting.evidence().isEmpty()) {
            return Optional.empty();
        }
        ArrayNode spans = NODES.arrayNode();
        for (Meeting.Evidence evidence : meeting.evidence()) {
            spans.add(evidence.span().<JsonNode>map(span -> NODES.arrayNode()
                    .add(offsets.count(span.start())).add(offsets.count(span.end()))).orElse(NullNode.getInstance()));
        }
        return Optional.of(spans);
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = NODES.objectNode();
        node.set("name", text(actor.name()));
        node.set("position", text(actor.position()));
        node.set("organization", text(actor.organization()));
        node.set("country", text(actor.country()));
        return node;
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = NODES.objectNode();
        node.put("name", place.name());
        node.set("country", text(place.country()));
        place.geonames().ifPresent(id -> node.put("geonames", id));
        place.position().ifPresent(position -> node.put("lat", position.latitude()).put("lon", position.longitude()));
        return node;
    }

    private static JsonNode text(Optional<String> value) {
        return value.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
