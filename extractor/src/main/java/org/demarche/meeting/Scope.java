package org.demarche.meeting;

import org.demarche.meeting.Meeting.Status;

/** How what governs a meeting changes what is said of it: "refused to postpone a meeting", "did not rule out talks". */
final class Scope {

    private Scope() {
    }

    /** The status of a meeting with this status under a cue. */
    static Status under(Status inner, Status cue) {
        return switch (cue) {
            case HELD -> inner;
            case PLANNED -> inner == Status.HELD ? cue : inner;
            case PROPOSED -> inner == Status.CANCELLED ? Status.PLANNED : inner == Status.DENIED ? inner : cue;
            case CANCELLED -> cue;
            case DENIED -> inner == Status.CANCELLED ? Status.PLANNED : cue;
        };
    }

    /** The status where the cue that gave it is denied. */
    static Status not(Status status) {
        return switch (status) {
            case DENIED -> Status.PROPOSED;
            case CANCELLED -> Status.PLANNED;
            default -> Status.DENIED;
        };
    }
}
