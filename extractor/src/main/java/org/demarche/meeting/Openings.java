package org.demarche.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention.Grain;
import org.demarche.mention.Mention.OfPlace;

/** The town of a report's dateline, as the place of what its opening tells, and of whatever was "here". */
final class Openings {

    /** How many sentences, the dateline's own among them, tell what has just happened. */
    private static final int OPENING = 7;

    /** How many days ago something just happened. */
    private static final int JUST = 7;

    private final Set<String> here;

    Openings(WordLists words) {
        this.here = words.list("here");
    }

    /** The draft at the dateline's town, if it was held there. */
    Draft placed(Annotated annotated, Draft draft, Origins origins) {
        Optional<OfPlace> dateline = origins.of(draft.sentence());
        if (dateline.isEmpty() || draft.kind() != Kind.MEETING || draft.place().isPresent() && !wider(draft, dateline.get())) {
            return draft;
        }
        boolean home = draft.status() == Status.HELD && draft.sentence() <= dateline.get().sentence() + OPENING - 1
                && just(draft.date(), annotated.article().published())
                && draft.all().stream().anyMatch(a -> a.country().isPresent() && a.country().equals(dateline.get().place().country()));
        return home || here(annotated, draft) ? draft.at(dateline, draft.date()) : draft;
    }

    /** Whether all that is told of its place is that somebody travelled to the country that the dateline's town lies in. */
    private static boolean wider(Draft draft, OfPlace town) {
        OfPlace told = draft.place().orElseThrow();
        return told.grain() == Grain.COUNTRY && town.grain() == Grain.TOWN && told.place().country().equals(town.place().country())
                && draft.signs().contains(Signs.CARRIED_PLACE);
    }

    private static boolean just(Optional<Edtf> date, Optional<LocalDate> published) {
        Optional<LocalDate> last = date.flatMap(Edtf::latest);
        return last.isEmpty() || published.isEmpty() || ChronoUnit.DAYS.between(last.get(), published.get()) <= JUST;
    }

    private boolean here(Annotated annotated, Draft draft) {
        return draft.sentence() >= 0 && annotated.sentences().get(draft.sentence()).tokens().stream()
                .anyMatch(t -> here.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}
