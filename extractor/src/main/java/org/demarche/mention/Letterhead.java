package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article.Block;
import org.demarche.knowledge.Entity;
import org.demarche.language.Annotated;
import org.demarche.mention.ActorReader.Named;

/** The lines above an official text that name who speaks in it: "The Hon Jane Doe MP" over "Minister for Trade". */
final class Letterhead {

    private Letterhead() {
    }

    /** What each sentence names, with a letterhead's name given the office of the line beside it. */
    static List<List<Named>> signed(Annotated annotated, List<Scan> scans, List<List<Named>> named) {
        List<List<Named>> all = new ArrayList<>(named);
        for (int i = 0; i < scans.size(); i++) {
            if (is(annotated, scans.get(i)) && bare(all.get(i)).isPresent()) {
                Named.Person person = bare(all.get(i)).get();
                Optional<OfficePhrase> office = office(annotated, scans, all, i);
                int line = i;
                office.ifPresent(o -> all.set(line, List.of(new Named.Person(person.from(), person.to(), person.name(), Optional.of(o)))));
            }
        }
        return all;
    }

    /** Whether a sentence is a line of a letterhead. */
    static boolean is(Annotated annotated, Scan scan) {
        int block = scan.number() == Mention.HEADLINE ? -1 : scan.sentence().block();
        return block >= 0 && annotated.article().blocks().get(block).kind() == Block.Kind.LETTERHEAD;
    }

    /** The one person of a line that gives no office but a seat in parliament. */
    private static Optional<Named.Person> bare(List<Named> line) {
        List<Named.Person> people = line.stream().filter(n -> n instanceof Named.Person).map(n -> (Named.Person) n).toList();
        boolean open = people.size() == 1 && people.get(0).office().map(o -> o.office().kind() == Entity.Office.Kind.HONORIFIC
                || o.office().kind() == Entity.Office.Kind.OFFICIAL && o.office().organization().isEmpty() && o.countries().isEmpty()).orElse(true);
        return open ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** The office on the person's own line, else on the next line, else on the one before. */
    private static Optional<OfficePhrase> office(Annotated annotated, List<Scan> scans, List<List<Named>> named, int line) {
        for (int i : new int[] {line, line + 1, line - 1}) {
            boolean inside = i >= 0 && i < scans.size() && is(annotated, scans.get(i));
            Optional<OfficePhrase> office = inside && (i == line || bare(named.get(i)).isEmpty()) ? office(named.get(i)) : Optional.empty();
            if (office.isPresent()) {
                return office;
            }
        }
        return Optional.empty();
    }

    private static Optional<OfficePhrase> office(List<Named> line) {
        return line.stream().filter(n -> n instanceof Named.Title).map(n -> ((Named.Title) n).phrase())
                .filter(p -> !p.plural() && p.office().kind().compareTo(Entity.Office.Kind.OFFICIAL) <= 0 && p.office().organization().isPresent()
                        || p.office().kind() == Entity.Office.Kind.HEAD).findFirst();
    }
}
