package org.demarche.article.input;

import java.io.IOException;

/** Bytes or letters that are no text of an article; the message is for the user, in one line. */
public final class BadText extends IOException {

    /** What cannot be read because of it. */
    public enum Reach {
        /** The item alone. */
        ITEM,
        /** The input that it stands in. */
        INPUT,
        /** That, and all that it stands in itself. */
        ALL
    }

    private static final long serialVersionUID = 1;

    private final Reach reach;

    public BadText(String reason) {
        this(reason, Reach.ITEM);
    }

    private BadText(String reason, Reach reach) {
        super(reason);
        this.reach = reach;
    }

    /** After it nothing more can be read of the same input. */
    public static BadText fatal(String reason) {
        return new BadText(reason, Reach.INPUT);
    }

    /** After it nothing more should be read of the file. */
    public static BadText hostile(String reason) {
        return new BadText(reason, Reach.ALL);
    }

    /** How much is lost. */
    public Reach reach() {
        return reach;
    }
}
