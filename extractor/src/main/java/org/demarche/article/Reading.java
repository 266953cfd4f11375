package org.demarche.article;

import java.util.Objects;

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
     * An article that is not for us.
     *
     * @param source as of one that is refused
     * @param reason for the user, one line
     */
    record Skipped(String source, String reason) implements Reading {
    }

    /**
     * An input that is no article; the others go on.
     *
     * @param source the file as it was named, with the line or record where one of several is meant
     * @param reason for the user, one line, saying what would have been right
     */
    record Refused(String source, String reason) implements Reading {
    }
}
