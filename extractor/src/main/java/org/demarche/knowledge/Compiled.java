package org.demarche.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.knowledge.Knowledge.Role;

/** Facts as two tables: people, who are many and looked up seldom, apart from all that is found in running text. */
record Compiled(Table names, Table people) {

    /** @param known entities by IRI that the facts add to or refer to */
    static Compiled of(Facts facts, Function<String, Optional<Entity>> known) {
        EntityReader reader = new EntityReader(facts, known);
        TableBuilder names = new TableBuilder(known);
        TableBuilder people = new TableBuilder(known);
        List<Described> all = reader.all();
        all.forEach(d -> (d.entity() instanceof Entity.Person ? people : names).entity(d.iri(), d.entity()));
        for (Described described : all) {
            if (described.entity() instanceof Entity.Person) {
                person(described, facts.one(described.iri(), Term.FAMILY_NAME), people);
            } else {
                named(described, names);
            }
            if (described.entity() instanceof Entity.Country c && facts.one(described.iri(), Term.CODE).isPresent()) {
                names.state(c.code(), described.iri());
            }
            facts.all(described.iri(), Term.FORM_OF).forEach(general -> form(described, reader.name(general), facts, names));
        }
        return new Compiled(names.build(), people.build());
    }

    private static void form(Described described, String general, Facts facts, TableBuilder names) {
        if (described.entity() instanceof Entity.Organization o && o.country().isPresent()) {
            names.body(o.country().get(), general, o.name());
        } else {
            throw facts.wrong(described.iri(), "has dm:formOf and is no dm:Organization with dm:country");
        }
    }

    private static void named(Described described, TableBuilder names) {
        for (Label label : described.labels()) {
            List<String> words = label.parts();
            names.name(words, described.iri(), label, label.role(), described.weight());
            if (label.role() == Role.NAME) {
                described.seatOf().forEach(seat -> names.name(words, seat, label, Role.SEAT, 0));
            }
        }
    }

    /** Under each name, and under every ending of it ("van der Bellen", "Bellen") or else under the family name. */
    private static void person(Described described, Optional<String> familyName, TableBuilder people) {
        for (Label label : described.labels()) {
            List<String> words = label.parts();
            people.name(words, described.iri(), label, Role.NAME, 0);
            for (int i = 1; i < words.size() && familyName.isEmpty(); i++) {
                people.name(words.subList(i, words.size()), described.iri(), label, Role.NAME, 0);
            }
        }
        familyName.ifPresent(f -> people.name(Words.ofLabel(f), described.iri(), new Label(f, Role.NAME), Role.NAME, 0));
    }
}
