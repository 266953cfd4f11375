package org.demarche.article.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Guess;
import org.demarche.article.input.Refusal;

/**
 * Which charset a page is in: a byte order mark says it; else what is declared, unless the bytes belie it; else UTF-8
 * if they are, and if not, what it is seen to be, or the web's default where that makes words.
 */
final class Encoding {

    /** Where browsers look for a declaration, and more for scripts before it. */
    private static final int LOOK = 1 << 13;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,80}?encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encoding() {
    }

    /** @throws BadText if it cannot be told */
    static String decode(byte[] bytes, Optional<String> declared) throws BadText {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> utf8 = strictly(bytes);
        Optional<Charset> said = declared.flatMap(Encoding::named).or(() -> inside(bytes));
        if (utf8.isEmpty() && said.isEmpty()) {
            return new String(bytes, seen(bytes));
        }
        Charset charset = said.orElse(StandardCharsets.UTF_8);
        boolean multibyte = charset.newEncoder().maxBytesPerChar() > 1 && charset != StandardCharsets.UTF_8;
        if (utf8.isPresent() && !multibyte) {
            return utf8.get();
        }
        return new String(bytes, charset == StandardCharsets.UTF_8 ? WESTERN : charset);
    }

    private static Charset seen(byte[] bytes) throws BadText {
        Optional<Charset> found = Guess.of(bytes);
        if (found.isEmpty() && !Guess.isWestern(new String(bytes, WESTERN))) {
            throw new BadText(Refusal.NO_TEXT, "a page that is not UTF-8 and does not say in which charset it is");
        }
        return found.orElse(WESTERN);
    }

    private static Optional<Charset> inside(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(beginning);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    /** Latin-1 is what pages say and windows-1252 what they mean; a page whose letters could be read is not UTF-16. */
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean western = charset == StandardCharsets.ISO_8859_1 || charset == StandardCharsets.US_ASCII;
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            return Optional.of(western ? WESTERN : wide || !charset.canEncode() ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
