package org.demarche.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the offices that a person held. */
final class TenureReader {

    private final Facts facts;
    private final UnaryOperator<String> code;
    private final UnaryOperator<String> name;

    /**
     * @param code of the country that an IRI stands for
     * @param name of what an IRI stands for
     */
    TenureReader(Facts facts, UnaryOperator<String> code, UnaryOperator<String> name) {
        this.facts = facts;
        this.code = code;
        this.name = name;
    }

    List<Entity.Tenure> of(String person) {
        return facts.all(person, Term.TENURE).stream().map(t -> new Entity.Tenure(
                facts.one(t, Term.COUNTRY).map(code), facts.one(t, Term.ORGANIZATION).map(name), facts.one(t, Term.OFFICE),
                facts.one(t, Term.FROM).map(d -> day(person, d, false)), facts.one(t, Term.TO).map(d -> day(person, d, true)),
                facts.one(t, Term.SEEN).map(d -> day(person, d, true)))).toList();
    }

    /** "1997", "1997-01" and "1997-01-20": the first or last day of it. */
    private LocalDate day(String person, String date, boolean last) {
        try {
            return switch (date.length()) {
                case 4 -> last ? Year.parse(date).atMonth(12).atEndOfMonth() : Year.parse(date).atDay(1);
                case 7 -> last ? YearMonth.parse(date).atEndOfMonth() : YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        } catch (DateTimeException e) {
            throw facts.wrong(person, "\"" + date + "\" is no date; right would be 1997, 1997-01 or 1997-01-20");
        }
    }
}
