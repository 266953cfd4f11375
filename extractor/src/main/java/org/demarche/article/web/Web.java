package org.demarche.article.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Fields;
import org.demarche.article.input.Inner;
import org.demarche.article.input.Link;
import org.demarche.article.input.Refusal;

/** Fetches addresses: one at a time, within a time and a size, saying who asks. For one thread. */
public final class Web {

    /** By this name we ask, and by its first word robots.txt may address us. */
    static final String AGENT = "Demarche (reads news for research; https://w3id.org/demarche)";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST = 50_000_000;
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private final HttpClient client;
    private final Duration patience;
    private final int longest;
    private final Inside inside;
    private final Robots robots = new Robots(this);

    public Web() {
        this(PATIENCE, LONGEST, InetAddress::getAllByName);
    }

    /** @param longest in bytes */
    Web(Duration patience, int longest, Inside.Names names) {
        this.inside = new Inside(names);
        this.patience = patience;
        this.longest = longest;
        client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
    }

    /** Whether a word of the command line is an address. */
    public static boolean isAddress(String path) {
        return path.regionMatches(true, 0, "http://", 0, 7) || path.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * What lies at an address that a person gave.
     *
     * @throws BadText if nothing does, or it is too long, or takes too long
     */
    public Inner get(String address) throws IOException {
        return inner(address, ask(uri(address), anywhere -> { }));
    }

    private static Inner inner(String address, HttpResponse<byte[]> answer) throws BadText {
        if (answer.statusCode() != 200) {
            throw new BadText(Refusal.UNANSWERED, "the server answers " + answer.statusCode());
        }
        InputStream bytes = new ByteArrayInputStream(answer.body());
        Matcher charset = CHARSET.matcher(answer.headers().firstValue("Content-Type").orElse(""));
        Fields known = new Fields(Optional.of(address), Optional.empty(), Optional.empty(),
                Optional.of(answer.uri().toString()), Optional.empty(), "");
        return new Inner(bytes, charset.find() ? Optional.of(charset.group(1)) : Optional.empty(), known);
    }

    /**
     * What lies where another input leads to, if robots may go there, and wherever the servers lead on to.
     *
     * @param from the address of that input; empty if it has none
     * @throws BadText as {@link #get}, if they may not, and if it leads from outside into our own network
     */
    public Inner follow(Link link, Optional<String> from) throws IOException {
        URI uri = uri(link.address());
        check(from.isPresent() ? Optional.of(uri(from.get())) : Optional.empty(), uri);
        Inner found = inner(link.address(), ask(uri, robots::check));
        return new Inner(found.bytes(), found.charset(), link.known().or(found.known()));
    }

    private static URI uri(String address) throws BadText {
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() == null) {
                throw new BadText(Refusal.MISSING, "an address without a host");
            }
            return uri;
        } catch (IllegalArgumentException none) {
            throw new BadText(Refusal.MISSING, "no address: " + none.getMessage());
        }
    }

    /** @throws BadText if it leads from outside into our own network */
    private void check(Optional<URI> from, URI to) throws IOException {
        if (inside.holds(to) && (from.isEmpty() || !inside.holds(from.get()))) {
            throw new BadText(Refusal.FORBIDDEN, to.getAuthority() + " is in our own network, where nothing from outside may lead");
        }
    }

    /** Says where we may go. */
    @FunctionalInterface
    interface Leave {

        /** @throws BadText if we may not go there */
        void check(URI uri) throws BadText;
    }

    /** With the redirects that the answers are. */
    HttpResponse<byte[]> ask(URI uri, Leave leave) throws IOException {
        leave.check(uri);
        HttpResponse<byte[]> answer = askOnce(uri);
        for (int count = 0; count < REDIRECTS && isRedirect(answer); count++) {
            URI next = next(answer);
            check(Optional.of(answer.uri()), next);
            leave.check(next);
            answer = askOnce(next);
        }
        return answer;
    }

    private static boolean isRedirect(HttpResponse<byte[]> answer) {
        return REDIRECT.contains(answer.statusCode()) && answer.headers().firstValue("Location").isPresent();
    }

    /** Not from a safe address to one that is not, nor to what is no address of the web. */
    private static URI next(HttpResponse<byte[]> answer) throws BadText {
        try {
            URI next = uri(answer.uri().resolve(answer.headers().firstValue("Location").orElse("")).toString());
            if (isAddress(next.toString()) && (next.getScheme().equalsIgnoreCase("https") || !answer.uri().getScheme().equalsIgnoreCase("https"))) {
                return next;
            }
            throw new BadText(Refusal.FORBIDDEN, "the server leads on to " + next.getScheme() + ":, which is not followed");
        } catch (IllegalArgumentException none) {
            throw new BadText(Refusal.UNANSWERED, "the server leads on to what is no address");
        }
    }

    private HttpResponse<byte[]> askOnce(URI uri) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).header("User-Agent", AGENT)
                .header("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5")
                .header("Accept-Language", "en").build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new Body(longest));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw reason(failed.getCause(), uri);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private BadText late() {
        return new BadText(Refusal.UNANSWERED, "no whole answer within " + patience.toSeconds() + " seconds");
    }

    private IOException reason(Throwable failed, URI uri) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadText bad) {
                return bad;
            }
            if (cause instanceof java.net.http.HttpTimeoutException) {
                return late();
            }
        }
        return failed instanceof java.net.ConnectException ? new BadText(Refusal.UNANSWERED, "no connection to " + uri.getAuthority())
                : new BadText(Refusal.UNANSWERED, "no answer that can be read: " + failed.getMessage());
    }
}
