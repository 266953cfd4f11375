package org.demarche.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs are minted from what things are called. */
class IrisTest {

    private final Iris iris = new Iris("https://example.org/");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            lima,          article/lima
            2025/a b,      article/2025/a%20b
            2025%20a,      article/2025%2520a
            a#m,           article/a%23m
            /tmp/x,        article/%2Ftmp/x
            a//b/,         article/a/%2Fb%2F
            ../x/./y..z,   article/%2E%2E/x/%2E/y..z
            Łódź,          article/%C5%81%C3%B3d%C5%BA
            \uD83D\uDE00,  article/%F0%9F%98%80
            """)
    void an_articles_iri_is_its_id_and_no_two_are_alike(String id, String path) {
        assertEquals("https://example.org/" + path, iris.article(id).getURI());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Sergey Lavrov,      sergey-lavrov
            SERGEY  LAVROV,     sergey-lavrov
            José Ramos-Horta,   jose-ramos-horta
            Côte d'Ivoire,      cote-divoire
            China’s,            china
            ADEL AL-JUBEIR,     adel-al-jubeir
            'St. Kitts, Nevis', st-kitts-nevis
            İstanbul,           istanbul
            조현,                %EC%A1%B0%ED%98%84
            -,                  -
            ...,                %2E%2E%2E
            """)
    void a_name_is_folded(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/demarche/id/", "http://localhost:8080/", "https://example.org/a~b/c/"})
    void a_base_has_a_host_and_ends_in_a_slash(String base) {
        assertTrue(Iris.isBase(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demarche", "https://example.org", "https://example.org/a#", "https://example.org/a?b/",
            "https://example.org/../", "urn:x:y/", "ftp://example.org/", "https://example.org/a b/", "https://e.org/é/"})
    void anything_else_is_no_base(String base) {
        assertFalse(Iris.isBase(base));
    }
}
