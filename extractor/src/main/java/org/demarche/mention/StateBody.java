package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.language.Pos;
import org.demarche.mention.NameRuns.Run;
import org.demarche.mention.OfficePhrase.Body;

/**
 * A body with the state that stands before it: "the Vietnamese Foreign Ministry", "Egypt's General Intelligence Service",
 * "the interim Afghan administration".
 *
 * @param to      one past its last token; its first where only the state belongs to the office before it
 * @param country code of the state
 * @param body    the organization, if it is one
 */
record StateBody(int to, Optional<String> country, Optional<Body> body) {

    /** How many words may stand before the state's adjective. */
    private static final int MODIFIERS = 2;

    /** The body whose words, determiner aside, begin at that token; {@code arms} are common nouns for parts of a state. */
    static Optional<StateBody> at(Scan scan, List<Run> runs, int start, Set<String> arms) {
        int i = start;
        while (i - start < MODIFIERS && scan.is(i, Pos.ADJ) && !scan.capitalized(i) && scan.known(i).isNothing()) {
            i++;
        }
        Known state = scan.known(i);
        boolean owner = state.from() == i && state.country().isPresent();
        boolean adjective = owner && state.has(Role.ADJECTIVE);
        boolean possessive = owner && scan.isPossessive(state.to());
        if (!adjective && !possessive) {
            return Optional.empty();
        }
        int noun = possessive ? state.to() + 1 : state.to();
        Optional<String> country = state.country().map(Entity.Country::code);
        return body(scan, runs, noun, country).or(() -> arm(scan, noun, country, arms)).or(() -> adjective ? ofOffice(scan, start, noun, country) : Optional.empty());
    }

    private static Optional<StateBody> body(Scan scan, List<Run> runs, int noun, Optional<String> country) {
        Known known = scan.known(noun);
        if (known.organization().isPresent() && known.from() == noun) {
            Entity.Organization organization = known.organization().get();
            return Optional.of(new StateBody(known.to(), country, Optional.of(new Body(organization.name(), organization.country().or(() -> country)))));
        }
        Optional<Run> run = runs.stream().filter(r -> r.body() && r.from() <= noun && noun < r.to()).findFirst();
        if (run.isPresent()) {
            return Optional.of(new StateBody(run.get().to(), country, Optional.of(new Body(scan.words(noun, run.get().to()), country))));
        }
        boolean group = known.office().filter(o -> o.kind() == Entity.Office.Kind.GROUP).isPresent();
        return group ? Optional.of(new StateBody(known.to(), country, Optional.empty())) : Optional.empty();
    }

    /** "the Ugandan army", "Myanmar's armed forces". */
    private static Optional<StateBody> arm(Scan scan, int noun, Optional<String> country, Set<String> arms) {
        int end = noun;
        while (arms.contains(scan.lower(end))) {
            end++;
        }
        return end > noun ? Optional.of(new StateBody(end, country, Optional.empty())) : Optional.empty();
    }

    /** "adviser of Ethiopian Prime Minister Doe": the state is the adviser's, too; the words are the minister's. */
    private static Optional<StateBody> ofOffice(Scan scan, int start, int noun, Optional<String> country) {
        return scan.known(noun).office().isPresent() && scan.known(noun).from() == noun ? Optional.of(new StateBody(start, country, Optional.empty()))
                : Optional.empty();
    }
}
