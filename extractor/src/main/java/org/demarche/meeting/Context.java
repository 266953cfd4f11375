package org.demarche.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Annotated;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.mention.Edtf;
import org.demarche.mention.Mention;

/** What the rest of the article says of where and when a meeting was: the meeting before, the trip that it belongs to, the dateline. */
final class Context {

    private final Discourse.Cues cues;
    private final Whereabouts.Clues clues;
    private final Openings openings;
    private final LeadDay lead;
    private final Medium medium;

    Context(WordLists words, Frames frames) {
        this.cues = Discourse.Cues.of(words, frames);
        this.clues = Whereabouts.Clues.of(words);
        this.openings = new Openings(words);
        this.lead = new LeadDay(words);
        this.medium = new Medium(words);
    }

    /** The drafts with place and date of what they belong to where they have none of their own. */
    List<Draft> complete(Annotated annotated, List<Mention> mentions, List<Draft> read) {
        List<Draft> drafts = Notices.applied(read);
        Discourse discourse = new Discourse(annotated, mentions, cues);
        Legs legs = new Legs(drafts, discourse);
        Sequels sequels = new Sequels(discourse, legs);
        Scenes scenes = new Scenes(discourse, new Whereabouts(annotated, mentions, clues));
        Origins origins = Origins.in(annotated, mentions);
        int opening = LeadDay.lead(annotated);
        List<Draft> complete = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft told = draft;
            if (draft.kind() != Kind.VISIT && (!draft.joins() || draft.opens())) {
                told = scenes.there(medium.of(told, complete));
                told = like(told, sequels.antecedent(told, complete, true));
                told = like(told, legs.of(told));
                told = like(told, sequels.antecedent(told, complete, false));
                told = lead.dated(annotated, mentions, discourse, complete, scenes.completed(told), opening);
                told = openings.placed(annotated, told, origins);
            }
            complete.add(told);
        }
        return complete;
    }

    /** With the other's day, and with its place if both are in person and of one time. */
    private static Draft like(Draft draft, Optional<Draft> other) {
        if (other.isEmpty()) {
            return draft;
        }
        Optional<Edtf> date = draft.date().or(other.get()::date);
        boolean together = draft.kind() == Kind.MEETING && other.get().kind() != Kind.CALL
                && (other.get().kind() == Kind.VISIT || draft.date().isEmpty() || draft.date().equals(other.get().date()));
        return draft.at(together ? draft.place().or(other.get()::place) : draft.place(), date);
    }

    /**
     * Whether a visit only says where a meeting that is told takes place.
     *
     * @param drafts of its travellers
     */
    static boolean toldByMeeting(Draft visit, List<Draft> drafts) {
        return Legs.toldByMeeting(visit, drafts) || Legs.announced(visit, drafts);
    }
}
