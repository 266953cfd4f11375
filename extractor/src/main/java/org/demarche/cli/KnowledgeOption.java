package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.knowledge.Knowledge;
import picocli.CommandLine.Option;

/** What is known before reading, beside what is built in. */
final class KnowledgeOption {

    @Option(names = "--knowledge", paramLabel = "FILE",
            description = "A Turtle file that adds countries, organizations, offices, places or people, or says more of"
                    + " those that are built in. May be given again.")
    private List<Path> files = List.of();

    Knowledge load() {
        return files.isEmpty() ? Knowledge.builtIn() : Knowledge.builtIn().with(files);
    }

    /** Tells whether it is what it was: a hash of the files; empty if there are none. */
    String edition() throws IOException {
        if (files.isEmpty()) {
            return "";
        }
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
