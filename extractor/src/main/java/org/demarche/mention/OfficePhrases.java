package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.NameRuns.Run;
import org.demarche.mention.OfficePhrase.Body;

/** Reads the noun phrase around each office: modifiers, country and body before it, complement and name after it. */
final class OfficePhrases {

    private static final int LONGEST_OWNED = 4;

    private final Set<String> portfolio;
    private final Set<String> modifiers;
    private final Set<String> ranks;
    private final Set<String> names;
    private final OfficeComplement complement;

    OfficePhrases(WordLists words) {
        this.portfolio = words.list("portfolio");
        this.modifiers = words.list("office-modifier");
        this.ranks = words.list("rank");
        this.names = words.list("office-or-name");
        this.complement = new OfficeComplement(words);
    }

    /** In order; each token lies in at most one phrase. */
    List<OfficePhrase> in(Scan scan, List<Run> runs) {
        List<OfficePhrase> phrases = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < scan.size(); i++) {
            Known known = scan.known(i);
            boolean inName = runs.stream().anyMatch(r -> !r.body() && r.from() < known.from() && known.to() < r.to());
            if (i < free || known.from() != i || !OfficeRow.isOffice(scan, known) || inName) {
                continue;
            }
            OfficeRow row = OfficeRow.at(scan, known, ranks, names);
            if (ownsOffice(scan, row.last().to())) {
                continue;
            }
            OfficePhrase phrase = read(scan, runs, free, row);
            phrases.add(phrase);
            free = phrase.to();
        }
        return phrases;
    }

    /** "the President's national security adviser": the first office only says whose the second is. */
    private boolean ownsOffice(Scan scan, int end) {
        int i = end + 1;
        while (scan.isPossessive(end) && i - end < LONGEST_OWNED && scan.known(i).office().isEmpty()
                && (modifiers.contains(scan.lower(i)) || portfolio.contains(scan.lower(i)))) {
            i++;
        }
        return scan.isPossessive(end) && scan.known(i).office().filter(o -> o.kind() == Entity.Office.Kind.OFFICIAL).isPresent();
    }

    private OfficePhrase read(Scan scan, List<Run> runs, int free, OfficeRow row) {
        Entity.Office office = row.office();
        Left left = new Left(scan, free, row.first().from(), modifiers, portfolio).walk();
        int end = row.last().to();
        OfficeComplement.Found right = row.main() == row.last() ? complement.read(scan, runs, end, office, left.countries.isEmpty())
                : new OfficeComplement.Found(end, row.main().to(), List.of(), Optional.empty());
        List<String> countries = left.countries.isEmpty() ? right.countries() : left.countries;
        Optional<Body> body = left.body.or(right::body);
        String words = position(scan, row.opensWithAddress() ? row.main().from() : left.positionFrom, row.first().from(), right.positionTo());
        OfficePhrase phrase = new OfficePhrase(left.from, right.to(), office, plural(scan, row.main(), office),
                words, List.copyOf(countries), body, right.to(), right.to(), left.determiner);
        return named(scan, runs, phrase);
    }

    /** The words of the office without a country among its modifiers: "former Nigerian president". */
    private static String position(Scan scan, int from, int office, int to) {
        int start = from;
        StringBuilder words = new StringBuilder();
        for (int i = from; i < office; i++) {
            boolean country = scan.known(i).plainCountry().isPresent();
            if (country || scan.isPossessive(i)) {
                words.append(scan.words(start, i)).append(start < i ? " " : "");
                start = i + 1;
            }
        }
        return words.append(scan.words(start, to)).toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** By the noun that heads the office: the "affairs" of a minister are not several ministers. */
    private static boolean plural(Scan scan, Known main, Entity.Office office) {
        int head = main.from();
        while (head + 1 < main.to() && !scan.is(head + 1, Pos.ADP)) {
            head++;
        }
        String noun = scan.lower(head);
        return (noun.endsWith("s") || noun.endsWith("men")) && !List.of(office.name().split("[ -]")).contains(noun);
    }

    private static OfficePhrase named(Scan scan, List<Run> runs, OfficePhrase phrase) {
        int to = phrase.to();
        Optional<Run> direct = at(runs, to);
        if (direct.isPresent()) {
            return phrase.withName(to, direct.get().to());
        }
        int end = capitals(scan, to);
        if (end - to > 1 && !phrase.plural()) {
            return phrase.withName(to, end);
        }
        boolean comma = scan.text(to).equals(",");
        Optional<Run> apposed = comma ? at(runs, to + 1) : Optional.empty();
        boolean closed = apposed.isPresent() && (!scan.text(apposed.get().to()).matches("\\w+") || scan.is(apposed.get().to(), Pos.VERB));
        boolean several = phrase.plural() || phrase.office().kind() == Entity.Office.Kind.HONORIFIC;
        boolean one = !phrase.determiner().startsWith("a") || between(scan, apposed);
        if (closed && !several && one && apposed.get().to() - apposed.get().from() > 1) {
            return phrase.withName(to + 1, apposed.get().to());
        }
        return phrase;
    }

    /** "A Peruvian envoy, Jane Doe, is expected": of a list, no verb stands behind the second comma. */
    private static boolean between(Scan scan, Optional<Run> name) {
        int end = name.map(Run::to).orElse(scan.size());
        return scan.text(end).equals(",") && (scan.is(end + 1, Pos.VERB) || scan.is(end + 1, Pos.AUX));
    }

    /** "Coordinator for the Peace Process Lars Holt": words that a tagger takes for nouns, where the title before them has capitals, too. */
    private static int capitals(Scan scan, int start) {
        int i = start;
        boolean cased = !scan.titleCase() && !scan.upperCase() && scan.capitalized(start - 1);
        while (cased && scan.capitalized(i) && maybeName(scan.known(i)) && (scan.is(i, Pos.NOUN) || scan.is(i, Pos.PROPN) || scan.is(i, Pos.ADJ))) {
            i++;
        }
        return i;
    }

    private static boolean maybeName(Known known) {
        return known.office().isEmpty() && known.organization().isEmpty() && known.country().isEmpty() && known.venue().isEmpty();
    }

    private static Optional<Run> at(List<Run> runs, int token) {
        return runs.stream().filter(r -> r.from() <= token && token < r.to() && !r.body()).findFirst()
                .map(r -> new Run(token, r.to(), false));
    }

    /** Walks from the office to the left, as far as the noun phrase goes. */
    private static final class Left {
        private final Scan scan;
        private final int free;
        private final Set<String> modifiers;
        private final Set<String> portfolio;
        private final List<String> countries = new ArrayList<>();
        private Optional<Body> body = Optional.empty();
        private String determiner = "";
        private int from;
        private int positionFrom;

        private Left(Scan scan, int free, int first, Set<String> modifiers, Set<String> portfolio) {
            this.scan = scan;
            this.free = free;
            this.from = first;
            this.positionFrom = first;
            this.modifiers = modifiers;
            this.portfolio = portfolio;
        }

        private Left walk() {
            while (from > free && step(from - 1)) {
                // each step moves the start
            }
            return this;
        }

        private boolean step(int i) {
            Known known = scan.known(i);
            if (known.from() < free) {
                return false;
            }
            if (scan.text(i).equals(")") && i - 2 > free && scan.text(i - 2).equals("(")) {
                from = i - 2;
                return true;
            }
            if (scan.is(i, Pos.DET) || scan.is(i, Pos.PRON) && List.of("his", "her", "their", "its", "our", "my", "your").contains(scan.lower(i))) {
                determiner = scan.lower(i);
                from = i;
                return false;
            }
            if (known.country().isPresent() && (!known.has(Role.PEOPLE) || known.has(Role.ADJECTIVE))) {
                return country(known);
            }
            if (known.organization().isPresent()) {
                return body(known, i);
            }
            return scan.isPossessive(i) ? owner(i) : modifier(i);
        }

        private boolean country(Known known) {
            countries.add(0, known.country().orElseThrow().code());
            from = known.from();
            int before = from - 1;
            boolean joined = scan.lower(before).equals("and") || scan.text(before).equals(",") || scan.isHyphen(before);
            boolean ofName = List.of("of", "from", "in", "the").contains(scan.lower(scan.known(before - 1).from() - 1));
            if (joined && (!ofName || known.has(Role.ADJECTIVE) && scan.known(before - 1).has(Role.ADJECTIVE)) && before > free && scan.known(before - 1).plainCountry().isPresent()) {
                from = before;
            }
            return true;
        }

        private boolean body(Known known, int i) {
            Entity.Organization organization = known.organization().orElseThrow();
            if (body.isEmpty()) {
                body = Optional.of(new Body(organization.name(), organization.country()));
            }
            from = known.from();
            return true;
        }

        private boolean owner(int i) {
            Known owner = scan.known(i - 1);
            boolean known = owner.country().isPresent() || owner.organization().isPresent() || owner.office().isPresent();
            if (known && i - 1 >= free) {
                from = owner.office().isPresent() ? owner.from() : i;
            }
            return known && i - 1 >= free;
        }

        private boolean modifier(int i) {
            String word = scan.lower(i);
            boolean titled = scan.capitalized(i) && portfolio.contains(word);
            boolean plain = (scan.is(i, Pos.ADJ) || scan.is(i, Pos.NOUN)) && !scan.capitalized(i) && scan.known(i).isNothing();
            boolean counted = scan.is(i, Pos.NUM);
            boolean joint = scan.isHyphen(i) || word.equals("and") && portfolio.contains(scan.lower(i - 1));
            if (modifiers.contains(word) || titled || plain || joint) {
                from = i;
                positionFrom = i;
                return true;
            }
            if (counted) {
                from = i;
            }
            return counted;
        }
    }
}
