package org.demarche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up records: gold as a bad extractor would find it, and records with every awkward value. */
final class MadeUp {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int FEW = 3;

    private final ObjectMapper mapper = new ObjectMapper();

    private final ObjectNode awkward;

    private final Random random;

    private final Map<Integer, List<ObjectNode>> toldByArticle = new HashMap<>();

    MadeUp(long seed) throws IOException {
        random = new Random(seed);
        try (InputStream in = MadeUp.class.getResourceAsStream("awkward.json")) {
            awkward = (ObjectNode) mapper.readTree(in);
        }
        for (String field : List.of("name", "organization", "country", "date", "place")) {
            awkward.set(field, some(awkward.get(field)));
        }
    }

    /** A few of the values, so that records have them in common. */
    private ArrayNode some(JsonNode values) {
        List<JsonNode> some = new ArrayList<>();
        values.forEach(some::add);
        Collections.shuffle(some, random);
        return NODES.arrayNode().addAll(some.subList(0, FEW));
    }

    /** A line of gold with meetings dropped, told twice and reordered, and parts of them changed. */
    String perturbed(String line) throws IOException {
        ObjectNode article = (ObjectNode) mapper.readTree(line);
        List<JsonNode> meetings = new ArrayList<>();
        for (JsonNode meeting : article.get("meetings")) {
            for (int copies = one(0, 1, 1, 1, 1, 2); copies > 0; copies--) {
                meetings.add(perturbed((ObjectNode) meeting.deepCopy()));
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(meetings, random);
        }
        article.putArray("meetings").addAll(meetings);
        return article.toString();
    }

    private JsonNode perturbed(ObjectNode meeting) {
        ArrayNode participants = (ArrayNode) meeting.get("participants");
        participants.forEach(participant -> perturbActor((ObjectNode) participant));
        if (random.nextInt(5) == 0) {
            participants.remove(random.nextInt(Math.max(1, participants.size())));
        }
        if (random.nextInt(5) == 0) {
            participants.add(NODES.objectNode().put("country", "FR"));
        }
        if (random.nextInt(4) == 0) {
            meeting.put("date", one("2016-01-25", "XXXX-09", "2016-01", "", null, "1997-04~"));
        }
        if (random.nextInt(6) == 0) {
            meeting.put("status", one("held", "planned", "denied"));
        }
        if (random.nextInt(8) == 0) {
            meeting.put("kind", one("meeting", "call", "visit"));
        }
        if (random.nextInt(6) == 0) {
            meeting.set("place", random.nextBoolean() ? NullNode.getInstance() : NODES.objectNode().put("name", "the City"));
        }
        meeting.put("rule", "r" + random.nextInt(3));
        return meeting;
    }

    private void perturbActor(ObjectNode actor) {
        String name = actor.path("name").asText();
        if (actor.path("name").isTextual() && random.nextInt(3) == 0) {
            actor.put("name", one(name.substring(name.lastIndexOf(' ') + 1), name.toUpperCase(Locale.ROOT), name + "'s",
                    name.replace('-', ' '), "John " + name, null));
        }
        if (random.nextInt(6) == 0) {
            actor.put("country", one("FR", "us", null, ""));
        }
        if (random.nextInt(6) == 0) {
            actor.put("organization", one("Ministry of Foreign Affairs", "UN", null));
        }
    }

    /** The line of that number whose every part may be missing, of the wrong type, or hard to compare; ids are few. */
    String awkward(int number) {
        ObjectNode article = NODES.objectNode();
        article.set("id", random.nextInt(9) == 0 ? any("id") : awkward.get("id").get(number));
        ArrayNode meetings = NODES.arrayNode();
        for (int i = random.nextInt(7); i > 0; i--) {
            meetings.add(awkwardMeeting(toldByArticle.computeIfAbsent(number, any -> new ArrayList<>())));
        }
        article.set("meetings", random.nextInt(12) == 0 ? any("junk") : meetings);
        return article.toString();
    }

    /** Half of the meetings are told anew with one part changed, so that gold and found have some in common. */
    private ObjectNode awkwardMeeting(List<ObjectNode> told) {
        if (!told.isEmpty() && random.nextBoolean()) {
            String field = one("kind", "status", "date", "place");
            return (ObjectNode) told.get(random.nextInt(told.size())).deepCopy().set(field, any(field));
        }
        ObjectNode meeting = NODES.objectNode();
        for (String field : List.of("kind", "status", "date", "place", "evidence")) {
            if (random.nextInt(9) > 0) {
                meeting.set(field, any(field));
            }
        }
        ArrayNode participants = NODES.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            participants.add(random.nextInt(12) == 0 ? any("junk") : awkwardActor());
        }
        meeting.set("participants", random.nextInt(12) == 0 ? any("junk") : participants);
        told.add(meeting);
        return meeting;
    }

    private ObjectNode awkwardActor() {
        ObjectNode actor = NODES.objectNode();
        for (String field : List.of("name", "position", "organization", "country")) {
            int chance = random.nextInt(10);
            if (chance < 7) {
                actor.set(field, any(field));
            } else if (chance == 7) {
                actor.set(field, any("junk"));
            }
        }
        return actor;
    }

    private JsonNode any(String field) {
        return awkward.get(field).get(random.nextInt(awkward.get(field).size()));
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
