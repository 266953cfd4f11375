package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.ActorReader.Named;

/** Joins a titled name and an office that stand side by side for one person: "Mr. Doe, Vice-Minister", "the Emir, Sheikh Roe". */
final class Appositions {

    private final Set<String> ranks;
    private final Set<String> copulas;

    Appositions(WordLists words) {
        this.ranks = words.list("rank");
        this.copulas = words.list("relative-copula");
    }

    /** In order; what is joined covers both. */
    List<Named> joined(Scan scan, List<Named> found) {
        List<Named> all = new ArrayList<>();
        for (Named named : found) {
            Optional<Named> both = all.isEmpty() ? Optional.empty() : join(scan, all.get(all.size() - 1), named);
            both.ifPresent(b -> all.remove(all.size() - 1));
            all.add(both.orElse(named));
        }
        return all;
    }

    private Optional<Named> join(Scan scan, Named left, Named right) {
        if (left instanceof Named.Person person && right instanceof Named.Title title && isLight(person) && follows(scan, person, title)) {
            return Optional.of(one(person, title));
        }
        if (left instanceof Named.Title title && right instanceof Named.Person person) {
            return isLight(person) && precedes(scan, title, person) ? Optional.of(one(person, title)) : both(scan, title, person);
        }
        return Optional.empty();
    }

    /** "Kazakh Deputy Prime Minister and Minister of Trade Jane Doe": without an article before the first, one holds both. */
    private Optional<Named> both(Scan scan, Named.Title title, Named.Person person) {
        boolean capital = scan.capitalized(title.from()) && title.phrase().determiner().isEmpty() && isTitle(title.phrase());
        boolean open = person.office().filter(o -> o.determiner().isEmpty() && o.countries().isEmpty() && o.body().isEmpty()
                && o.office().kind() == Entity.Office.Kind.OFFICIAL && o.nameFrom() > person.from()).isPresent();
        boolean beside = scan.lower(title.to()).equals("and") && person.from() == title.to() + 1 && title.phrase().countries().size() == 1;
        return capital && open && beside ? person.office().map(o -> new Named.Person(title.from(), person.to(), person.name(),
                Optional.of(new OfficePhrase(title.from(), o.to(), o.office(), false, o.position(), title.phrase().countries(), o.body(),
                        o.nameFrom(), o.nameTo(), "")))) : Optional.empty();
    }

    private boolean isLight(Named.Person person) {
        return person.office().map(o -> OfficeRow.isLight(o.office(), ranks) && o.body().isEmpty()).orElse(true);
    }

    /** "Mr. Ozaki, Vice-Minister", "Petrov, who is minister"; a name without address is joined with what follows a comma when it is read. */
    private boolean follows(Scan scan, Named.Person person, Named.Title title) {
        int comma = person.to();
        boolean beside = title.from() == comma + 1 && person.office().isPresent() && !goesOn(scan, person, title);
        return scan.text(comma).equals(",") && isTitle(title.phrase()) && (beside || relative(scan, comma + 1, title.from()));
    }

    /** One office that somebody may be said to hold. */
    private boolean isTitle(OfficePhrase phrase) {
        return !phrase.plural() && phrase.office().kind() != Entity.Office.Kind.GROUP && !OfficeRow.isLight(phrase.office(), ranks);
    }

    private boolean relative(Scan scan, int from, int to) {
        return to > from && copulas.contains(scan.words(from, to).toLowerCase(Locale.ROOT));
    }

    /** "the Commissioner of Police, Lt. Gen. Doe" and "the Emir of Qatar Sheikh Doe". */
    private boolean precedes(Scan scan, Named.Title title, Named.Person person) {
        boolean touching = person.from() == title.to() && person.office().isPresent();
        boolean comma = scan.text(title.to()).equals(",") && person.from() == title.to() + 1;
        boolean closed = !scan.text(person.to()).matches("\\w+") || scan.is(person.to(), Pos.VERB) || scan.is(person.to(), Pos.AUX);
        boolean fits = person.office().isPresent() || person.name().key().size() > 1 && closed;
        return isTitle(title.phrase()) && (touching || comma && fits && !goesOn(scan, title, person));
    }

    /** "The minister, Mr. Doe and …", "the premier, the minister, Mr. Doe": a list, whose commas part people. */
    private static boolean goesOn(Scan scan, Named before, Named after) {
        boolean title = before instanceof Named.Title;
        boolean closed = scan.text(after.to()).equals(",") || !scan.lower(after.to()).equals("and") || scan.text(before.from() - 1).equals("and");
        boolean begun = scan.text(before.from() - 1).equals(",") && title;
        boolean indefinite = title && ((Named.Title) before).phrase().determiner().startsWith("a");
        return !closed || begun || indefinite;
    }

    private static Named one(Named.Person person, Named.Title title) {
        List<String> own = person.office().map(OfficePhrase::countries).orElse(List.of());
        int nameFrom = person.office().map(OfficePhrase::nameFrom).orElse(person.from());
        int nameTo = person.office().map(OfficePhrase::nameTo).orElse(person.to());
        OfficePhrase phrase = title.phrase().withName(nameFrom, nameTo);
        int from = Math.min(person.from(), title.from());
        int to = Math.max(person.to(), title.to());
        OfficePhrase whole = phrase.countries().isEmpty() && own.size() == 1 ? phrase.of(own.get(0), to) : phrase;
        return new Named.Person(from, to, person.name(), Optional.of(whole));
    }
}
