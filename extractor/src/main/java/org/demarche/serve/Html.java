package org.demarche.serve;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.eclipse.jetty.util.StringUtil;

/** Pieces of pages that need no scripts. */
final class Html {

    private static final String STYLE = """
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
            body { max-width: 70rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: start; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884 }
            caption { text-align: start; padding: .4rem 0 }
            label { display: block; margin-top: .6rem } input { font: inherit; min-width: 16rem } pre { white-space: pre-wrap }
            .wrong { border-inline-start: .3rem solid #c33; padding-inline-start: .6rem }
            """;

    private Html() {
    }

    /** A whole page. */
    static String page(String title, String content) {
        return String.format(Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Demarche</title>
                <style>
                %s</style>
                </head>
                <body>
                <nav aria-label="Site"><a href="/">Demarche</a> · <a href="/queries">Questions</a> · <a href="/ui/">SPARQL</a></nav>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """, text(title), STYLE, text(title), content);
    }

    /** As text or in an attribute. */
    static String text(String any) {
        return StringUtil.sanitizeXmlString(any);
    }

    /** @param address of this server, or of http */
    static String link(String address, String content) {
        return "<a href=\"" + text(address) + "\">" + text(content) + "</a>";
    }

    /**
     * A node for people; what the store has minted is a link that stays on this server.
     *
     * @param name of it, if it has none of its own
     * @param base of what the store mints
     */
    static String node(Node node, String name, String base) {
        if (node.isLiteral()) {
            return text(node.getLiteralLexicalForm());
        }
        if (!node.isURI()) {
            return text(name);
        }
        String iri = node.getURI();
        return iri.startsWith(base) ? link("/id/" + iri.substring(base.length()), name)
                : iri.matches("https?://.*") ? link(iri, name) : text(name);
    }
}
