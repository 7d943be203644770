package org.uprportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.uprportal.party.Party;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Fields;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.SectionSummary;

/** The focal point gives a section to a body of the State, until a day, with its share of the words. */
class GiveForm extends Details {

    GiveForm(ReportDesk desk, SectionSummary section, List<Party> bodies, Instant now, Runnable again) {
        setSummaryText(getTranslation("report.give"));
        var to = new ComboBox<Party>(getTranslation("report.give.to"));
        to.setItems(bodies);
        to.setItemLabelGenerator(Party::name);
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        var due = new DatePicker(getTranslation("report.give.due"));
        Dates.words(due);
        due.setMin(today);
        var words = new IntegerField(getTranslation("report.give.words"));
        words.setMin(1);
        var title = new TextField(getTranslation("report.give.title"));
        title.setWidthFull();
        var fields = new Fields<SectionSummary>();
        fields.text(title, ReportDesk.LONGEST_TITLE).shows(SectionSummary::title);
        fields.of(to)
                .needed()
                .shows(one -> bodies.stream()
                        .filter(body -> body.id().equals(one.owner()))
                        .findFirst()
                        .orElse(null));
        fields.of(due).needed().shows(one -> one.due() == null ? today.plusDays(30) : one.due());
        fields.of(words).needed().shows(SectionSummary::budget);
        fields.show(section);
        var give = new Button(getTranslation("report.give.save"), click -> {
            if (fields.whole()
                    && Attempt.run(
                            this,
                            () -> desk.give(
                                    section.id(),
                                    to.getValue().id(),
                                    due.getValue(),
                                    words.getValue(),
                                    title.getValue()))) {
                again.run();
            }
        });
        var form = new Div(title, to, due, words, give);
        form.addClassName("upr-form");
        add(form);
    }
}
