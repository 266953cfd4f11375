import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells title from name, by the labels of offices.ttl. */
final class Titles {

    private static final Pattern OFFICE = Pattern.compile("^office:.*?(?=^office:|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("\"([^\"]+)\"@en");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(Sec|Amb|Dep|Min|PM|FM|Asst)\\b\\.?");
    private static final Map<String, String> LONG = Map.of("Sec", "Secretary of", "Amb", "Ambassador", "Dep", "Deputy", "Min", "Minister",
            "PM", "Prime Minister", "FM", "Foreign Minister", "Asst", "Assistant");
    private static final int LONGEST = 8;

    private record Title(String office, boolean head, boolean empty) {
    }

    private final Map<String, Title> titles = new HashMap<>();

    Titles(Path offices) throws IOException {
        Matcher each = OFFICE.matcher(Files.readString(offices));
        while (each.find()) {
            Matcher label = LABEL.matcher(each.group());
            String first = null;
            while (label.find()) {
                String name = label.group(1).toLowerCase(Locale.ROOT);
                first = first == null ? name : first;
                titles.putIfAbsent(name, new Title(first, each.group().contains("dm:Head"), each.group().contains("dm:Honorific") || each.group().contains("dm:Group")));
            }
        }
    }

    /** The first office in a phrase, the longest there; empty if there is none: "Federal Chancellor of Germany" is chancellor. */
    String office(String phrase) {
        String spelled = ABBREVIATION.matcher(phrase).replaceAll(m -> LONG.get(m.group(1))).replace("Secretary of Def", "Secretary of Defense");
        String[] words = words(spelled);
        for (int from = 0; from < words.length; from++) {
            int to = end(words, from);
            if (to > from) {
                Title title = title(words, from, to);
                return title.empty ? "" : title.office;
            }
        }
        return "";
    }

    /** What the aliases call somebody: heads before others, the longer before the shorter; "Former …" doesn't count. */
    String officeIn(List<String> aliases) {
        String best = "";
        for (String alias : aliases) {
            String[] words = words(alias);
            int to = alias.startsWith("Former") || alias.endsWith("Administration") ? 0 : titleEnd(words);
            String office = to == 0 ? "" : office(String.join(" ", Arrays.copyOf(words, to)));
            if (!office.isEmpty() && (best.isEmpty() || rank(office) > rank(best))) {
                best = office;
            }
        }
        return best;
    }

    private int rank(String office) {
        return (titles.get(office).head ? LONGEST : 0) + office.split(" ").length;
    }

    /** A name without the forms of address before it. */
    String strip(String name) {
        String[] words = name.split(" ");
        int from = 0;
        while (from < words.length - 2 && titles.containsKey(words[from].toLowerCase(Locale.ROOT))
                && titles.get(words[from].toLowerCase(Locale.ROOT)).empty) {
            from++;
        }
        return String.join(" ", Arrays.copyOfRange(words, from, words.length));
    }

    /** The name in "Russian Foreign Minister Sergey Lavrov"; empty where it is none. */
    String nameIn(String alias) {
        if (alias.endsWith("Administration") || alias.startsWith("The ")) {
            return "";
        }
        String[] words = alias.split(" ");
        return String.join(" ", Arrays.copyOfRange(words, titleEnd(words(alias)), words.length));
    }

    /** One past the last word of the title before a name; 0 if there is none. */
    private int titleEnd(String[] words) {
        int end = 0;
        for (int i = 0; i < Math.min(words.length, 3 + end); i++) {
            end = Math.max(end, end(words, i));
        }
        return end;
    }

    private int end(String[] words, int from) {
        for (int to = Math.min(words.length, from + LONGEST); to > from; to--) {
            if (title(words, from, to) != null) {
                return to;
            }
        }
        return from;
    }

    private Title title(String[] words, int from, int to) {
        return titles.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
    }

    private static String[] words(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).split(" ");
    }
}
