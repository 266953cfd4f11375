package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.language.Pos;
import org.demarche.mention.OfficePhrase.Body;

/** What follows an office: "of Kyrgyzstan", "for Public Works", "to the United Nations", "of national intelligence". */
final class OfficeComplement {

    /** Where the complement ends, where what belongs to the position's own words ends, and what it names. */
    record Found(int to, int positionTo, List<String> countries, Optional<Body> body) {
    }

    private static final Set<String> PORTFOLIO_PREPOSITIONS = Set.of("of", "for", "on", "to", "in", "at", "from");

    private final Set<String> portfolio;
    private final Set<String> accredited;

    /**
     * @param portfolio  words of what an office is for
     * @param accredited last words of offices that are held "to" a country: "ambassador", "envoy"
     */
    OfficeComplement(Set<String> portfolio, Set<String> accredited) {
        this.portfolio = portfolio;
        this.accredited = accredited;
    }

    /** Reads from token {@code start}; {@code stateless} says that no country stood before the office. */
    Found read(Scan scan, int start, Entity.Office office, boolean stateless) {
        List<String> countries = new ArrayList<>();
        Optional<Body> body = Optional.empty();
        int to = start;
        int positionTo = start;
        while (PORTFOLIO_PREPOSITIONS.contains(scan.lower(to))) {
            String preposition = scan.lower(to);
            int noun = skipDeterminer(scan, to + 1);
            Known known = scan.known(noun);
            boolean group = office.kind() == Entity.Office.Kind.GROUP;
            boolean owns = preposition.equals("of") || preposition.equals("from") || group && preposition.equals("in");
            if (known.country().isPresent() && known.from() == noun && !known.has(Role.ADJECTIVE) && owns && stateless && countries.isEmpty()
                    && (known.plainCountry().isPresent() || group)) {
                to = countryList(scan, noun, countries);
            } else if (known.organization().isPresent() && known.from() == noun && (owns || preposition.equals("at"))) {
                Entity.Organization organization = known.organization().get();
                body = body.or(() -> Optional.of(new Body(organization.name(), organization.country())));
                to = known.to();
            } else {
                boolean travels = preposition.equals("to") && known.organization().isEmpty() && known.office().isEmpty() && !accredited.contains(scan.lower(start - 1));
                boolean abroad = travels || preposition.equals("to") && office.kind() == Entity.Office.Kind.HEAD || preposition.equals("on") && group;
                int end = abroad ? noun : portfolioEnd(scan, preposition, noun);
                if (end == noun) {
                    break;
                }
                to = end;
                positionTo = end;
            }
        }
        return new Found(to, positionTo, countries, body);
    }

    private static int skipDeterminer(Scan scan, int i) {
        return scan.is(i, Pos.DET) ? i + 1 : i;
    }

    /** "the UAE, Oman, Qatar, Kuwait, and Iraq": one past the last country. */
    private static int countryList(Scan scan, int noun, List<String> countries) {
        int i = noun;
        int end = noun;
        while (scan.known(i).country().isPresent() && scan.known(i).from() == i) {
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
