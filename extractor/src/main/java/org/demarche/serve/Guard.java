package org.demarche.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.graph.MeetingStore;
import org.demarche.graph.MeetingStore.StoreException;
import org.eclipse.jetty.http.BadMessageException;

/**
 * What is refused before it is looked at. Any page in a browser may send requests to this machine: only those get an
 * answer that call the server by its own name, and only our own pages may send anything but questions.
 */
final class Guard extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int REST = 1_000_000;
    private static final Pattern OWN_NAME = Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");

    /** Scripts of ours only, and nothing from elsewhere; styles also within the page, as its libraries set them. */
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final transient MeetingStore store;

    Guard(MeetingStore store) {
        this.store = store;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!OWN_NAME.matcher(Optional.ofNullable(request.getHeader("Host")).orElse("")).matches()) {
            refuse(response, 421, "this server is 127.0.0.1 or localhost, and nobody else");
        } else if (isFromElsewhere(request)) {
            refuse(response, 403, "only pages of this server may send this");
        } else if (!isReadable(request)) {
            refuse(response, 400, "what is asked for cannot be read");
        } else {
            pass(request, response, chain);
        }
    }

    /** Whether percent signs and forms are as they should be: who looks at them later would call it a fault of the server. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (BadMessageException broken) {
            return false;
        }
    }

    /** Files that were removed can still be read, by those who have them open: that would go unnoticed. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            store.requireThere();
            chain.doFilter(request, response);
        } catch (StoreException gone) {
            if (response.isCommitted()) {
                throw gone; // cuts off what is sent, so that nobody takes it for whole
            }
            refuse(response, 503, gone.getMessage());
        } finally {
            readOn(request);
        }
    }

    /** What is left of a body would end the connection, on which the client may be sending its next request by then. */
    private static void readOn(HttpServletRequest request) {
        try {
            if (!isQuestion(request)) {
                request.getInputStream().readNBytes(REST);
            }
        } catch (IOException | IllegalStateException broken) {
            return; // it ends, then
        }
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        if (isQuestion(request)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        return origin != null && !origin.equals("http://" + request.getHeader("Host"))
                || site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static void refuse(HttpServletResponse response, int status, String line) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close"); // its body is not read
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(line);
    }
}
