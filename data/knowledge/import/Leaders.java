import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes leaders.ttl from a table of tenures; see README.md beside the data for what its sources mean. */
final class Leaders {

    private static final String HEAD = """
            # People who held office, as lists of leaders give them. Written by import/Leaders.java: do not edit; people.ttl adds.
            # dm:seen: the source saw them in office then and knows no end.
            # Sources: Open Event Data Alliance, Phoenix actor dictionaries (MIT); Wikidata (CC0), heads of state and of
            # government as of 2022; U.S. Department of State, Office of the Historian, visits by foreign leaders (public domain).
            @prefix dm: <https://w3id.org/demarche/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix country: <https://w3id.org/demarche/id/country/> .
            @prefix person: <https://w3id.org/demarche/id/person/> .

            """;
    /** Where the family name comes first. */
    private static final Set<String> FAMILY_FIRST = Set.of("CN", "KP", "KR", "TW", "VN");
    /** Last month of the Phoenix lists and last year of the Wikidata one: an open end there means only that. */
    private static final String PHOENIX_END = "2014-01";
    private static final String WIKIDATA_END = "2022";
    /** Visits further apart than this may belong to two terms of office. */
    private static final int YEARS_APART = 3;

    private record Tenure(String office, String from, String to, String seen) {
        String last() {
            return to.isEmpty() ? seen : to;
        }

        Tenure as(String other) {
            return new Tenure(other, from, to, seen);
        }

        boolean includes(Tenure other) {
            return (office.equals(other.office) || other.office.isEmpty()) && from.compareTo(other.from) <= 0 && last().compareTo(other.last()) >= 0;
        }
    }

    private static final class Person {
        private String name;
        private String code;
        private String wikidata = "";
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> calledBy = new LinkedHashSet<>();
        private final List<Tenure> tenures = new ArrayList<>();
        private final Map<String, List<String>> visits = new TreeMap<>();
    }

    private final Titles titles;
    private final Map<String, Person> people = new LinkedHashMap<>();

    private Leaders(Titles titles) {
        this.titles = titles;
    }

    public static void main(String[] args) throws IOException {
        Leaders leaders = new Leaders(new Titles(Path.of(args[1])));
        Csv.read(Path.of(args[0]), "name", "aliases", "iso2", "office", "from", "to", "wikidata", "source").forEach(leaders::add);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(HEAD);
        leaders.people.forEach((key, person) -> leaders.print(key, person, out));
        out.flush();
    }

    private void add(String[] row) {
        String name = titles.strip(capitals(row[0]));
        if (row[2].isEmpty() || name.isEmpty() || isBesideAnother(row)) {
            return;
        }
        Person person = people.computeIfAbsent(slug(name) + "-" + row[2].toLowerCase(Locale.ROOT), k -> new Person());
        person.name = name;
        person.code = row[2];
        person.wikidata = row[6].isEmpty() ? person.wikidata : row[6];
        List<String> given = row[1].isEmpty() ? List.of() : List.of(row[1].split("\\|"));
        given.stream().map(Leaders::capitals).map(titles::nameIn).filter(a -> a.contains(" ") && !a.equals(name)).forEach(person.aliases::add);
        switch (row[7]) {
            case "us-visits" -> person.visits.computeIfAbsent(titles.office(row[3]), o -> new ArrayList<>()).add(row[4]);
            case "wikidata" -> person.tenures.add(new Tenure(titles.office(row[3]), row[4], row[5], row[5].isEmpty() ? WIKIDATA_END : ""));
            default -> {
                person.calledBy.addAll(given);
                person.tenures.add(new Tenure(titles.office(row[3]), row[4], row[5],
                        !row[5].isEmpty() ? "" : row[4].compareTo(PHOENIX_END) > 0 ? row[4] : PHOENIX_END));
            }
        }
    }

    /** Heads of several states at once are those of the state that they live in. */
    private static boolean isBesideAnother(String[] row) {
        String office = row[3].toLowerCase(Locale.ROOT);
        return office.startsWith("monarch") && (row[0].equals("Elizabeth II") || row[0].equals("Charles III")) && !row[2].equals("GB")
                || office.contains("co-prince");
    }

    private void print(String key, Person person, PrintStream out) {
        person.visits.forEach((office, days) -> person.tenures.addAll(terms(office, days)));
        List<String> parts = new ArrayList<>();
        parts.add("skos:prefLabel " + literal(person.name));
        if (!person.aliases.isEmpty()) {
            parts.add("skos:altLabel " + String.join(" , ", person.aliases.stream().map(Leaders::literal).toList()));
        }
        String[] words = person.name.split(" ");
        if (FAMILY_FIRST.contains(person.code) && words.length > 1 && !words[0].contains("-")) {
            parts.add("dm:familyName " + literal(words[0]));
        }
        for (Tenure tenure : tenures(person)) {
            parts.add("dm:tenure [ dm:country country:" + person.code + property("office", tenure.office) + property("from", tenure.from)
                    + property("to", tenure.to) + property("seen", tenure.seen) + " ]");
        }
        if (!person.wikidata.isEmpty()) {
            parts.add("owl:sameAs wd:" + person.wikidata);
        }
        out.print("person:" + key + " a dm:Person ; " + String.join(" ; ", parts) + " .\n");
    }

    /** Visits as the terms of office within which they lie, as far as they tell. */
    private static List<Tenure> terms(String office, List<String> days) {
        List<Tenure> terms = new ArrayList<>();
        String first = "";
        String last = "";
        for (String day : days.stream().sorted().toList()) {
            if (!first.isEmpty() && Integer.parseInt(day.substring(0, 4)) - Integer.parseInt(last.substring(0, 4)) > YEARS_APART) {
                terms.add(new Tenure(office, first, "", last));
                first = "";
            }
            first = first.isEmpty() ? day : first;
            last = day;
        }
        terms.add(new Tenure(office, first, "", last));
        return terms;
    }

    /** In order of time, without those that say nothing new. What somebody is called tells the office of an only one. */
    private List<Tenure> tenures(Person person) {
        String called = person.tenures.stream().filter(t -> t.office.isEmpty()).count() == 1 ? titles.officeIn(List.copyOf(person.calledBy)) : "";
        List<Tenure> named = person.tenures.stream().map(t -> t.office.isEmpty() ? t.as(visitor(person, t).orElse(called)) : t).distinct()
                .sorted(Comparator.comparing(Tenure::from).thenComparing(Tenure::office)).toList();
        return named.stream().filter(t -> named.stream().noneMatch(other -> other != t && other.includes(t))).toList();
    }

    /** As what somebody visited during a term of which the list gives no office. */
    private static Optional<String> visitor(Person person, Tenure term) {
        return person.visits.entrySet().stream().filter(v -> v.getValue().stream().anyMatch(
                d -> d.compareTo(term.from) > 0 && d.compareTo(term.last()) < 0)).map(Map.Entry::getKey).findFirst();
    }

    private static String property(String name, String value) {
        return value.isEmpty() ? "" : " ; dm:" + name + " \"" + value + "\"";
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "").replace("\"", "\\\"") + "\"@en";
    }

    /** "Iii" is the list's way of writing "III". */
    private static String capitals(String name) {
        return name.replaceAll("\\s+", " ").replaceAll("\\bIi\\b", "II").replaceAll("\\bIii\\b", "III").replaceAll("\\bIv\\b", "IV")
                .replaceAll("\\b3D\\b", "III").replaceAll("\\s*#.*", "").strip();
    }

    private static String slug(String name) {
        String ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
