package org.uprportal.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;

/** A step of a consultation that is refused. */
public class ConsultationRefused extends Refusal {

    private ConsultationRefused(String key, String message, Object... arguments) {
        super("consultation.refused." + key, message, arguments);
    }

    static ConsultationRefused wrongStatus(ConsultationStatus status) {
        return new ConsultationRefused("wrongStatus", "The consultation is " + status + ".");
    }

    static ConsultationRefused incomplete(String what) {
        return new ConsultationRefused("incomplete." + what, "The consultation lacks its " + what + ".");
    }

    static ConsultationRefused tooShort(int days, Instant earliestEnd) {
        return new ConsultationRefused(
                "tooShort",
                "A consultation of this session stays open for at least " + days + " days: until " + earliestEnd + ".",
                days,
                Words.moment(earliestEnd));
    }

    static ConsultationRefused endHasPassed() {
        return new ConsultationRefused("endHasPassed", "The end must be still to come.");
    }

    static ConsultationRefused answersBeforeEnd() {
        return new ConsultationRefused("answersBeforeEnd", "Answers are due after the consultation's end.");
    }

    static ConsultationRefused tooLong(int most) {
        return new ConsultationRefused("tooLong", "This text may have at most " + most + " characters.", most);
    }

    static ConsultationRefused tooMany(int most) {
        return new ConsultationRefused("tooMany", "At most " + most + ".", most);
    }

    static ConsultationRefused cannotBeInvited() {
        return new ConsultationRefused(
                "cannotBeInvited", "Only civil-society organisations, coalitions and NHRIs can be invited.");
    }

    static ConsultationRefused answeredMeanwhile(@Nullable String by) {
        return new ConsultationRefused(
                "answeredMeanwhile",
                "It has been answered meanwhile by " + (by == null ? "a colleague" : by) + ".",
                by == null ? Words.text("consultation.aColleague") : by);
    }

    static ConsultationRefused nameChosenMeanwhile(boolean hidden) {
        return new ConsultationRefused(
                hidden ? "nameHiddenMeanwhile" : "nameShownMeanwhile",
                "Whether the name is shown has been changed meanwhile.");
    }

    static ConsultationRefused notOpenYet(Instant opens) {
        return new ConsultationRefused(
                "notOpenYet", "Contributions are taken from " + opens + " on.", Words.moment(opens));
    }

    static ConsultationRefused closed(Instant on) {
        return new ConsultationRefused(
                "closed", "The consultation ended on " + on + ". The text is kept.", Words.moment(on));
    }

    static ConsultationRefused nothingWritten() {
        return new ConsultationRefused("nothingWritten", "There is nothing to send yet.");
    }

    static ConsultationRefused alreadySent() {
        return new ConsultationRefused("alreadySent", "It has been sent; take it back to change it.");
    }

    static ConsultationRefused notSent() {
        return new ConsultationRefused("notSent", "It has not been sent.");
    }

    static ConsultationRefused nameIsKnown() {
        return new ConsultationRefused(
                "nameIsKnown",
                "The government has seen this contribution with its name; it cannot be hidden any more.");
    }

    static ConsultationRefused reasonMissing() {
        return new ConsultationRefused("reasonMissing", "Every answer has a reason.");
    }

    static ConsultationRefused unanswered(int count) {
        return new ConsultationRefused(
                "unanswered",
                count + " contributions have no answer yet; the outcome is published after the last.",
                count);
    }
}
