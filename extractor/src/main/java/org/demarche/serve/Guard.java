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

/**
 * What is refused before it is looked at. Any page in a browser may send requests to this machine: only those get an
 * answer that call the server by its own name, and only our own pages may send anything but questions.
 */
final class Guard extends HttpFilter {

    private static final long serialVersionUID = 1;

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
        } else {
            pass(request, response, chain);
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
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
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
