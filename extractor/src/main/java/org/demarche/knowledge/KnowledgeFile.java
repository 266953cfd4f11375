package org.demarche.knowledge;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.demarche.knowledge.Knowledge.KnowledgeException;

/** Reads Turtle as facts. Labels in other languages than English, and properties that say nothing to us, are left out. */
final class KnowledgeFile {

    private KnowledgeFile() {
    }

    /**
     * Adds what a file says.
     *
     * @throws KnowledgeException naming file, line and reason, if it is no Turtle that we understand
     */
    static void read(String file, byte[] turtle, Facts facts) {
        try {
            RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).base("file:///" + new File(file).getName())
                    .errorHandler(new Strict(file)).parse(new Sink(file, facts));
        } catch (RiotException e) {
            throw new KnowledgeException(file + ": no Turtle: " + e.getMessage());
        }
    }

    /**
     * What is in a file.
     *
     * @throws KnowledgeException naming file and reason
     */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new KnowledgeException(file + ": no such file");
        } catch (IOException e) {
            throw new KnowledgeException(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** Gathers the triples that we read. */
    private static final class Sink extends StreamRDFBase {
        private final String file;
        private final Facts facts;
        private final Map<String, Optional<Term>> terms = new HashMap<>();

        private Sink(String file, Facts facts) {
            this.file = file;
            this.facts = facts;
        }

        @Override
        public void triple(Triple triple) {
            Node object = triple.getObject();
            boolean foreign = object.isLiteral() && !object.getLiteralLanguage().isEmpty()
                    && !object.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("en");
            Optional<Term> term = terms.computeIfAbsent(triple.getPredicate().getURI(), this::term);
            if (term.isPresent() && !foreign) {
                facts.add(name(triple.getSubject()), term.get(), name(object));
            }
        }

        private Optional<Term> term(String iri) {
            Optional<Term> term = Term.of(iri);
            if (term.isEmpty() && iri.startsWith(Term.NAMESPACE)) {
                throw new KnowledgeException(file + ": dm:" + iri.substring(Term.NAMESPACE.length())
                        + " is no property of knowledge files; there are " + Term.ownNames());
            }
            return term;
        }

        private static String name(Node node) {
            if (node.isLiteral()) {
                return node.getLiteralLexicalForm();
            }
            return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
        }
    }

    /** Stops at the first error, with its line. */
    private record Strict(String file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long col) {
            // a doubtful IRI or literal is still one
        }

        @Override
        public void error(String message, long line, long col) {
            fatal(message, line, col);
        }

        @Override
        public void fatal(String message, long line, long col) {
            String where = line > 0 ? "line " + line + ": " : "";
            throw new KnowledgeException(file + ": " + where + "no Turtle: " + message.strip());
        }
    }
}
