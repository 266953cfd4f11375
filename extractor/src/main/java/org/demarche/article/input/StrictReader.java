package org.demarche.article.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * UTF-8, or UTF-16 with a byte order mark, which is left out; or another charset where it is seen to be that one, before
 * there was any letter but ASCII. Nothing is replaced in silence: other bytes fail with their offset.
 */
public final class StrictReader extends Reader {

    private static final int ASCII = 0x80;

    private final InputStream in;
    /** So much is looked at where a charset has to be told. */
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 13).limit(0);
    private CharsetDecoder decoder;
    private final String charset;
    private boolean mayBeOther;
    private long bytesBefore;
    private boolean atEnd;

    /** @throws BadText if the first bytes tell that this is no text */
    public StrictReader(InputStream in) throws IOException {
        this.in = in;
        fill();
        int mark = mark();
        Optional<Charset> wide = mark == 0 ? wide() : Optional.empty();
        charset = mark == 2 ? "UTF-16" : wide.map(Charset::name).orElse("UTF-8");
        mayBeOther = mark == 0 && wide.isEmpty();
        decoder = strict(mark != 2 ? wide.orElse(StandardCharsets.UTF_8)
                : bytes.get(0) == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        bytes.position(mark);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Length of the byte order mark. */
    private int mark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) ? 2 : 0;
    }

    private boolean startsWith(int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes with zeros are letters of more than one, or none. */
    private Optional<Charset> wide() throws BadText {
        boolean zero = false;
        for (int i = 0; i < bytes.limit(); i++) {
            zero |= bytes.get(i) == 0;
        }
        Optional<Charset> found = zero ? Guess.wide(ahead()) : Optional.empty();
        if (zero && found.isEmpty() || startsWith('%', 'P', 'D', 'F', '-')) {
            throw binary();
        }
        return found;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private byte[] ahead() {
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    private static BadText binary() {
        return BadText.fatal(Refusal.NO_TEXT, "binary; wanted is text in UTF-8, or in UTF-16 with a byte order mark");
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    /** Whether there may be more. */
    private boolean decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        chars.flip();
        for (int i = 0; i < chars.limit(); i++) {
            if (chars.get(i) == 0) {
                throw binary();
            }
            mayBeOther &= chars.get(i) < ASCII;
        }
        if (chars.hasRemaining()) {
            return true;
        }
        if (result.isError() && mayBeOther) {
            mayBeOther = false;
            byte[] before = Arrays.copyOf(bytes.array(), bytes.position());
            fill();
            Optional<Charset> other = Guess.of(joined(before, ahead()));
            other.ifPresent(found -> decoder = strict(found));
            if (other.isPresent()) {
                return true;
            }
        }
        if (result.isError()) {
            throw BadText.fatal(Refusal.NO_TEXT, String.format(Locale.ROOT, "not %s: byte 0x%02X at offset %d", charset,
                    bytes.get(bytes.position()), bytesBefore + bytes.position()));
        }
        if (atEnd) {
            return false;
        }
        fill();
        return true;
    }

    /** Fills the buffer as far as the input goes, so that the first call sees enough to tell what it is. */
    private void fill() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < bytes.remaining();
        bytes.position(bytes.position() + count).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
