package org.demarche.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is no endpoint of Fuseki's, by path. */
final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient QueryPages queries;
    private final transient ThingPages things;
    private final transient StaticFiles explorer = new StaticFiles("explorer/");
    private final transient StaticFiles webjars = new StaticFiles("META-INF/resources/webjars/");
    private final transient EditorFiles editor;
    private final transient CorrectionPages corrections;

    Pages(QueryPages queries, ThingPages things, EditorFiles editor, CorrectionPages corrections) {
        this.corrections = corrections;
        this.queries = queries;
        this.things = things;
        this.editor = editor;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (method.equals("POST") && request.getRequestURI().equals(CorrectionPages.PATH)) {
            send(corrections.change(request.getContentType(), request.getInputStream()), request, response);
            return;
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            send(Answer.refusal(405, "only GET is understood here"), request, response);
            return;
        }
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        send(answer(new Request(request.getRequestURI(), parameters, accept)), request, response);
    }

    private Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/queries") || path.startsWith("/queries/")) {
            return queries.answer(request);
        }
        if (path.equals(CorrectionPages.PATH)) {
            return corrections.list();
        }
        if (path.startsWith("/id/")) {
            return things.answer(request);
        }
        if (path.equals("/explain")) {
            return things.explain(request.parameters().getOrDefault("iri", ""));
        }
        if (path.equals(EditorFiles.FOLDER)) {
            return Answer.moved(path + "/");
        }
        return file(path).orElseGet(() -> Answer.refusal(404, "nothing is here"));
    }

    private Optional<Answer> file(String path) {
        if (path.startsWith(EditorFiles.FOLDER + "/")) {
            return editor.find(path);
        }
        return path.startsWith("/webjars/") ? webjars.find(path.substring("/webjars/".length()))
                : explorer.find(path.substring(Math.min(1, path.length())));
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.headers().forEach(response::setHeader);
        if (answer.status() == 200 && answer.headers().containsKey("ETag")
                && answer.headers().get("ETag").equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }
}
