package org.uprportal.cycle;

import java.util.List;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;

/** A step of a review cycle that is refused. */
public class CycleRefused extends Refusal {

    private CycleRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static CycleRefused alreadyOpen(StateCode state, int number) {
        return new CycleRefused(
                "cycle.alreadyOpen",
                "Cycle " + number + " of " + state + " has been opened already.",
                state.value(),
                number);
    }

    static CycleRefused noSuchSession(int session) {
        return new CycleRefused("cycle.noSuchSession", "There is no session " + session + ".", session);
    }

    static CycleRefused sessionExists(int session) {
        return new CycleRefused("cycle.sessionExists", "Session " + session + " exists already.", session);
    }

    static CycleRefused otherCycle(int session, int cycle, int asked) {
        return new CycleRefused(
                "cycle.otherCycle",
                "Session " + session + " belongs to cycle " + cycle + ", not to cycle " + asked + ".",
                session,
                cycle,
                asked);
    }

    /** Somebody else has changed the same settings since they were read; {@code fields} are keys of texts. */
    static CycleRefused changedMeanwhile(String who, List<String> fields) {
        return new CycleRefused(
                "cycle.changedMeanwhile",
                "Changed meanwhile by " + who + ".",
                who,
                fields.size(),
                Words.text(fields.getFirst()));
    }

    static CycleRefused outsideTheSession(int session) {
        return new CycleRefused(
                "cycle.outsideTheSession",
                "The review of a State lies within the days of session " + session + ".",
                session);
    }

    static CycleRefused wrongStatus(CycleStatus status) {
        return new CycleRefused("cycle.wrongStatus", "The cycle is " + status + ".", status.name());
    }

    static CycleRefused notYetOver() {
        return new CycleRefused("cycle.notYetOver", "A cycle is closed once its mid-term report is over.");
    }

    static CycleRefused otherTasksOpen() {
        return new CycleRefused("cycle.otherTasksOpen", "Other tasks have opened meanwhile.");
    }

    static CycleRefused reasonMissing(int tasks) {
        return new CycleRefused("cycle.reasonMissing", tasks + " open tasks would be dropped without a reason.", tasks);
    }

    static CycleRefused reasonTooLong(int most) {
        return new CycleRefused("cycle.reasonTooLong", "A reason has at most " + most + " characters.", most);
    }

    static CycleRefused dateInThePast() {
        return new CycleRefused("cycle.dateInThePast", "A date can only be moved to a moment that is still to come.");
    }

    static CycleRefused dateHasPassed() {
        return new CycleRefused("cycle.dateHasPassed", "This date has passed and has had its effect.");
    }

    static CycleRefused outOfOrder() {
        return new CycleRefused(
                "cycle.outOfOrder", "The dates of a session follow each other in the order of the procedure.");
    }

    static CycleRefused badLimit() {
        return new CycleRefused("cycle.badLimit", "Limits are numbers above zero.");
    }
}
