package org.demarche.meeting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Edtf;

/** Whether a journey that nothing calls planned is yet to be made: by its date, or by the tense of what it frames. */
final class Outlook {

    private static final int NEAR = 3;

    private final Set<String> during;
    private final Set<String> future;
    private final Set<String> before;
    private final Set<String> coming;
    private final Invitations invitations;

    Outlook(WordLists words) {
        this.coming = words.list("coming-word");
        this.invitations = new Invitations(new Clause(words), words);
        this.during = words.list("during");
        this.future = words.list("future-auxiliary");
        this.before = words.list("before");
    }

    Draft seen(Telling t, Draft visit) {
        Optional<Integer> invitation = invitations.of(t.tree(), t.token());
        boolean open = visit.status() == Status.HELD || visit.status() == Status.PROPOSED;
        if (invitation.isPresent() && open) {
            return visit.as(invitations.accepted(t.tree(), invitation.get()) ? Status.PLANNED : Status.PROPOSED);
        }
        boolean ahead = visit.status() == Status.HELD && (dated(t, visit) || frames(t) || precedes(t));
        return ahead ? visit.as(Status.PLANNED) : visit;
    }

    /** "arrives on Thursday", "the visit later this month": a date after the day of writing. */
    private boolean dated(Telling t, Draft visit) {
        Optional<LocalDate> begins = visit.date().flatMap(Edtf::earliest);
        Optional<LocalDate> written = t.annotated().article().published();
        boolean after = begins.isPresent() && written.isPresent() && begins.get().isAfter(written.get());
        return after || visit.date().isPresent() && t.dates().stream().filter(d -> d.date().equals(visit.date().get()))
                .anyMatch(d -> coming.contains(t.tree().lower(d.from())) || coming.contains(t.tree().lower(d.from() - 1)));
    }

    /** "will open a dam during his visit": as far ahead as what happens on it. */
    private boolean frames(Telling t) {
        int head = t.tree().head(t.token());
        for (int steps = 0; steps < NEAR && head >= 0 && !t.tree().isVerbal(head); steps++) {
            head = t.tree().head(head);
        }
        return during.contains(t.tree().preposition(t.token())) && head >= 0
                && t.tree().children(head, "aux").stream().anyMatch(c -> future.contains(t.tree().lower(c)));
    }

    /** "before he flies to Nepal": in the present tense. */
    private boolean precedes(Telling t) {
        Tree tree = t.tree();
        String word = tree.lower(t.token());
        boolean present = tree.isVerbal(t.token()) && (word.equals(tree.lemma(t.token())) || word.endsWith("s"));
        int head = tree.head(t.token());
        boolean with = Tense.gerund(tree, t.token()) && head >= 0 && (tree.infinitive(head) || tree.children(head, "aux").stream().anyMatch(c -> future.contains(tree.lower(c))));
        return (present || with) && tree.children(t.token(), "mark").stream().anyMatch(c -> before.contains(tree.lower(c)));
    }
}
