package org.demarche.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gives the parts of a line the types that the format gives them; what has another is dropped with a message. */
final class RecordShape {

    /** Longest value that a message shows whole. */
    private static final int SHOWN = 60;

    private final Consumer<String> messages;

    RecordShape(Consumer<String> messages) {
        this.messages = messages;
    }

    /** The line as an article; empty if it is no object, or an object without fields. */
    Optional<ObjectNode> article(JsonNode line) {
        if (shaped(line, JsonNode::isObject, "line").isEmpty()) {
            return Optional.empty();
        }
        ObjectNode article = (ObjectNode) line;
        article.set("meetings", objects(article, "meetings", "meeting"));
        article.get("meetings").forEach(meeting -> shapeMeeting((ObjectNode) meeting));
        return Optional.of(article);
    }

    private void shapeMeeting(ObjectNode meeting) {
        ArrayNode participants = objects(meeting, "participants", "participant");
        for (JsonNode participant : participants) {
            for (String field : RecordWriter.ACTOR_FIELDS) {
                shape((ObjectNode) participant, field, JsonNode::isTextual);
            }
        }
        meeting.set("participants", participants);
        shape(meeting, "date", JsonNode::isTextual);
        shape(meeting, "place", JsonNode::isObject);
        if (meeting.get("place") instanceof ObjectNode place) {
            shape(place, "name", JsonNode::isTextual);
        }
        for (String field : new String[] {"topics", "evidence"}) {
            meeting.set(field, list(meeting, field, JsonNode::isTextual, field));
        }
    }

    /** Objects without fields are dropped without a word, like nulls. */
    private ArrayNode objects(ObjectNode parent, String field, String what) {
        return list(parent, field, JsonNode::isObject, what);
    }

    private ArrayNode list(ObjectNode parent, String field, Predicate<JsonNode> type, String what) {
        ArrayNode kept = parent.arrayNode();
        JsonNode list = shaped(parent.path(field), JsonNode::isArray, field);
        for (JsonNode element : list) {
            JsonNode shaped = shaped(element, type, what);
            if (!shaped.isNull() && !(what.equals("participant") && shaped.isEmpty())) {
                kept.add(shaped);
            }
        }
        return kept;
    }

    private void shape(ObjectNode parent, String field, Predicate<JsonNode> type) {
        parent.set(field, shaped(parent.path(field), type, field));
    }

    /** The value, or null where it has another type. */
    private JsonNode shaped(JsonNode value, Predicate<JsonNode> type, String what) {
        if (type.test(value)) {
            return value;
        }
        if (!value.isNull() && !value.isMissingNode()) {
            String text = value.toString();
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "\u2026" : text;
            messages.accept(what + " " + shown + " has the wrong type, taken as none");
        }
        return NullNode.getInstance();
    }
}
