package org.uprportal.midterm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.uprportal.midterm.CoReportSummary;
import org.uprportal.midterm.CoReports;
import org.uprportal.midterm.MidtermId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.JointChoice;

/** Whom the author of a draft asks to stand on it, and who has consented. */
class PartnersCard extends Card {

    private final transient CoReports coReports;
    private final transient Runnable again;

    PartnersCard(MidtermId id, boolean drafted, CoReports coReports, Runnable again) {
        super("midterm.partners");
        this.coReports = coReports;
        this.again = again;
        add(new Paragraph(getTranslation("midterm.partners.lead")));
        if (drafted) {
            add(choose(id));
        }
        add(Parts.of("upr-tasks", coReports.of(id), one -> row(one, drafted)));
    }

    private Div choose(MidtermId id) {
        var field = new ComboBox<JointChoice>(getTranslation("midterm.partners.choose"));
        field.setItemLabelGenerator(JointChoice::name);
        field.setWidthFull();
        field.setItems(query -> coReports.choices(id, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        var ask = new Button(getTranslation("midterm.partners.ask"), click -> {
            var chosen = field.getValue();
            field.setInvalid(chosen == null);
            if (chosen != null && Attempt.run(this, () -> coReports.ask(id, chosen.id()))) {
                Toast.done(this, "midterm.partners.asked");
                again.run();
            }
        });
        var row = new Div(field, ask);
        row.addClassName("upr-part");
        return row;
    }

    private ListItem row(CoReportSummary one, boolean drafted) {
        var name = new Span(one.name());
        name.getElement().setAttribute("dir", "auto");
        var row = new ListItem(
                name, new StatusChip(getTranslation("midterm.answer." + one.status()), OffersCard.tone(one.status())));
        row.addClassName("upr-task");
        if (drafted && (one.status() == CoSubmissionStatus.ASKED || one.status() == CoSubmissionStatus.CONSENTED)) {
            var back = new Button(getTranslation("midterm.partners.takeBack"), click -> {
                if (Attempt.run(this, () -> coReports.takeBack(one.id()))) {
                    again.run();
                }
            });
            back.setAriaLabel(back.getText() + ": " + one.name());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(back);
        }
        return row;
    }
}
