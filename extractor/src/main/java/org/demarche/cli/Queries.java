package org.demarche.cli;

import java.io.PrintWriter;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import picocli.CommandLine.Command;

@Command(name = "queries", description = "Lists the questions of the catalogue with their parameters.",
        footer = {"Example:", "  demarche queries"})
final class Queries extends ConsoleCommand {

    @Override
    public Integer call() {
        String gap = "";
        for (NamedQuery query : new Catalogue().all()) {
            console().out().print(gap);
            print(query);
            gap = System.lineSeparator();
        }
        return ExitCode.DONE;
    }

    private void print(NamedQuery query) {
        PrintWriter out = console().out();
        out.println(query.name());
        out.println("  " + query.title() + ". " + query.answer());
        for (NamedQuery.Parameter parameter : query.parameters()) {
            out.println("  --param " + parameter.name() + "=" + parameter.example() + "  " + parameter.type().wanted()
                    + (parameter.optional() ? ", optional. " : ". ") + parameter.meaning());
        }
    }
}
