package org.demarche.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.meeting.MeetingRecords.RecordsException;

/** JSON Lines in and out. */
final class RecordLines {

    private static final String EXPECTED = "expected meeting records, one JSON object a line";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String print(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always prints", e);
        }
    }

    /** Articles in the order in which their ids first stand. */
    List<ObjectNode> load(Path file, Consumer<String> messages) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return load(in, file, messages);
        } catch (NoSuchFileException e) {
            throw new RecordsException(file + ": no such file; " + EXPECTED, e);
        } catch (CharacterCodingException e) {
            throw new RecordsException(file + ": not UTF-8; " + EXPECTED, e);
        } catch (IOException e) {
            throw new RecordsException(file + ": cannot be read (" + e.getMessage() + "); " + EXPECTED, e);
        }
    }

    private List<ObjectNode> load(BufferedReader in, Path file, Consumer<String> messages) throws IOException {
        Map<JsonNode, ObjectNode> articles = new LinkedHashMap<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String where = file + ":" + number + ": ";
            Consumer<String> here = message -> messages.accept(where + message);
            String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                new RecordShape(here).article(parse(json, where))
                        .filter(article -> identified(article, here))
                        .ifPresent(article -> put(articles, article, here));
            }
        }
        return List.copyOf(articles.values());
    }

    JsonNode parse(String json, String where) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new RecordsException(where + "no JSON (" + e.getOriginalMessage().lines().findFirst().orElse("")
                    + "); " + EXPECTED, e);
        }
    }

    private static boolean identified(ObjectNode article, Consumer<String> messages) {
        Optional<JsonNode> id = Optional.ofNullable(article.get("id"));
        if (id.isEmpty() || id.get().isContainerNode()) {
            messages.accept("no id, left out");
            return false;
        }
        return true;
    }

    private static void put(Map<JsonNode, ObjectNode> articles, ObjectNode article, Consumer<String> messages) {
        if (articles.put(article.get("id"), article) != null) {
            messages.accept("id " + article.get("id") + " twice, the last counts");
        }
    }
}
