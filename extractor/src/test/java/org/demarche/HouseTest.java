package org.demarche;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The walls of the house: who may see whom, which library is seen where, what is public, and what nobody does. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest static final ArchRule knowledge_sees_nobody = sees("knowledge");
    @ArchTest static final ArchRule article_sees_nobody = sees("article");
    @ArchTest static final ArchRule language_sees_article = sees("language", "article");
    @ArchTest static final ArchRule mention_sees_what_is_left_of_it =
            sees("mention", "article", "language", "knowledge");
    @ArchTest static final ArchRule meeting_sees_what_is_left_of_it =
            sees("meeting", "article", "language", "knowledge", "mention");
    @ArchTest static final ArchRule graph_sees_records_and_not_how_they_are_read =
            sees("graph", "article", "knowledge", "mention", "meeting");
    @ArchTest static final ArchRule a_graph_is_made_without_shapes = noClasses()
            .that().resideInAPackage("org.demarche.graph")
            .should().dependOnClassesThat().resideInAPackage("org.demarche.graph.shapes");
    @ArchTest static final ArchRule identity_knows_no_rdf = classes()
            .that().resideInAPackage("org.demarche.graph.canonical")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.demarche.graph.canonical", "java..");
    @ArchTest static final ArchRule storage_knows_no_meetings = classes()
            .that().resideInAPackage("org.demarche.graph.storage")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.demarche.graph.storage", "org.apache.jena..", "java..");
    @ArchTest static final ArchRule query_sees_the_graph = sees("query", "knowledge", "graph");
    @ArchTest static final ArchRule serve_sees_the_graph_and_its_queries = sees("serve", "graph", "query");
    @ArchTest static final ArchRule ask_sees_what_is_asked_for = sees("ask", "knowledge", "query");
    @ArchTest static final ArchRule export_sees_the_graph_and_what_its_records_are_of = sees("export", "graph", "meeting");
    @ArchTest static final ArchRule evaluate_sees_records = sees("evaluate", "article", "mention", "meeting");
    @ArchTest static final ArchRule the_extractor_joins_the_stages = classes()
            .that().resideInAPackage("org.demarche")
            .should().onlyDependOnClassesThat(resideInAPackage("org.demarche").or(house("article", "language",
                    "knowledge", "mention", "meeting")).or(resideOutsideOfPackage("org.demarche..")));
    @ArchTest static final ArchRule nobody_sees_the_command_line = noClasses()
            .that().resideOutsideOfPackage("org.demarche.cli..")
            .should().dependOnClassesThat().resideInAPackage("org.demarche.cli..");

    @ArchTest static final ArchRule opennlp_is_seen_by_language = library("opennlp..", "language", "article.tongue");
    @ArchTest static final ArchRule jena_is_seen_by_knowledge_graph_query_and_serve =
            library("org.apache.jena..", "knowledge", "graph", "query", "serve");
    @ArchTest static final ArchRule fuseki_is_seen_by_serve = library("org.apache.jena.fuseki..", "serve");
    @ArchTest static final ArchRule jetty_is_seen_by_serve = library("org.eclipse.jetty..", "serve");
    @ArchTest static final ArchRule caffeine_is_seen_by_serve = library("com.github.benmanes.caffeine..", "serve");
    @ArchTest static final ArchRule servlets_are_seen_by_serve = library("jakarta.servlet..", "serve");
    @ArchTest static final ArchRule shacl_is_seen_by_shapes = library("org.apache.jena.shacl..", "graph.shapes");
    @ArchTest static final ArchRule jsoup_is_seen_by_pages = library("org.jsoup..", "article.page");
    @ArchTest static final ArchRule mail_is_seen_by_mail = library("org.apache.james..", "article.mail");
    @ArchTest static final ArchRule robots_are_seen_by_web = library("crawlercommons..", "article.web");
    @ArchTest static final ArchRule rome_is_seen_by_feeds = library("com.rometools..", "article.feed");
    @ArchTest static final ArchRule pdfbox_is_seen_by_pdf = library("org.apache.pdfbox..", "article.pdf");
    @ArchTest static final ArchRule packers_are_seen_by_archives = library("org.apache.commons.compress..", "article.archive");
    @ArchTest static final ArchRule warc_is_seen_by_archives = library("org.netpreserve..", "article.archive");
    @ArchTest static final ArchRule tables_are_read_by_records_and_written_by_export =
            library("org.apache.commons.csv..", "article.record", "export");
    @ArchTest static final ArchRule readers_of_formats_do_not_see_who_chooses_them = noClasses()
            .that().resideInAPackage("org.demarche.article.*")
            .should().dependOnClassesThat().resideInAPackage("org.demarche.article");
    @ArchTest static final ArchRule what_readers_share_sees_none_of_them = classes()
            .that().resideInAPackage("org.demarche.article.input")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.demarche.article.input", "java..", "com.sigpwned..");
    @ArchTest static final ArchRule charsets_are_guessed_by_what_readers_share = library("com.sigpwned..", "article.input");
    @ArchTest static final ArchRule networks_are_written_by_export = library("org.jgrapht..", "export");
    @ArchTest static final ArchRule calendars_are_written_by_export = library("net.fortuna.ical4j..", "export");
    @ArchTest static final ArchRule picocli_is_seen_by_cli = library("picocli..", "cli");
    @ArchTest static final ArchRule jackson_is_seen_where_json_is_read_or_written =
            library("com.fasterxml.jackson..", "article", "meeting", "graph", "evaluate", "export");

    @ArchTest static final ArchRule no_state_in_statics = fields()
            .that().areStatic().and(describe("are written by us", field -> !field.getModifiers()
                    .contains(JavaModifier.SYNTHETIC)))
            .should().beFinal().andShould().notHaveRawType(nameMatching(
                    "java\\.util\\.(concurrent\\..*|.*(Hash|Tree|Linked|Array|Enum|Weak)(Map|Set|List|Deque))"
                            + "|java\\.lang\\.(ThreadLocal|StringBuilder)|java\\.util\\.Random"));

    @ArchTest static final ArchRule nobody_asks_what_time_it_is = noClasses()
            .should().callMethodWhere(describe("now()", call -> call.getTargetOwner().getPackageName()
                    .startsWith("java.time") && (call.getName().equals("now") || call.getName().startsWith("system"))))
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callConstructor(java.util.Date.class);

    @ArchTest static final ArchRule only_main_exits = noClasses()
            .that().doNotHaveFullyQualifiedName("org.demarche.cli.Demarche")
            .should().callMethodWhere(describe("exit or halt", call -> call.getName().matches("exit|halt")
                    && call.getTargetOwner().getPackageName().equals("java.lang")));

    @ArchTest static final ArchRule only_the_command_line_prints = noClasses()
            .that().resideOutsideOfPackage("org.demarche.cli..")
            .should().accessFieldWhere(target(owner(name("java.lang.System"))));

    @ArchTest static void public_types_are_those_that_are_listed(JavaClasses classes) throws IOException {
        String found = classes.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> type.getName().substring("org.demarche.".length()))
                .sorted().collect(Collectors.joining("\n"));
        assertEquals(listed(), found);
    }

    private static String listed() throws IOException {
        try (InputStream in = HouseTest.class.getResourceAsStream("/house/public-types.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted().collect(Collectors.joining("\n"));
        }
    }

    private static ArchRule sees(String part, String... others) {
        return classes().that().resideInAPackage("org.demarche." + part + "..")
                .should().onlyDependOnClassesThat(house(part).or(house(others))
                        .or(resideOutsideOfPackage("org.demarche..")));
    }

    private static ArchRule library(String library, String... parts) {
        return noClasses().that(DescribedPredicate.not(house(parts)))
                .should().dependOnClassesThat().resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> house(String... parts) {
        return resideInAnyPackage(Stream.of(parts).map(part -> "org.demarche." + part + "..").toArray(String[]::new));
    }

    private static <T> DescribedPredicate<T> describe(String what, Predicate<T> test) {
        return DescribedPredicate.describe(what, test);
    }
}
