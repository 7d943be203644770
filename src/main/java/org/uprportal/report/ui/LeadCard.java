package org.uprportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSummary;

/** What the focal point does with the whole report: its language, the consultation on it, the approval. */
class LeadCard extends Card {

    private final transient ReportDesk desk;
    private final transient ReportSummary report;
    private final transient Runnable again;

    LeadCard(ReportDesk desk, ReportSummary report, Instant now, Runnable again) {
        super("report.whole");
        this.desk = desk;
        this.report = report;
        this.again = again;
        if (report.status() == ReportStatus.APPROVAL) {
            approval();
            return;
        }
        add(language());
        if (report.status() == ReportStatus.WRITING) {
            add(consultation(LocalDate.ofInstant(now, PortalClock.GENEVA)));
        } else {
            var ask = button("report.ask", () -> desk.askApproval(report.cycle()));
            add(new Paragraph(getTranslation("report.ask.lead")), ask);
        }
    }

    private ComboBox<Locale> language() {
        var language = new ComboBox<Locale>(getTranslation("report.language"));
        language.setItems(List.copyOf(Messages.LANGUAGES));
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(getLocale()));
        language.setValue(Locale.forLanguageTag(report.language()));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && change.getValue() != null
                    && Attempt.run(
                            this,
                            () -> desk.language(
                                    report.cycle(), change.getValue().getLanguage()))) {
                again.run();
            }
        });
        return language;
    }

    private Div consultation(LocalDate today) {
        var until = new DatePicker(getTranslation("report.consult.until"));
        Dates.words(until);
        until.setMin(today.plusDays(ReportSchedule.LEAST_DAYS));
        until.setValue(today.plusDays(ReportSchedule.LEAST_DAYS + 1L));
        var put = new Button(
                getTranslation("report.consult"),
                click -> Confirm.ask(this, "report.consult", "report.consult.effect", "report.consult", () -> {
                    if (Attempt.run(
                            this,
                            () -> desk.putToConsultation(
                                    report.cycle(),
                                    ReportSchedule.endOf(
                                            until.getOptionalValue().orElse(today))))) {
                        again.run();
                    }
                }));
        var form = new Div(new Paragraph(getTranslation("report.consult.lead")), until, put);
        form.addClassName("upr-form");
        return form;
    }

    private void approval() {
        if (!report.mayApprove()) {
            add(new Paragraph(getTranslation("report.approve.other")));
        } else {
            var approve = new Button(
                    getTranslation("report.approve"),
                    click -> Confirm.ask(this, "report.approve", "report.approve.effect", "report.approve", () -> {
                        if (Attempt.run(this, () -> desk.approve(report.cycle()))) {
                            again.run();
                        }
                    }));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Paragraph(getTranslation("report.approve.lead")), approve);
        }
        add(button("report.sendBack", () -> desk.sendBack(report.cycle())));
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                again.run();
            }
        });
    }
}
