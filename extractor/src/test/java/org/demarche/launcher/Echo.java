package org.demarche.launcher;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** Stands for the program in the launcher's tests: prints how it was started, and exits as its first word says. */
final class Echo {

    private Echo() {
    }

    public static void main(String[] words) {
        System.out.println("pid " + ProcessHandle.current().pid());
        System.out.println("folder " + Path.of("").toAbsolutePath());
        System.out.println("java " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        for (String word : words) {
            System.out.println("word " + word);
        }
        System.exit(words.length > 0 && words[0].startsWith("exit-") ? Integer.parseInt(words[0].substring(5)) : 0);
    }
}
