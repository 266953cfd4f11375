package org.demarche.article;

import java.io.IOException;

/** Bytes or letters that are no text of an article; the message is a {@link Reading.Refused#reason()}. */
final class BadText extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean fatal;

    BadText(String reason) {
        this(reason, false);
    }

    private BadText(String reason, boolean fatal) {
        super(reason);
        this.fatal = fatal;
    }

    /** After it nothing more can be read of the same input. */
    static BadText fatal(String reason) {
        return new BadText(reason, true);
    }

    boolean isFatal() {
        return fatal;
    }
}
