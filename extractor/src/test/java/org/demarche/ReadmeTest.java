package org.demarche;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What README shows is what happens: each {@code $} line of its {@code console} blocks is run, one after the other in one
 * folder, ends well and prints what stands below it, but for the width of columns; where nothing does, it may print
 * anything. A line {@code …} stands for any number of lines, within a line it stands for any words. A block that names a
 * file ({@code ```turtle my.ttl}) is that file in the folder. Maven's lines are left to what runs this test.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String LEFT_OUT = "…";

    @Test
    void shown_commands_print_what_is_shown(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "README's lines are for a shell");
        String readme = Files.readString(ROOT.resolve("README.md"));
        furnish(folder, readme);
        List<Shown> all = shown(readme);
        assertTrue(all.size() > 1, "README shows commands");
        for (Shown shown : all) {
            String printed = run(folder, shown.command());
            if (!shown.fits(printed)) {
                assertEquals("$ " + shown.command() + "\n" + shown.output(), "$ " + shown.command() + "\n" + printed);
            }
        }
    }

    @Test
    void what_is_left_out_may_be_anything() {
        Shown shown = new Shown("list", "first\n…\nlast\n");
        assertEquals("true true false", shown.fits("first\nlast\n") + " " + shown.fits("first\n2\n3\nlast\n") + " "
                + shown.fits("first\n2\nlast of all\n"));
    }

    /** A folder in which the lines run as in the checkout, with the classes under test as {@code ./demarche}. */
    private static void furnish(Path folder, String readme) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("data/articles"));
        try (Stream<Path> samples = Files.list(ROOT.resolve("data/articles"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, articles.resolve(sample.getFileName()));
            }
        }
        var files = Pattern.compile("^```[a-z]+ (\\S+)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL).matcher(readme);
        while (files.find()) {
            Files.writeString(folder.resolve(files.group(1)), files.group(2));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path program = Files.writeString(folder.resolve("demarche"), "#!/bin/sh\nexec '" + java
                + "' -Xmx2g -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
                + "' org.demarche.cli.Demarche \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String run(Path folder, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "COLUMNS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + printed);
        return printed;
    }

    private static List<Shown> shown(String readme) {
        List<Shown> all = new ArrayList<>();
        var blocks = Pattern.compile("^```console\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL).matcher(readme);
        while (blocks.find()) {
            for (String part : blocks.group(1).split("(?m)^\\$ ")) {
                if (!part.isBlank() && !part.startsWith("./mvnw")) {
                    int end = part.indexOf('\n');
                    all.add(new Shown(part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        return all;
    }

    /** A command and the lines shown below it. */
    private record Shown(String command, String output) {

        boolean fits(String printed) {
            if (output.isBlank()) {
                return true;
            }
            String pattern = narrow(output).lines()
                    .map(line -> line.equals(LEFT_OUT) ? "(?:.*\\n)*?"
                            : Pattern.quote(line).replace(LEFT_OUT, "\\E.*\\Q") + "\\n")
                    .collect(Collectors.joining());
            return narrow(printed).matches(pattern);
        }

        /** Columns are as wide as their widest cell, and that may be one that is left out. */
        private static String narrow(String table) {
            return table.replaceAll("(?dm)[ \\r]+$", "").replaceAll(" {2,}", "  ").replaceAll("-{2,}", "--");
        }
    }
}
