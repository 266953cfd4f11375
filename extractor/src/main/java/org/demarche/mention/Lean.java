package org.demarche.mention;

/** Which way from the day of writing a sentence looks at a date whose year or week it leaves out. */
enum Lean {
    /** What it tells is over. */
    PAST,
    /** It tells in the present tense, as diaries and chronologies do. */
    PRESENT,
    /** What it tells is to come. */
    FUTURE,
    /** It was to come, which by now may be over. */
    NEAR,
    /** It does not say. */
    OPEN
}
