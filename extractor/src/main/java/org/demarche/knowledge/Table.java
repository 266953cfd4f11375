package org.demarche.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Knowledge.Role;

/**
 * Facts compiled to flat rows, which load at once and are decoded where they are asked for.
 *
 * @param strings   all strings of the rows
 * @param entities  rows as {@link EntityCodec} writes them
 * @param starts    where the row of each entity starts
 * @param iris      what files call each entity
 * @param senses    three numbers each: entity, role and case, the acronym as it is written
 * @param countries two numbers each: code, entity; of states that are
 * @param bodies    three numbers each: country, the body that every state has, what it is called there
 * @param index     names to senses
 */
record Table(Strings strings, IntBuffer entities, IntBuffer starts, IntBuffer iris, IntBuffer senses, IntBuffer countries,
             IntBuffer bodies, NameIndex index) {

    /** How most IRIs start: they are kept without it. */
    private static final String BASE = "https://w3id.org/demarche/id/";
    private static final int SENSE = 3;
    private static final int ROLES = 16;

    int size() {
        return starts.capacity();
    }

    Entity entity(int number) {
        return EntityCodec.read(entities, starts.get(number), strings);
    }

    String iri(int number) {
        String iri = strings.get(iris.get(number));
        return iri.contains("://") ? iri : BASE + iri;
    }

    int senseCount() {
        return senses.capacity() / SENSE;
    }

    int entityOf(int sense) {
        return senses.get(sense * SENSE);
    }

    Role roleOf(int sense) {
        return Role.values()[senses.get(sense * SENSE + 1) % ROLES];
    }

    Label.Case caseOf(int sense) {
        return Label.Case.values()[senses.get(sense * SENSE + 1) / ROLES];
    }

    Optional<String> exactOf(int sense) {
        int number = senses.get(sense * SENSE + 2);
        return number == Strings.NONE ? Optional.empty() : Optional.of(strings.get(number));
    }

    static int iri(String iri, Strings.Builder strings) {
        return strings.number(iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri);
    }

    static void sense(Ints out, int entity, Role role, Label label, Strings.Builder strings) {
        boolean exact = label.inText() == Label.Case.EXACT;
        out.add(entity).add(role.ordinal() + ROLES * label.inText().ordinal())
                .add(exact ? strings.number(label.text().replace(" ", "")) : Strings.NONE);
    }

    void write(DataOutputStream out) throws IOException {
        strings.write(out);
        for (IntBuffer row : List.of(entities, starts, iris, senses, countries, bodies)) {
            Ints.write(row, out);
        }
        index.write(out);
    }

    static Table read(ByteBuffer in) {
        return new Table(Strings.read(in), Ints.read(in), Ints.read(in), Ints.read(in), Ints.read(in), Ints.read(in),
                Ints.read(in), NameIndex.read(in));
    }
}
