package org.demarche.graph.file;

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

/** A file of RDF, its graphs taken together. */
public final class GraphFile {

    private GraphFile() {
    }

    /**
     * Reads it, in the syntax that its name ends in.
     *
     * @throws UnreadableException if it is none
     */
    public static Graph read(Path file) {
        Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
        if (lang == null) {
            throw new UnreadableException(file + ": no RDF by its name; wanted is an ending as .ttl, .trig, .nq, .nt, .jsonld"
                    + " or .rdf");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in).lang(lang).base("file:///" + file.getFileName().toString().replace(' ', '_'))
                    .errorHandler(new Strict(file, lang)).parse(new Union(graph));
            return graph;
        } catch (NoSuchFileException e) {
            throw new UnreadableException(file + ": no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableException(file + ": permission denied");
        } catch (IOException e) {
            throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
        } catch (RiotException e) {
            throw new UnreadableException(file + ": no " + lang.getName() + ": " + e.getMessage());
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
            throw new UnreadableException(file + ": " + (line > 0 ? "line " + line + ": " : "") + "no " + lang.getName()
                    + ": " + message.strip().replaceAll("\\s+", " "));
        }
    }

    /** A file holds no RDF. The message is one line that names it, and the line in it where it can be told. */
    public static final class UnreadableException extends RuntimeException {

        UnreadableException(String message) {
            super(message);
        }
    }
}
