package org.uprportal.statement.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.statement.StatementStatus;
import org.uprportal.statement.StatementSummary;

/** Where a statement stands, how many sign it and for how long it has had no answer. */
class StatementChips extends Div {

    StatementChips(StatementSummary one, Instant now) {
        addClassName("upr-buttons");
        add(new StatusChip(getTranslation("statement.status." + one.status()), tone(one.status())));
        if (one.status() != StatementStatus.DRAFT) {
            add(new StatusChip(getTranslation("statement.count", one.signatories()), StatusChip.Tone.INFO));
        }
        if (one.status() == StatementStatus.OPEN && one.signUntil() != null) {
            add(new StatusChip(
                    getTranslation("statement.until", Dates.geneva(one.signUntil(), getLocale())),
                    StatusChip.Tone.INFO));
        }
        if (one.status() == StatementStatus.SENT || one.status() == StatementStatus.UNANSWERED) {
            var late = one.answerDue() != null && now.isAfter(one.answerDue());
            add(new StatusChip(
                    getTranslation("statement.unansweredFor", one.daysWithoutAnswer(now)),
                    late ? StatusChip.Tone.BAD : StatusChip.Tone.PARTLY));
        }
        if (one.status() == StatementStatus.ANSWERED) {
            add(new StatusChip(
                    getTranslation("statement.answeredAfter", one.daysWithoutAnswer(now)), StatusChip.Tone.NEUTRAL));
        }
    }

    private static StatusChip.Tone tone(StatementStatus status) {
        return switch (status) {
            case OPEN -> StatusChip.Tone.INFO;
            case SENT -> StatusChip.Tone.PARTLY;
            case ANSWERED -> StatusChip.Tone.GOOD;
            case UNANSWERED -> StatusChip.Tone.BAD;
            case DRAFT, LAPSED, TAKEN_BACK -> StatusChip.Tone.NEUTRAL;
        };
    }
}
