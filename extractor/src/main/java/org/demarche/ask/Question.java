package org.demarche.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody asks, in words; a comma and the "'s" of an owner are words of their own. */
record Question(List<String> words) {

    /** More words than any question here could need. */
    private static final int LONGEST = 60;

    /** What parts words: a comma, or a question mark that is not the last. */
    private static final String PAUSE = ",";

    /** What stands around words in writing, and says nothing. */
    private static final String MARKS = "\"\u201C\u201D\u201E\u00AB\u00BB()";
    private static final Pattern WORD = Pattern.compile("(.*?)(['\u2019]s)?([,;:?!.]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile("^['\u2018]|['\u2019](?=[?!.,]*$)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+");

    static Question of(String text) {
        List<String> words = new ArrayList<>();
        for (String written : text.strip().split("[\\s\\p{Z}]+")) {
            String bare = written.codePoints().filter(c -> MARKS.indexOf(c) < 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            add(words, bare);
        }
        while (!words.isEmpty() && words.get(words.size() - 1).equals(PAUSE)) {
            words.remove(words.size() - 1);
        }
        return new Question(List.copyOf(words));
    }

    private static void add(List<String> words, String written) {
        Matcher parts = WORD.matcher(QUOTE.matcher(written).replaceAll(""));
        if (!parts.matches() || ABBREVIATION.matcher(written).matches()) {
            words.add(written);
            return;
        }
        if (!parts.group(1).isEmpty()) {
            words.add(parts.group(1));
        }
        if (parts.group(2) != null) {
            words.add("'s");
        }
        if (!parts.group(3).replace(".", "").isEmpty()) {
            words.add(PAUSE);
        }
    }

    boolean isTooLong() {
        return words.size() > LONGEST;
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /** Without case and without the full stop of an abbreviation; nothing before the first and past the end. */
    String plain(int number) {
        return number >= 0 && number < words.size() ? plain(words.get(number)) : "";
    }

    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    boolean isAt(int number, List<String> phrase) {
        if (number + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!plain(number + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As it was written, but for what stands between words. */
    String text(int from, int to) {
        return words.subList(from, to).stream().collect(Collectors.joining(" ")).replace(" ,", ",").replace(" 's", "'s");
    }
}
