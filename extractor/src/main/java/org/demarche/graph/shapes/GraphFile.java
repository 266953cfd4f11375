package org.demarche.graph.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.graph.shapes.WellFormed.ShapesException;

/** A file of RDF, its graphs taken together. */
final class GraphFile {

    private GraphFile() {
    }

    static Graph read(Path file) {
        Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
        if (lang == null) {
            throw new ShapesException(file + ": no RDF by its name; wanted is an ending as .ttl, .trig, .nq, .nt, .jsonld"
                    + " or .rdf");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in).lang(lang).base("file:///" + file.getFileName().toString().replace(' ', '_'))
                    .errorHandler(new Strict(file, lang)).parse(new Union(graph));
            return graph;
        } catch (NoSuchFileException e) {
            throw new ShapesException(file + ": no such file");
        } catch (AccessDeniedException e) {
            throw new ShapesException(file + ": permission denied");
        } catch (IOException e) {
            throw new ShapesException(file + ": cannot be read: " + e.getMessage());
        } catch (RiotException e) {
            throw new ShapesException(file + ": no " + lang.getName() + ": " + e.getMessage());
        }
    }

    /** Forgets in which graph something is said. */
    private static final class Union extends StreamRDFBase {
        private final Graph graph;

        private Union(Graph graph) {
            this.graph = graph;
        }

        @Override
        public void triple(Triple triple) {
            graph.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            graph.add(quad.asTriple());
        }

        @Override
        public void prefix(String prefix, String iri) {
            graph.getPrefixMapping().setNsPrefix(prefix, iri);
        }
    }

    /** Stops at the first error, with its line. */
    private record Strict(Path file, Lang lang) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long col) {
            // a doubtful IRI or literal is still one: shapes say what is wanted
        }

        @Override
        public void error(String message, long line, long col) {
            fatal(message, line, col);
        }

        @Override
        public void fatal(String message, long line, long col) {
            throw new ShapesException(file + ": " + (line > 0 ? "line " + line + ": " : "") + "no " + lang.getName()
                    + ": " + message.strip().replaceAll("\\s+", " "));
        }
    }
}
