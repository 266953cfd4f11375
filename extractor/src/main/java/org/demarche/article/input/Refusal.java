package org.demarche.article.input;

/** Of what kind a refusal is: messages say more of the one input, and only kinds can be counted. */
public enum Refusal {
    /** No such file. */
    MISSING("not there"),
    /** A file that may not be read, or a disk that fails. */
    UNREADABLE("not readable"),
    /** An address that nothing whole came from. */
    UNANSWERED("not answered"),
    /** A page that we may not be led to. */
    FORBIDDEN("not to be followed"),
    /** Nothing in it that is an article. */
    EMPTY("without an article"),
    /** Bytes that are no letters. */
    NO_TEXT("no text"),
    /** More than is read of one article. */
    TOO_LONG("too long"),
    /** A record whose fields are not what is wanted. */
    RECORD("wrong fields"),
    /** JSON that ends too early, or is none. */
    JSON("broken JSON"),
    /** The same of tables. */
    CSV("broken CSV"),
    /** The same of PDF. */
    PDF("broken PDF"),
    /** The same of mail. */
    MAIL("broken mail"),
    /** The same of RSS and Atom. */
    FEED("broken feed"),
    /** The same of gzip, zip and WARC. */
    ARCHIVE("broken archive"),
    /** It wants a password. */
    LOCKED("locked"),
    /** An archive that is made to do harm. */
    HOSTILE("hostile archive"),
    /** Part in part in part. */
    DEEP("nested too deeply"),
    /** Its id stands for another text. */
    OTHER_TEXT("with the id of another text"),
    /** Our own. */
    FAULT("by a fault of the program");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** As a summary says it of several. */
    public String words() {
        return words;
    }
}
