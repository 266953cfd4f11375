package org.demarche.article.web;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Refusal;

/**
 * What lies on this machine or in its own network, where nothing from outside may lead us: it could ask there in our name.
 * What a name stands for is asked once and kept by Java for half a minute, so that the connection goes where was looked.
 */
final class Inside {

    /** Blocks that are nobody's on the internet, beside those that Java knows: first octets, and how many bits count. */
    private static final int[][] RESERVED = {{0, 0, 0, 8}, {100, 64, 0, 10}, {192, 0, 0, 24}, {198, 18, 0, 15}, {240, 0, 0, 4}};
    /** IPv6 that holds an IPv4 address: first bytes, and where it begins. */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] COMPATIBLE = new byte[12];
    private static final byte[] SIX_TO_FOUR = {0x20, 2};

    private final Names names;

    /** Who knows the addresses of a host. */
    @FunctionalInterface
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    Inside(Names names) {
        this.names = names;
    }

    /** @throws BadText if there is no such host */
    boolean holds(URI uri) throws IOException {
        try {
            return Arrays.stream(names.of(uri.getHost())).anyMatch(Inside::isInside);
        } catch (UnknownHostException nobody) {
            throw new BadText(Refusal.UNANSWERED, "no connection to " + uri.getAuthority());
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()
                || (address instanceof Inet4Address ? isReserved(bytes) : isLocal(bytes));
    }

    private static boolean isReserved(byte[] bytes) {
        int all = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return Arrays.stream(RESERVED).anyMatch(block ->
                (all ^ (block[0] << 24 | block[1] << 16 | block[2] << 8)) >>> 32 - block[3] == 0);
    }

    /** Unique local (fc00::/7), or an IPv4 address in other clothes. */
    private static boolean isLocal(byte[] bytes) {
        return (bytes[0] & 0xFE) == 0xFC || holds(bytes, NAT64) || holds(bytes, COMPATIBLE) || holds(bytes, SIX_TO_FOUR);
    }

    private static boolean holds(byte[] bytes, byte[] beginning) {
        try {
            int from = beginning.length;
            return Arrays.equals(bytes, 0, from, beginning, 0, from)
                    && isInside(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }
}
