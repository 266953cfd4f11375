package org.demarche.meeting;

import java.util.List;
import java.util.Optional;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.Form;
import org.demarche.mention.Mention.OfActor;

/** Whom "they" and "the two" mean where a meeting was told: those who met, and not whoever were named first. */
final class Assemblies {

    /** How many sentences back "they" met, and "the two". */
    private static final int THEY = 2;
    private static final int COUNTED = 4;

    private Assemblies() {
    }

    /** The mentions of one sentence, each group that overlaps with those who met as all of these. */
    static List<Mention> point(List<Mention> mentions, Earlier before, int sentence) {
        return mentions.stream().map(m -> m instanceof OfActor a && a.form() == Form.PRONOUN && a.actors().size() > 1
                ? met(a, before, sentence).map(all -> (Mention) with(a, all)).orElse(m) : m).toList();
    }

    private static OfActor with(OfActor group, List<Actor> all) {
        return new OfActor(group.span(), group.sentence(), group.from(), group.to(), all, group.form());
    }

    private static Optional<List<Actor>> met(OfActor group, Earlier before, int sentence) {
        boolean counted = group.to() - group.from() > 1;
        List<List<Actor>> sets = before.since(sentence - (counted ? COUNTED : THEY)).stream().filter(d -> d.kind() != Kind.VISIT && d.status() != Status.DENIED && !d.joins())
                .filter(d -> d.sentence() >= 0).map(Draft::all).filter(all -> all.size() > 1).toList();
        if (sets.stream().anyMatch(all -> shared(all, group) == all.size() && all.size() == group.actors().size())) {
            return Optional.empty();
        }
        return sets.stream().filter(all -> counted ? all.size() == group.actors().size() && shared(all, group) > 0
                : all.size() > 2 && shared(all, group) == group.actors().size()).reduce((a, b) -> b);
    }

    private static long shared(List<Actor> all, OfActor group) {
        return all.stream().filter(a -> Actors.contains(group.actors(), a)).count();
    }
}
