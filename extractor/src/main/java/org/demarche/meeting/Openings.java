package org.demarche.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article.Block;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfPlace;

/** The town of a report's dateline, as the place of what its opening tells, and of whatever was "here". */
final class Openings {

    /** How many sentences, the dateline's own among them, tell what has just happened. */
    private static final int OPENING = 3;

    private final Set<String> here;

    Openings(WordLists words) {
        this.here = words.list("here");
    }

    /** The draft at the dateline's town, if it was held there. */
    Draft placed(Annotated annotated, Draft draft, Optional<OfPlace> dateline) {
        if (dateline.isEmpty() || draft.place().isPresent() || draft.kind() != Kind.MEETING) {
            return draft;
        }
        boolean home = draft.status() == Status.HELD && draft.sentence() <= dateline.get().sentence() + OPENING - 1
                && Merger.all(draft).stream().anyMatch(a -> a.country().isPresent() && a.country().equals(dateline.get().place().country()));
        return home || here(annotated, draft) ? draft.at(dateline, draft.date()) : draft;
    }

    private boolean here(Annotated annotated, Draft draft) {
        return draft.sentence() >= 0 && annotated.sentences().get(draft.sentence()).tokens().stream()
                .anyMatch(t -> here.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    /** The town before the dash that opens a report. */
    static Optional<OfPlace> dateline(Annotated annotated, List<Mention> mentions) {
        return mentions.stream().filter(m -> m instanceof OfPlace && m.sentence() >= 0 && m.sentence() <= 1).map(m -> (OfPlace) m)
                .filter(p -> p.from() == 0 && annotated.sentences().get(p.sentence()).span().start() == p.span().start())
                .filter(p -> annotated.article().blocks().get(annotated.sentences().get(p.sentence()).block()).kind() == Block.Kind.DATELINE)
                .findFirst();
    }
}
