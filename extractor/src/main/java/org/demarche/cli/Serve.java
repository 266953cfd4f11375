package org.demarche.cli;

import org.demarche.serve.Settings;
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

    @Mixin
    private LimitOptions limits;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw wrong("--port " + port + ": ports are 0 to 65535");
        }
        Settings settings = new Settings(port, limits.or(Settings.DEFAULT.limits(), this));
        try (Serving serving = new Serving(store.folder(), settings)) {
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
}
