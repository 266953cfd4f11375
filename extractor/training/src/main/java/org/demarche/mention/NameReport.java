package org.demarche.mention;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Article.Block;
import org.demarche.article.Span;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Annotator;
import org.demarche.mention.NamedText.Name;
import org.demarche.mention.NamedText.Type;

/**
 * Prints how well names of people, bodies and places are found in texts of any kind. A name that is found counts as
 * right where it touches a marked one of its type, and as exact where it begins and ends with it: ours take titles
 * along ("President Rosa Quispe").
 */
public final class NameReport {

    private final Annotator annotator = new Annotator(sentence -> false);
    private final MentionFinder finder = new MentionFinder(Knowledge.builtIn());

    private NameReport() {
    }

    /** Argument: the folder with ud-english-gum and uner-english-ewt. */
    public static void main(String[] arguments) throws IOException {
        Path corpora = Path.of(arguments[0]);
        PrintStream out = System.out;
        NameReport report = new NameReport();
        out.println("set       type          marked  found  P      R      F1     exact F1");
        report.print("GUM test", corpora.resolve("ud-english-gum/en_gum-ud-test.conllu"), out);
        report.print("UNER test", corpora.resolve("uner-english-ewt/en_ewt-ud-test.iob2"), out);
    }

    private void print(String set, Path file, PrintStream out) throws IOException {
        List<NamedText> texts = NamedTexts.read(file);
        List<Set<Name>> found = texts.stream().map(text -> found(text.text())).toList();
        for (Type type : Type.values()) {
            int gold = 0;
            int ours = 0;
            int right = 0;
            int recalled = 0;
            int exact = 0;
            for (int i = 0; i < texts.size(); i++) {
                List<Name> marked = texts.get(i).names().stream().filter(name -> name.type() == type).toList();
                List<Name> read = found.get(i).stream().filter(name -> name.type() == type).toList();
                gold += marked.size();
                ours += read.size();
                right += (int) read.stream().filter(name -> marked.stream().anyMatch(name::touches)).count();
                recalled += (int) marked.stream().filter(name -> read.stream().anyMatch(name::touches)).count();
                exact += (int) read.stream().filter(marked::contains).count();
            }
            double precision = (double) right / ours;
            double recall = (double) recalled / gold;
            out.printf(Locale.ROOT, "%-9s %-13s %6d %6d  %.3f  %.3f  %.3f  %.3f%n", set,
                    type.name().toLowerCase(Locale.ROOT), gold, ours, precision, recall,
                    2 * precision * recall / (precision + recall), 2.0 * exact / (gold + ours));
        }
    }

    private Set<Name> found(String text) {
        Article article = new Article("text", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.BODY)));
        Set<Name> names = new HashSet<>();
        finder.find(annotator.annotate(article), finder.names()).forEach(mention -> type(mention).ifPresent(type ->
                names.add(new Name(mention.span().start(), mention.span().end(), type))));
        return names;
    }

    private static Optional<Type> type(Mention mention) {
        if (mention instanceof Mention.OfActor actor) {
            return switch (actor.form()) {
                case NAMED -> Optional.of(Type.PERSON);
                case BODY -> Optional.of(Type.ORGANIZATION);
                case COUNTRY -> Optional.of(Type.PLACE);
                case OFFICE, ADJECTIVE, METONYM, PRONOUN -> Optional.empty();
            };
        }
        return mention instanceof Mention.OfPlace ? Optional.of(Type.PLACE) : Optional.empty();
    }
}
