package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.knowledge.Knowledge.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledTest {

    private static final String SOURCE = """
            @prefix dm: <https://w3id.org/demarche/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix my: <https://example.org/> .
            my:lv a dm:Country ; dm:code "LV" ; skos:prefLabel "Latvia" ; owl:sameAs wd:Q211 ; dm:geonames "458258" ; dm:capital my:riga .
            my:su a dm:Country ; dm:successor my:lv ; skos:prefLabel "Livonia" .
            my:mfa a dm:Organization ; skos:prefLabel "Ministry of Foreign Affairs" ; dm:state true .
            my:fm a dm:Office ; skos:prefLabel "Foreign Minister" ; dm:body my:mfa ; dm:kind dm:Head ; dm:sole true .
            my:riga a dm:Settlement ; skos:prefLabel "Rīga" ; dm:country my:lv ; geo:lat 56.946 ; geo:long 24.10589 ;
                dm:population 742572 ; dm:geonames "456172" .
            my:castle a dm:Venue ; skos:prefLabel "Castle" ; dm:country my:su ; dm:seatOf my:lv .
            my:p a dm:Person ; skos:prefLabel "Jānis Bērziņš" ;
                dm:tenure [ dm:country my:lv ; dm:office "king" ; dm:from "1997" ; dm:to "1998-02" ; dm:seen "1998-02-03" ] .
            """;

    @TempDir
    private Path folder;

    private Path sources(String turtle) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("a.ttl"), turtle, StandardCharsets.UTF_8);
        return sources;
    }

    private static Table read(Path file) throws IOException {
        return Table.read(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    private Path compile(Path sources) throws IOException {
        Path out = folder.resolve("out");
        KnowledgeCompiler.main(new String[] {sources.toString(), out.toString(), sources.toString()});
        return out;
    }

    @Test
    void entities_come_out_of_the_table_as_they_went_in() throws IOException {
        Path out = compile(sources(SOURCE));
        Table names = read(out.resolve(BuiltIn.NAMES));
        Optional<String> none = Optional.empty();
        assertEquals(List.of(
                new Entity.Country("Latvia", "LV", Optional.of("Q211"), Optional.of("458258"), Optional.of("Rīga")),
                new Entity.Country("Livonia", "LV", none, none, none),
                new Entity.Organization("Ministry of Foreign Affairs", none, true, none),
                new Entity.Office("foreign minister", Optional.of("Ministry of Foreign Affairs"), Entity.Office.Kind.HEAD, true),
                new Entity.Settlement("Rīga", Optional.of("LV"), Optional.of("456172"), none, 56.946, 24.10589, 742572),
                new Entity.Venue("Castle", Optional.of("LV"), none, Double.NaN, Double.NaN)),
                IntStream.range(0, names.size()).mapToObj(names::entity).toList());
        assertEquals("Tenure[country=Optional[LV], organization=Optional.empty, office=Optional[king], from=Optional[1997-01-01], "
                + "to=Optional[1998-02-28], seen=Optional[1998-02-03]]",
                ((Entity.Person) read(out.resolve(BuiltIn.PEOPLE)).entity(0)).tenures().get(0).toString());
    }

    @Test
    void a_table_that_is_read_is_written_alike() throws IOException {
        byte[] bytes = Files.readAllBytes(compile(sources(SOURCE)).resolve(BuiltIn.NAMES));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Table.read(ByteBuffer.wrap(bytes)).write(new DataOutputStream(again));
        assertArrayEquals(bytes, again.toByteArray());
    }

    @Test
    void nothing_is_done_where_the_tables_are_newer() throws IOException {
        Path sources = sources(SOURCE);
        Path table = compile(sources).resolve(BuiltIn.NAMES);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(sources.resolve("a.ttl"), longAgo);
        Files.setLastModifiedTime(sources, longAgo);
        byte[] mark = {1};
        Files.write(table, mark);
        assertArrayEquals(mark, Files.readAllBytes(compile(sources).resolve(BuiltIn.NAMES)));
    }

    @Test
    void a_changed_source_is_compiled_anew() throws IOException {
        Path sources = sources(SOURCE);
        Path table = compile(sources).resolve(BuiltIn.NAMES);
        byte[] before = Files.readAllBytes(table);
        Files.setLastModifiedTime(table, FileTime.fromMillis(1_000_000));
        sources(SOURCE.replace("Castle", "Fortress"));
        assertNotEquals(Arrays.toString(before), Arrays.toString(Files.readAllBytes(compile(sources).resolve(BuiltIn.NAMES))));
    }

    @Test
    void every_state_is_found_by_its_name() {
        Knowledge knowledge = Knowledge.builtIn();
        for (String code : Locale.getISOCountries()) {
            knowledge.country(code).ifPresent(country -> {
                List<Sense> senses = knowledge.longestAt(List.of(country.name().split(" ")), 0).orElseThrow().senses();
                assertTrue(senses.stream().anyMatch(s -> s.entity().equals(country)), country.name());
            });
        }
    }

    @Test
    void nearly_every_code_is_known() {
        Knowledge knowledge = Knowledge.builtIn();
        List<String> unknown = Arrays.stream(Locale.getISOCountries()).filter(c -> knowledge.country(c).isEmpty()).toList();
        assertEquals(List.of("BV", "HM", "UM"), unknown);
    }
}
