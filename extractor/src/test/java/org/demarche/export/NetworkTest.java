package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.tinkerpop.gremlin.structure.Edge;
import org.apache.tinkerpop.gremlin.structure.io.graphml.GraphMLReader;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;
import org.apache.tinkerpop.gremlin.util.iterator.IteratorUtils;
import org.demarche.export.EventExport.Format;
import org.demarche.export.EventExport.TooLargeException;
import org.demarche.graph.Event;
import org.demarche.graph.Selection;
import org.demarche.graph.Selection.Scope;
import org.demarche.graph.WorldStore;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.NodeList;

/** Who met whom in the small world, as readers of each format have it that did not write it. */
class NetworkTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    private static final Selection DENIED = new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of(),
            Set.of(Status.DENIED), 0);

    @Test
    void gexf_is_what_its_schema_wants_and_has_the_ties() throws IOException {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Map<String, String> labels = new HashMap<>();
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("label")) {
                labels.put(attribute.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(text(Format.GEXF)));
        assertEquals(ties(), graph.edgeSet().stream().map(edge -> tie(labels.get(graph.getEdgeSource(edge)),
                labels.get(graph.getEdgeTarget(edge)), (int) graph.getEdgeWeight(edge))).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void gexf_has_a_spell_for_each_meeting() throws Exception {
        NodeList spells = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(Format.GEXF).getBytes(StandardCharsets.UTF_8))).getElementsByTagName("spell");
        Set<String> days = new TreeSet<>();
        for (int i = 0; i < spells.getLength(); i++) {
            days.add(spells.item(i).getAttributes().getNamedItem("start").getNodeValue());
        }
        assertTrue(days.containsAll(Set.of("2023-11-03", "2024-11-08", "2025-05-13")), days.toString());
    }

    @Test
    void graphml_has_the_ties() throws IOException {
        try (TinkerGraph graph = TinkerGraph.open()) {
            GraphMLReader.build().create().readGraph(new ByteArrayInputStream(text(Format.GRAPHML).getBytes(StandardCharsets.UTF_8)), graph);
            Set<String> ties = new TreeSet<>();
            graph.edges().forEachRemaining(edge -> ties.add(tie(edge.outVertex().value("label"), edge.inVertex().value("label"),
                    edge.<Integer>value("weight"))));
            assertEquals(ties(), ties);
            Edge shuttle = edge(graph, "Marta Lind", "Luis Rey");
            assertEquals("2023-11-03 2024-11-08 2", shuttle.value("first") + " " + shuttle.value("last") + " " + shuttle.value("weight"));
            assertEquals("person PE", shuttle.outVertex().value("type") + " " + shuttle.outVertex().value("country"));
        }
    }

    private static Edge edge(TinkerGraph graph, String one, String other) {
        return IteratorUtils.stream(graph.edges())
                .filter(edge -> Set.of(edge.outVertex().value("label"), edge.inVertex().value("label")).equals(Set.of(one, other)))
                .findFirst().orElseThrow();
    }

    @Test
    void gephi_tables_have_the_ties() throws IOException {
        Map<String, ByteArrayOutputStream> files = folder(Format.GEPHI);
        Map<String, String> labels = rows(files.get("nodes.csv")).stream().collect(Collectors.toMap(row -> row.get("Id"), row -> row.get("Label")));
        assertEquals(ties(), rows(files.get("edges.csv")).stream().map(row -> tie(labels.get(row.get("Source")),
                labels.get(row.get("Target")), Integer.parseInt(row.get("Weight")))).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void neo4j_tables_relate_what_they_have_and_have_each_once() throws IOException {
        Map<String, ByteArrayOutputStream> files = folder(Format.NEO4J);
        Set<String> ids = new TreeSet<>();
        for (String file : List.of("meetings.csv", "actors.csv", "places.csv", "articles.csv")) {
            for (Map<String, String> row : rows(files.get(file))) {
                assertTrue(ids.add(row.get("iri:ID")), row.toString());
            }
        }
        List<Map<String, String>> relationships = rows(files.get("relationships.csv"));
        relationships.forEach(row -> assertTrue(ids.contains(row.get(":START_ID")) && ids.contains(row.get(":END_ID")), row.toString()));
        assertEquals(Set.of("ACTS_FOR", "HELD_IN", "TELLS_OF", "TOOK_PART_IN"),
                relationships.stream().map(row -> row.get(":TYPE")).collect(Collectors.toSet()));
    }

    @Test
    void neo4j_meetings_have_their_articles_and_how_many_are_independent() throws IOException {
        assertEquals(List.of("4 3"), rows(folder(Format.NEO4J).get("meetings.csv")).stream()
                .filter(row -> row.get("articles:int").equals("4")).map(row -> row.get("articles:int") + " " + row.get("independent:int")).toList());
    }

    @Test
    void networks_are_of_what_was_held_unless_asked_for_more() throws IOException {
        assertTrue(text(Format.GRAPHML).contains("Marta Lind"));
        ByteArrayOutputStream denied = new ByteArrayOutputStream();
        assertEquals(1, new EventExport(WORLD.store(), DENIED, Scope.CANONICAL).write(Format.GRAPHML, false, denied));
        assertTrue(denied.toString(StandardCharsets.UTF_8).contains("Luis Rey"));
    }

    @Test
    void a_network_of_more_pairs_than_memory_is_meant_for_is_refused() {
        Event.Party one = new Event.Party("a", "A", Event.Type.PERSON, Optional.empty(), Optional.empty(), Optional.empty());
        Event.Party other = new Event.Party("b", "B", Event.Type.PERSON, Optional.empty(), Optional.empty(), Optional.empty());
        Event event = new Event("e", Kind.CALL, Status.HELD, Optional.empty(), Optional.empty(), List.of(one, other),
                Optional.empty(), 1, List.of(), List.of());
        assertEquals("more than 1000000 pairs are not written as gexf, which is built whole in memory; ask for fewer, as by"
                + " --from, or use dyad, which streams", assertThrows(TooLargeException.class,
                () -> Network.of(Stream.generate(() -> event).iterator(), "gexf")).getMessage());
    }

    /** As the table of dyads has them. */
    private static Set<String> ties() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventExport(WORLD.store(), Selection.ALL, Scope.CANONICAL).write(Format.DYAD, false, out);
        Map<Set<String>, Integer> count = new HashMap<>();
        rows(out).stream().filter(row -> row.get("status").equals("held"))
                .forEach(row -> count.merge(Set.of(row.get("source_name"), row.get("target_name")), 1, Integer::sum));
        return count.entrySet().stream().map(entry -> entry.getKey().stream().sorted().collect(Collectors.joining(" - "))
                + " " + entry.getValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tie(String one, String other, int weight) {
        return List.of(one, other).stream().sorted().collect(Collectors.joining(" - ")) + " " + weight;
    }

    private static String text(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventExport(WORLD.store(), Selection.ALL, Scope.CANONICAL).write(format, false, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, ByteArrayOutputStream> folder(Format format) throws IOException {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        new EventExport(WORLD.store(), Selection.ALL, Scope.CANONICAL).write(format,
                name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
        assertEquals(Set.copyOf(EventExport.files(format)), files.keySet());
        return files;
    }

    private static List<Map<String, String>> rows(ByteArrayOutputStream table) throws IOException {
        return new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(table.toByteArray()).readAll();
    }
}
