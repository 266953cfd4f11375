package org.demarche.article;

import java.util.regex.Pattern;

/** What the outside of a line tells of it, in any language that writes with capitals and full stops. */
final class Lines {

    private static final Pattern ENDS_SENTENCE = Pattern.compile("(?s).*[.!?…][\"”’')\\]]*");
    private static final Pattern GOES_ON = Pattern.compile("(?s).*[,;:&\u2014-]");
    private static final Pattern OPENS = Pattern.compile("(?s)[\"“‘'¿¡]?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}].*");
    private static final Pattern QUESTION = Pattern.compile("[^.!?\"“”]*\\?");
    private static final Pattern NUMBERED = Pattern.compile("(?s)\\d{1,2}[.)] .*");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[^ ,]*( [^ ,]+){1,4}");

    private static final int LONGEST_HEADING = 110;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_QUESTION = 80;

    private Lines() {
    }

    static boolean endsSentence(String line) {
        return ENDS_SENTENCE.matcher(line).matches();
    }

    /** Whether it could stand above text: short, opening with a capital, without the end of a sentence. */
    static boolean isHeading(String line) {
        return standsAbove(line, LONGEST_HEADING) || isQuestion(line);
    }

    /** Whether it could be a headline. */
    static boolean isTitle(String line) {
        return standsAbove(line, LONGEST_TITLE) || isQuestion(line);
    }

    private static boolean standsAbove(String line, int longest) {
        return line.length() <= longest && OPENS.matcher(line).matches() && !endsSentence(line)
                && !GOES_ON.matcher(line).matches() && !NUMBERED.matcher(line).matches();
    }

    private static boolean isQuestion(String line) {
        return line.length() <= LONGEST_QUESTION && OPENS.matcher(line).matches() && QUESTION.matcher(line).matches();
    }

    /** Whether it could be the name above an office. */
    static boolean isName(String line) {
        return NAME.matcher(line).matches();
    }

    /** Whether there is anything to read in it: rules of dashes and stars have no letters. */
    static boolean hasLetters(String line) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
