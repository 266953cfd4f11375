package org.demarche;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which extractor this is: a hash of the sources, rules, models and knowledge that it was built from. Two of one edition
 * read the same from the same article.
 */
final class Edition {

    private static final String RESOURCE = "/edition.txt";
    private static final int BYTES = 8;

    private Edition() {
    }

    /** What the build wrote; empty in a build that did not. */
    static String current() {
        try (InputStream in = Edition.class.getResourceAsStream(RESOURCE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of users' files; empty if there are none. */
    static String of(List<byte[]> files) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        files.forEach(digest::update);
        return files.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest());
    }

    /** @param args file to write, then the folders that count */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String folder : List.of(args).subList(1, args.length)) {
            add(Path.of(folder), digest);
        }
        String edition = HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        Path file = Path.of(args[0]);
        if (!Files.exists(file) || !Files.readString(file).equals(edition)) {
            Files.writeString(file, edition);
        }
    }

    /** Names and contents, in one order everywhere. */
    private static void add(Path folder, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted(Comparator.comparing(Edition::name)).toList();
        }
        for (Path file : files) {
            digest.update((name(folder.relativize(file)) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
