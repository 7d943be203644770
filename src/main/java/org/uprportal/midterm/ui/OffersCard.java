package org.uprportal.midterm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.uprportal.midterm.CoReportOffer;
import org.uprportal.midterm.CoReports;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.submission.CoSubmissionStatus;

/** Who asks the reader's organisation to stand on a report, and what it has answered; its owners answer here. */
class OffersCard extends Card {

    private final transient CoReports coReports;
    private final transient Runnable again;

    OffersCard(List<CoReportOffer> offers, CoReports coReports, Runnable again) {
        super("midterm.offers");
        this.coReports = coReports;
        this.again = again;
        add(new Paragraph(getTranslation("midterm.offers.lead")), Parts.of("upr-tasks", offers, this::row));
    }

    private ListItem row(CoReportOffer one) {
        var link = new Anchor(
                MidtermNavigation.draft(one.report().id()),
                getTranslation(
                        "midterm.offer",
                        one.report().name(),
                        Dates.geneva(one.report().until(), getLocale())));
        link.setRouterIgnore(false);
        var row = new ListItem(
                link, new StatusChip(getTranslation("midterm.answer." + one.status()), tone(one.status())));
        row.addClassName("upr-task");
        if (one.mayAnswer()) {
            var buttons = new Div();
            buttons.addClassName("upr-buttons");
            if (one.status() != CoSubmissionStatus.CONSENTED) {
                buttons.add(button("midterm.consent", one, () -> coReports.consent(one.id())));
            }
            if (one.status() == CoSubmissionStatus.ASKED) {
                buttons.add(button("midterm.refuse", one, () -> coReports.decline(one.id())));
            }
            if (one.status() == CoSubmissionStatus.CONSENTED) {
                buttons.add(button("midterm.takeConsentBack", one, () -> coReports.decline(one.id())));
            }
            row.add(buttons);
        }
        return row;
    }

    private Button button(String key, CoReportOffer one, Runnable work) {
        var button = new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                Toast.done(this, "midterm.answered");
                again.run();
            }
        });
        button.setAriaLabel(button.getText() + ": " + one.report().name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static StatusChip.Tone tone(CoSubmissionStatus status) {
        return switch (status) {
            case ASKED -> StatusChip.Tone.INFO;
            case CONSENTED -> StatusChip.Tone.GOOD;
            case REFUSED, WITHDRAWN -> StatusChip.Tone.BAD;
            case TAKEN_BACK, LAPSED -> StatusChip.Tone.NEUTRAL;
        };
    }
}
