package org.demarche.article.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.input.BadText;
import org.demarche.article.input.Refusal;

/** What each host lets robots read, as its robots.txt (RFC 9309) says; asked once in a run. */
final class Robots {

    private static final String NAME = "demarche";
    private static final long LONGEST_PAUSE = 10_000;

    private final Web web;
    private final Map<String, BaseRobotRules> rules = new HashMap<>();

    Robots(Web web) {
        this.web = web;
    }

    /** @throws BadText if we may not go there */
    void check(URI uri) throws BadText {
        String host = uri.getScheme() + "://" + uri.getRawAuthority();
        boolean again = rules.containsKey(host);
        BaseRobotRules known = rules.computeIfAbsent(host, this::ask);
        if (!known.isAllowed(uri.toString())) {
            throw new BadText(Refusal.FORBIDDEN, "robots.txt of " + uri.getRawAuthority() + " forbids it");
        }
        if (again && known.getCrawlDelay() > 0) {
            pause(Math.min(known.getCrawlDelay(), LONGEST_PAUSE));
        }
    }

    /** A host without the file allows all; one that cannot answer is left alone. */
    private BaseRobotRules ask(String host) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String address = host + "/robots.txt";
        try {
            HttpResponse<byte[]> answer = web.ask(URI.create(address), anywhere -> { });
            if (answer.statusCode() == 200) {
                return parser.parseContent(address, answer.body(), "text/plain", List.of(NAME));
            }
            return new SimpleRobotRules(answer.statusCode() < 500 ? SimpleRobotRules.RobotRulesMode.ALLOW_ALL
                    : SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        } catch (IOException silent) {
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
