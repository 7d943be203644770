package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.Contributions;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;

/** What has become of a sent contribution, and what its organisation can still do. */
class SentCard extends Card {

    SentCard(
            ContributionDetails mine,
            ConsultationDetails consultation,
            Contributions contributions,
            ContributionDesk contributionDesk,
            PortalClock clock,
            Runnable again) {
        super("consultation.sent.title");
        var summary = consultation.summary();
        add(new Paragraph(getTranslation(
                "consultation.sent.at",
                mine.unnamed() ? Dates.day(mine.sent(), getLocale()) : Dates.geneva(mine.sent(), getLocale()))));
        add(new Paragraph(getTranslation(
                (mine.answer() != null
                                ? "consultation.sent.answered"
                                : clock.instant().isAfter(summary.answering())
                                        ? "consultation.sent.late"
                                        : "consultation.sent.waiting")
                        + (mine.unnamed() ? "Unnamed" : ""),
                Dates.geneva(summary.answering(), getLocale()))));
        add(new Paragraph(getTranslation(
                mine.unnamed() ? "consultation.send.effect.unnamed" : "consultation.send.effect.named")));
        if (!contributions.mayContribute()) {
            return;
        }
        var buttons = new Div();
        buttons.addClassName("upr-buttons");
        if (summary.status() == ConsultationStatus.OPEN && clock.instant().isBefore(summary.closing())) {
            buttons.add(new Button(
                    getTranslation("consultation.withdraw"),
                    click -> Confirm.ask(
                            this,
                            "consultation.withdraw",
                            "consultation.withdraw.effect",
                            "consultation.withdraw",
                            () -> {
                                contributionDesk.withdraw(
                                        summary.id(), mine.whose().id());
                                again.run();
                            })));
        }
        if (mine.unnamed()) {
            buttons.add(new Button(
                    getTranslation("consultation.reveal"),
                    click -> Confirm.ask(
                            this, "consultation.reveal", "consultation.reveal.effect", "consultation.reveal", () -> {
                                contributionDesk.reveal(
                                        summary.id(), mine.whose().id());
                                again.run();
                            })));
        }
        add(buttons);
    }
}
