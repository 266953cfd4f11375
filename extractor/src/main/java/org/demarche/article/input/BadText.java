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

    private final Refusal kind;
    private final Reach reach;

    public BadText(Refusal kind, String reason) {
        this(kind, reason, Reach.ITEM);
    }

    private BadText(Refusal kind, String reason, Reach reach) {
        super(reason);
        this.kind = kind;
        this.reach = reach;
    }

    /** After it nothing more can be read of the same input. */
    public static BadText fatal(Refusal kind, String reason) {
        return new BadText(kind, reason, Reach.INPUT);
    }

    /** After it nothing more should be read of the file. */
    public static BadText hostile(String reason) {
        return new BadText(Refusal.HOSTILE, reason, Reach.ALL);
    }

    /** What is wrong, in general. */
    public Refusal kind() {
        return kind;
    }

    /** How much is lost. */
    public Reach reach() {
        return reach;
    }
}
