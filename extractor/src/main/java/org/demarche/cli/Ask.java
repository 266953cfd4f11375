package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.ask.Asked;
import org.demarche.ask.Questions;
import org.demarche.ask.Questions.Known;
import org.demarche.ask.Questions.NotUnderstood;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "ask",
        description = "Answers a question in English by a query of the catalogue, and says on standard error by which, and"
                + " with which values. It knows the questions below and no others: of one that it understands every word"
                + " has its place.",
        exitCodeList = {"0:done, also if nothing was found", "1:something could not be read or written",
            "2:the question is not understood, or the command line is wrong", "130:interrupted"})
final class Ask extends ConsoleCommand {

    private static final String EXAMPLES = "Examples:%n  demarche ask \"who met Lavrov in September 2025?\"%n"
            + "  demarche ask how often have Russia and China met since 2020 --format csv%n%n"
            + "Questions. For a word in capitals stands a name. What is in brackets may be left out: when is as \"in 2025\","
            + " \"on 3 May 2024\", \"since May 2024\", \"before 2020\" or \"between 2020 and 2022\", where is as \"in Geneva\""
            + " or \"in Japan\". Much may be said in other words, too.%n";

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question, in quotes or not.")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "As with \"demarche query\".")
    private Optional<NamedQuery.Format> format = Optional.empty();

    @Mixin
    private KnowledgeOption knowledge;

    @Mixin
    private StoreOption store;

    /** The questions are read only where help shows them. */
    @Spec
    void listQuestions(CommandSpec spec) {
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> help.createHeading(EXAMPLES) + questions());
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = new Catalogue();
        Asked asked;
        try {
            asked = new Questions(knowledge.load(), catalogue).read(String.join(" ", words));
        } catch (NotUnderstood unclear) {
            refuse(unclear);
            return ExitCode.USAGE;
        }
        try (MeetingStore source = MeetingStore.open(store.folder())) {
            console().err().println(asked.command(options()));
            asked.notes().forEach(console()::say);
            long found = asked.query().run(source, asked.values(), format, console().width(), console().bytes());
            if (found <= 1) { // one row may say that there are none
                sayWhoIsUnknown(asked.actors(), catalogue, source);
            }
        }
        return ExitCode.DONE;
    }

    private void refuse(NotUnderstood unclear) {
        console().say("question not understood: " + unclear.getMessage());
        unclear.nearest().ifPresent(known ->
                console().err().println("Nearest: " + known.form() + ", as \"" + known.example() + "\""));
        console().err().println("See: demarche help ask, for all questions that it knows");
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        format.ifPresent(each -> options.addAll(List.of("--format", each.name().toLowerCase(Locale.ROOT))));
        if (!store.isDefault()) {
            options.addAll(List.of("--store", store.folder().toString()));
        }
        return options;
    }

    /** That nothing is told of somebody and that nobody is called so are two things. */
    private void sayWhoIsUnknown(List<String> actors, Catalogue catalogue, MeetingStore source) throws IOException {
        NamedQuery names = catalogue.find("actors").orElseThrow();
        for (String actor : actors) {
            if (names.run(source, Map.of("name", actor), Optional.of(NamedQuery.Format.CSV), OptionalInt.empty(),
                    OutputStream.nullOutputStream()) == 0) {
                console().say("nobody in the store is called " + actor);
            }
        }
    }

    private static String questions() {
        StringBuilder lines = new StringBuilder();
        for (Known known : new Questions(Knowledge.builtIn(), new Catalogue()).known()) {
            lines.append("  ").append(known.form()).append(System.lineSeparator());
        }
        return lines.toString();
    }
}
