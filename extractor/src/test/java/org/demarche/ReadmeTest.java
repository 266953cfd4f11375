package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what happens: its command lines are run in their order, and their output is compared. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** A line of output that stands for any number of lines. */
    private static final String ELISION = "…";

    @TempDir
    private Path folder;

    /** A command line of README and the lines shown under it. */
    private record Shown(String command, List<String> output) {
    }

    @Test
    void every_command_line_prints_what_is_shown() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("data"), ROOT.resolve("data"));
        Files.createSymbolicLink(folder.resolve("queries"), ROOT.resolve("queries"));
        Path command = Files.writeString(folder.resolve("demarche"), "#!/bin/sh\nexec \"" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "\" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC org.demarche.cli.Demarche \"$@\"\n");
        assertTrue(command.toFile().setExecutable(true));
        for (Shown shown : shown()) {
            List<String> printed = run(shown.command());
            assertTrue(matches(shown.output(), printed),
                    () -> shown.command() + " printed\n" + String.join("\n", printed.subList(0, Math.min(20, printed.size()))));
        }
    }

    @Test
    void an_elision_stands_for_any_lines() {
        assertTrue(matches(List.of("a", ELISION), List.of("a", "b", "c")));
        assertEquals(false, matches(List.of("a"), List.of("a", "b")));
    }

    /** The lines of "console" blocks; Maven's are left to what runs this test. */
    private static List<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                all.add(new Shown(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                all.get(all.size() - 1).output().add(line);
            }
        }
        return all.stream().filter(s -> !s.command().startsWith("./mvnw")).toList();
    }

    private List<String> run(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> line);
        return out.lines().toList();
    }

    /** A command that is shown without output may print any. */
    private static boolean matches(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) {
            return true;
        }
        int elided = shown.indexOf(ELISION);
        if (elided < 0) {
            return shown.equals(printed);
        }
        int after = shown.size() - elided - 1;
        return printed.size() >= shown.size() - 1 && shown.subList(0, elided).equals(printed.subList(0, elided))
                && shown.subList(elided + 1, shown.size()).equals(printed.subList(printed.size() - after, printed.size()));
    }
}
