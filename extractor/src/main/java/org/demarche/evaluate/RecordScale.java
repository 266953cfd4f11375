package org.demarche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes comparable what {@code MeetingRecords} has loaded. */
final class RecordScale {

    private final Names names = new Names();

    ScoredArticle article(JsonNode line) {
        return new ScoredArticle(line.get("id").asText(), stream(line.get("meetings")).map(this::meeting).toList());
    }

    private ScoredMeeting meeting(JsonNode node) {
        String date = text(node, "date").orElse("");
        String place = text(node.path("place"), "name").orElse("");
        return new ScoredMeeting(orNull(node, "kind"), orNull(node, "status"),
                stream(node.get("participants")).map(this::actor).toList(),
                date, DateSpan.of(date), DateSpan.of(DateSpan.withoutYears(date)), !place.isEmpty(),
                names.words(place), node.path("evidence").path(0).asText(), text(node, "rule"),
                node.path("confidence").asDouble(1));
    }

    private ScoredActor actor(JsonNode node) {
        Optional<String> name = text(node, "name");
        Optional<String> organization = text(node, "organization");
        Optional<String> country = text(node, "country");
        String office = Stream.of(text(node, "position"), organization, country).flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return new ScoredActor(names.words(name.orElse("")), names.organization(organization.orElse("")),
                country.map(code -> code.toUpperCase(Locale.ROOT)), name.orElse(office));
    }

    /** A field that is there and not empty. */
    private static Optional<String> text(JsonNode parent, String field) {
        return Optional.of(parent.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    /** Absent is null: two records without a kind have the same. */
    private static JsonNode orNull(JsonNode parent, String field) {
        return parent.hasNonNull(field) ? parent.get(field) : NullNode.getInstance();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
