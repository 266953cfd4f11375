package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfPlace;

/** Finds places that knowledge does not list: "the Palacio Azul hotel", "the presidential office", "in Esquipulas". */
final class Sites {

    private static final int LONGEST = 7;
    private static final String HEADQUARTERS = "headquarters";

    private final Set<String> locative;
    private final Set<String> heads;
    private final Set<String> missions;
    private final Set<String> seats;
    private final Set<String> owners;
    private final Set<String> noName;
    private final Set<String> inside;
    private final Set<String> leading;
    private final Set<String> parts;
    private final Set<String> inner;
    private final Set<String> kinds;

    Sites(WordLists words) {
        this.locative = words.list("site-preposition");
        this.heads = words.list("site-noun");
        this.missions = words.list("mission-noun");
        this.seats = words.list("seat-noun");
        this.owners = words.list("seat-owner");
        this.noName = Stream.of("not-name", "calendar", "body-head", "portfolio").flatMap(l -> words.list(l).stream()).collect(Collectors.toUnmodifiableSet());
        this.inside = words.list("inside");
        this.leading = words.list("leading-site");
        this.parts = words.list("part-noun");
        this.inner = words.list("particle");
        this.kinds = words.list("settlement-noun");
    }

    /** In order; none that shares a word with a person. */
    List<OfPlace> in(Scan scan, List<OfActor> actors) {
        List<OfPlace> sites = new ArrayList<>();
        for (int i = 1; i < scan.size(); i++) {
            boolean part = scan.lower(i - 1).equals("of") && parts.contains(scan.lower(i - 2));
            if ((locative.contains(scan.lower(i - 1)) || ofKind(scan, i) || part) && !scan.upperCase()) {
                int from = determined(scan, i);
                Optional<OfPlace> led = led(scan, from);
                led.or(() -> site(scan, from, end(scan, from), actors)).filter(s -> !part || s.grain() == Grain.VENUE).ifPresent(sites::add);
            }
        }
        return sites;
    }

    /** "the town of Quemapuri". */
    private boolean ofKind(Scan scan, int i) {
        return scan.lower(i - 1).equals("of") && kinds.contains(scan.lower(i - 2)) && !scan.capitalized(i - 2);
    }

    private static int determined(Scan scan, int i) {
        return scan.is(i, Pos.DET) || scan.is(i, Pos.PRON) ? i + 1 : i;
    }

    /** One past the noun phrase that begins there, at most one "of" or "de" in it. */
    private static int end(Scan scan, int from) {
        int end = from;
        while (end < scan.size() && end - from < LONGEST && (scan.is(end, Pos.PROPN) || scan.is(end, Pos.NOUN) || scan.is(end, Pos.ADJ)
                || scan.isHyphen(end) || end > from && (scan.isPossessive(end) || particle(scan, end)))) {
            end++;
        }
        return end;
    }

    private static boolean particle(Scan scan, int i) {
        return scan.is(i - 1, Pos.PROPN) && scan.capitalized(i + 1) && (scan.lower(i).equals("de") || scan.lower(i).equals("of"));
    }

    private Optional<OfPlace> site(Scan scan, int from, int end, List<OfActor> actors) {
        int last = last(scan, from, end);
        boolean person = actors.stream().anyMatch(a -> a.form() == Mention.Form.NAMED && a.from() < end && a.to() > from);
        if (person || end == from) {
            return Optional.empty();
        }
        if (last >= from) {
            boolean listed = scan.known(last).venue().isPresent();
            return !listed && (named(scan, from, last) || owned(scan, from, last)) ? Optional.of(at(scan, from, last + 1, Grain.VENUE)) : Optional.empty();
        }
        return unlisted(scan, from, end) ? Optional.of(at(scan, from, end, Grain.TOWN)) : Optional.empty();
    }

    /** "Hotel Bellevue", "Chateau de Vernay", "headquarters of the Temba Foundation" where no town follows: the kind stands before the name. */
    private Optional<OfPlace> led(Scan scan, int from) {
        boolean kind = leading.contains(scan.lower(from)) && scan.capitalized(from);
        boolean seat = scan.lower(from).equals(HEADQUARTERS) && scan.lower(from + 1).equals("of");
        int name = seat ? determined(scan, from + 2) : inner.contains(scan.lower(from + 1)) ? from + 2 : from + 1;
        int end = name;
        while ((kind || seat) && scan.capitalized(end) && (scan.is(end, Pos.PROPN) || scan.is(end, Pos.NOUN) || scan.is(end, Pos.ADJ)) && end - name < LONGEST) {
            end++;
        }
        boolean town = seat && scan.lower(end).equals("in") && scan.capitalized(end + 1);
        boolean listed = scan.known(from).venue().isPresent();
        return end == name || town || listed ? Optional.empty() : Optional.of(at(scan, from, end, Grain.VENUE));
    }

    /** The last word that says what kind of site it is; -1 where there is none. */
    private int last(Scan scan, int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            String word = scan.lower(i);
            boolean resort = kinds.contains(word) && (kinds.contains(scan.lower(i + 1)) || scan.lower(i + 1).equals("of"));
            if (!resort && (heads.contains(word) || missions.contains(word) || seats.contains(word))) {
                return i;
            }
        }
        return -1;
    }

    /** "Palacio Azul hotel", "Norwegian embassy": a name before the kind of site, and not that of the town alone. */
    private boolean named(Scan scan, int from, int last) {
        boolean mission = missions.contains(scan.lower(last));
        if (!mission && !heads.contains(scan.lower(last))) {
            return false;
        }
        for (int i = from; i < last; i++) {
            boolean known = scan.known(i).settlement().isPresent() || scan.known(i).plainCountry().isPresent();
            boolean name = scan.capitalized(i) && !heads.contains(scan.lower(i));
            if (mission ? scan.known(i).plainCountry().isPresent() : name && (!known || scan.capitalized(last))) {
                return true;
            }
        }
        return false;
    }

    /** "the presidential office", where no town follows. */
    private boolean owned(Scan scan, int from, int last) {
        boolean town = scan.lower(last + 1).equals("in") && scan.capitalized(last + 2);
        for (int i = from; i < last; i++) {
            if (owners.contains(scan.lower(i)) && !town && seats.contains(scan.lower(last))) {
                return true;
            }
        }
        return false;
    }

    /** A name after "in" that knowledge knows nothing of. */
    private boolean unlisted(Scan scan, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean name = scan.is(i, Pos.PROPN) && scan.capitalized(i) && !noName.contains(scan.lower(i)) && scan.known(i).isNothing()
                    && !scan.text(i).equals(scan.text(i).toUpperCase(Locale.ROOT));
            if (!name) {
                return false;
            }
        }
        return (inside.contains(scan.lower(from - 1)) || ofKind(scan, from)) && end - from <= 2;
    }

    private static OfPlace at(Scan scan, int from, int to, Grain grain) {
        Place place = new Place(scan.words(from, to), country(scan, to), Optional.empty(), Optional.empty());
        return new OfPlace(scan.span(from, to), scan.number(), from, to, place, grain);
    }

    /** The country of the town that follows: "in Lima", ", Peru". */
    private static Optional<String> country(Scan scan, int to) {
        boolean follows = scan.text(to).equals(",") || scan.lower(to).equals("in");
        Known known = scan.known(to + 1);
        return !follows ? Optional.empty() : known.settlement().flatMap(s -> s.country()).or(() -> known.plainCountry().map(c -> c.code()));
    }
}
