package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.NameRuns.Run;
import org.demarche.mention.OfficePhrase.Body;

/** What follows an office: "of Kyrgyzstan", "for Public Works", "to the United Nations", "of national intelligence". */
final class OfficeComplement {

    /** Where the complement ends, where what belongs to the position's own words ends, and what it names. */
    record Found(int to, int positionTo, List<String> countries, Optional<Body> body) {
    }

    private static final Set<String> PORTFOLIO_PREPOSITIONS = Set.of("of", "for", "on", "to", "in", "at", "from");
    private static final Set<String> BODY_PREPOSITIONS = Set.of("in", "at", "for");

    private final Set<String> portfolio;
    private final Set<String> arms;
    private final Set<String> accredited;
    private final Set<String> aides;

    OfficeComplement(WordLists words) {
        this.portfolio = words.list("portfolio");
        this.arms = words.list("state-arm");
        this.accredited = words.list("accredited");
        this.aides = words.list("aide");
    }

    /** Reads from token {@code start}; {@code stateless} says that no country stood before the office. */
    Found read(Scan scan, List<Run> runs, int start, Entity.Office office, boolean stateless) {
        int portfolios = morePortfolios(scan, start);
        Found found = new Found(portfolios, portfolios, List.of(), Optional.empty());
        boolean on = true;
        while (on && PORTFOLIO_PREPOSITIONS.contains(scan.lower(found.to()))) {
            Found next = step(scan, runs, office, stateless, accredited.contains(scan.lower(start - 1)), aides.contains(scan.lower(start - 1)), found);
            on = next.to() > found.to();
            found = next;
        }
        return found;
    }

    /** "Minister for Foreign Affairs and Defence", of which only the first is known: one past the others, if no office begins there. */
    private int morePortfolios(Scan scan, int start) {
        boolean more = portfolio.contains(scan.lower(start - 1)) && joins(scan, start) && scan.capitalized(start + 1) && portfolioWord(scan, start + 1);
        int end = more ? wordsEnd(scan, start + 1) : start;
        return scan.known(end).office().isPresent() ? start : end;
    }

    /** With one more complement, for an office that is {@code sent} "to" a country or not; where none follows the end stays as it was. */
    private Found step(Scan scan, List<Run> runs, Entity.Office office, boolean stateless, boolean sent, boolean serves,
            Found found) {
        String preposition = scan.lower(found.to());
        int noun = skipDeterminer(scan, found.to() + 1);
        Known known = scan.known(noun);
        boolean group = office.kind() == Entity.Office.Kind.GROUP;
        boolean owns = preposition.equals("of") || preposition.equals("from") || group && preposition.equals("in");
        boolean open = stateless && found.countries().isEmpty();
        boolean aide = serves && preposition.equals("to");
        Optional<StateBody> state = owns || aide || BODY_PREPOSITIONS.contains(preposition) ? StateBody.at(scan, runs, noun, arms) : Optional.empty();
        if (state.isPresent()) {
            List<String> own = open ? state.get().country().stream().toList() : found.countries();
            int to = state.get().to() == noun ? found.to() : state.get().to();
            return new Found(to, found.positionTo(), own, state.get().body().or(found::body));
        }
        if (known.country().isPresent() && known.from() == noun && !known.has(Role.ADJECTIVE) && owns && open
                && (known.plainCountry().isPresent() || group)) {
            List<String> countries = new ArrayList<>();
            int to = countryList(scan, noun, countries);
            return new Found(to, found.positionTo(), countries, found.body());
        }
        if (known.organization().isPresent() && known.from() == noun && (owns || preposition.equals("at"))) {
            Entity.Organization organization = known.organization().get();
            return new Found(acronymEnd(scan, groupEnd(scan, known.to())), found.positionTo(), found.countries(),
                    found.body().or(() -> Optional.of(new Body(organization.name(), organization.country()))));
        }
        boolean travels = preposition.equals("to") && known.organization().isEmpty() && known.office().isEmpty() && !sent;
        boolean abroad = travels || preposition.equals("to") && office.kind() == Entity.Office.Kind.HEAD || preposition.equals("on") && group;
        int end = abroad ? noun : group && owns ? groupEnd(scan, noun) : noun;
        end = end == noun && !abroad ? portfolioEnd(scan, preposition, noun) : end;
        return end == noun ? found : new Found(end, end, found.countries(), found.body());
    }

    /** "members of the government", "leaders of the M23 rebels": one past a group that stands there. */
    private static int groupEnd(Scan scan, int i) {
        boolean group = scan.known(i).from() == i && scan.known(i).office().filter(o -> o.kind() == Entity.Office.Kind.GROUP).isPresent();
        return group && !scan.capitalized(i) ? scan.known(i).to() : i;
    }

    /** "the Organization of American States (OAS)": one past what repeats it in short. */
    private static int acronymEnd(Scan scan, int i) {
        boolean acronym = scan.text(i).equals("(") && scan.text(i + 2).equals(")") && scan.text(i + 1).matches("\\p{Lu}{2,}");
        return acronym ? i + 3 : i;
    }

    private static int skipDeterminer(Scan scan, int i) {
        return scan.is(i, Pos.DET) ? i + 1 : i;
    }

    /** "the UAE, Oman, Qatar, Kuwait, and Iraq": one past the last country. */
    private static int countryList(Scan scan, int noun, List<String> countries) {
        int i = noun;
        int end = noun;
        while (scan.known(i).country().isPresent() && scan.known(i).from() == i && !scan.known(i).has(Role.ADJECTIVE)) {
            countries.add(scan.known(i).country().get().code());
            end = scan.known(i).to();
            i = end;
            while (scan.text(i).equals(",") || scan.lower(i).equals("and") || scan.lower(i).equals("the")) {
                i++;
            }
        }
        return end;
    }

    /** One past a portfolio ("foreign trade", "Public Works", "the North Korean nuclear issue"); the start if none. */
    private int portfolioEnd(Scan scan, String preposition, int noun) {
        if (preposition.equals("in") || preposition.equals("at") || preposition.equals("from") || preposition.equals("on")) {
            return preposition.equals("on") && portfolioWord(scan, noun) ? wordsEnd(scan, noun) : noun;
        }
        if (preposition.equals("to")) {
            Known known = scan.known(noun);
            return known.from() == noun && (known.country().isPresent() || known.organization().isPresent()
                    || known.office().isPresent()) ? known.to() : noun;
        }
        return wordsEnd(scan, noun);
    }

    private int wordsEnd(Scan scan, int noun) {
        int i = noun;
        int end = noun;
        while (i < scan.size()) {
            if (portfolioWord(scan, i)) {
                i = Math.max(scan.known(i).to(), i + 1);
                end = i;
            } else if (joins(scan, i) && portfolioWord(scan, i + 1) && end > noun) {
                i++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean joins(Scan scan, int i) {
        String word = scan.text(i).toLowerCase(Locale.ROOT);
        return word.equals("and") || word.equals("&") || word.equals(",") || scan.isHyphen(i);
    }

    private boolean portfolioWord(Scan scan, int i) {
        if (scan.known(i).office().isPresent()) {
            return false;
        }
        boolean country = scan.known(i).plainCountry().isPresent();
        if (scan.capitalized(i) && !country) {
            return portfolio.contains(scan.lower(i));
        }
        return country || scan.is(i, Pos.NOUN) && portfolio.contains(scan.lower(i)) || scan.is(i, Pos.ADJ);
    }
}
