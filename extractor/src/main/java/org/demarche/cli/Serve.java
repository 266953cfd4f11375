package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.graph.Corrections;
import org.demarche.graph.Corrections.CorrectionsException;
import org.demarche.serve.Settings;
import org.demarche.serve.Settings.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve",
        description = "Serves the store to this machine over HTTP until Ctrl-C: a SPARQL endpoint at /store/sparql, the"
                + " catalogue at /queries, Fuseki's page at /ui/.",
        footer = {"Examples:", "  demarche serve", "  demarche serve --port 8080 --store talks"})
final class Serve extends ConsoleCommand {

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030",
            description = "Where it listens on 127.0.0.1; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--update", description = "Allows SPARQL Update, at /store/update. What it changes of meetings is not"
            + " settled anew until articles are read or corrected.")
    private boolean update;

    @Option(names = "--allow-load", description = "Allows SPARQL Update, and in it LOAD, which reads files and other"
            + " machines.")
    private boolean load;

    @Option(names = "--corrections", paramLabel = "FILE.ttl",
            description = "Puts the corrections of this file into the store, and lets /corrections write further ones.")
    private Optional<Path> corrections = Optional.empty();

    @Mixin
    private LimitOptions limits;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw wrong("--port " + port + ": ports are 0 to 65535");
        }
        Settings settings = new Settings(port, limits.or(Settings.DEFAULT.limits(), this),
                load ? Changes.LOADED : update ? Changes.OWN : Changes.NONE, corrections);
        try (Serving serving = new Serving(store.folder(), settings)) {
            corrections.filter(Files::exists).ifPresent(file -> serving.correct(read(file)).forEach(telling ->
                    console().say(file + ": no telling <" + telling + "> in the store; the ruling waits for it")));
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "end of serving"));
            console().say(store.folder() + " is served at " + serving.address() + " until Ctrl-C");
            serving.join();
            return ExitCode.DONE;
        } catch (NoClassDefFoundError apart) {
            console().say("what serves is not on the class path (" + apart.getMessage()
                    + "): ./demarche puts it there, extractor/target/lib-serve/*");
            return ExitCode.FAILED;
        }
    }

    private Corrections read(Path file) {
        try {
            return Corrections.read(file);
        } catch (CorrectionsException wrong) {
            throw wrong(wrong.getMessage());
        }
    }
}
