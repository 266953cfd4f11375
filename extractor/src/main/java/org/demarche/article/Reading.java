package org.demarche.article;

import java.util.Objects;
import org.demarche.article.input.Refusal;

/** What became of one input: an article, or the reason why there is none. */
public sealed interface Reading {

    /** An article was read. */
    record Read(Article article) implements Reading {

        /** Checks that there is one. */
        public Read {
            Objects.requireNonNull(article, "article");
        }
    }

    /**
     * An article that came before with the same id and text.
     *
     * @param source as of one that is refused
     */
    record Repeated(String source) implements Reading {
    }

    /**
     * An article that is not for us.
     *
     * @param source as of one that is refused
     * @param kind   how a summary of many calls it: {@code in French}
     * @param reason for the user, one line
     */
    record Skipped(String source, String kind, String reason) implements Reading {

        /** Makes a line of each. */
        public Skipped {
            source = Shown.line(source);
            reason = Shown.reason(reason);
        }
    }

    /**
     * An input that is no article; the others go on.
     *
     * @param source the file as it was named, with the line or record where one of several is meant
     * @param kind   for a summary of many
     * @param reason for the user, one line, saying what would have been right
     */
    record Refused(String source, Refusal kind, String reason) implements Reading {

        /** Makes a line of each. */
        public Refused {
            source = Shown.line(source);
            reason = Shown.reason(reason);
        }
    }
}
