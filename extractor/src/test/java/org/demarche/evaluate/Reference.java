package org.demarche.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The reference scorer, where it and Python are there; else the test is skipped. */
final class Reference {

    /** Scores many pairs of files in one process: a line of scores, then of errors, for each. */
    private static final String MANY = """
            import importlib.util, json, sys
            sys.dont_write_bytecode = True
            spec = importlib.util.spec_from_file_location("score", sys.argv[1])
            score = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(score)
            for i in range(2, len(sys.argv), 2):
                scores, errors = score.score(score.load(sys.argv[i]), score.load(sys.argv[i + 1]))
                print(json.dumps([scores, errors]))
            """;

    private final Path scorer = shared().resolve("score.py");

    /** Gold and found records. */
    record Case(Path gold, Path found) {
    }

    /** The folder that is given to the project, beside its repository. */
    static Path shared() {
        Path beside = Path.of(System.getProperty("demarche.shared", "../../shared"));
        Assumptions.assumeTrue(Files.exists(beside.resolve("score.py")),
                () -> "no reference scorer in " + beside.toAbsolutePath().normalize());
        return beside;
    }

    /** Scores and errors of each case. */
    List<JsonNode> score(List<Case> cases, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-X", "utf8", "-c", MANY, scorer.toString()));
        cases.forEach(pair -> command.addAll(List.of(pair.gold.toString(), pair.found.toString())));
        Path out = folder.resolve("reference.out");
        Process python = start(new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(folder.resolve("reference.err").toFile()));
        if (!python.waitFor(2, TimeUnit.MINUTES) || python.exitValue() != 0) {
            python.destroyForcibly();
            throw new IOException(Files.readString(folder.resolve("reference.err"), StandardCharsets.UTF_8));
        }
        List<JsonNode> results = new ArrayList<>();
        for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
            results.add(new ObjectMapper().readTree(line));
        }
        return results;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            Assumptions.abort("no python3: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
