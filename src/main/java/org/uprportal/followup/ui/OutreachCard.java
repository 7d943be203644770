package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.LawStage;
import org.uprportal.followup.MustKnow;
import org.uprportal.followup.Outreach;
import org.uprportal.followup.OutreachPlan;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.StatusChip;

/** Phase two of a law: who must know it, by which means, until when, with whom, and who does know. */
class OutreachCard extends Card {

    private final transient ActionDesk desk;
    private final transient ActionDetails details;
    private final LocalDate today;
    private final transient Runnable again;

    OutreachCard(ActionDesk desk, ActionDetails details, LocalDate today, KeptTexts texts, Runnable again) {
        super("followup.outreach");
        this.desk = desk;
        this.details = details;
        this.today = today;
        this.again = again;
        add(new Paragraph(getTranslation("followup.outreach.lead")));
        if (details.outreach().isEmpty()) {
            add(new EmptyState("followup.outreach.none"));
        }
        var list = new UnorderedList();
        details.outreach().forEach(line -> list.add(item(line)));
        add(list);
        if (details.mine() && details.action().keepsOpen()) {
            add(form(texts));
        }
    }

    private ListItem item(Outreach line) {
        var means = new Paragraph(line.means());
        means.getElement().setAttribute("dir", "auto");
        var item = new ListItem(
                new Span(getTranslation("followup.mustKnow." + line.who()) + " – "
                        + Dates.day(line.until(), getLocale()) + " "),
                chip(line),
                means);
        if (!line.partners().isBlank()) {
            var partners = new Paragraph(getTranslation("followup.outreach.with", line.partners()));
            partners.getElement().setAttribute("dir", "auto");
            item.add(partners);
        }
        if (line.reachedOn() == null
                && details.mine()
                && details.action().keepsOpen()
                && details.action().stage() == LawStage.IN_FORCE) {
            item.add(new Button(getTranslation("followup.outreach.reach"), click -> {
                if (Attempt.run(this, () -> desk.reached(details.action().id(), line.id(), today))) {
                    again.run();
                }
            }));
        }
        return item;
    }

    private StatusChip chip(Outreach line) {
        if (line.reachedOn() != null) {
            return new StatusChip(
                    getTranslation("followup.outreach.reached", Dates.day(line.reachedOn(), getLocale())),
                    StatusChip.Tone.GOOD);
        }
        return line.until().isBefore(today)
                ? new StatusChip(getTranslation("followup.action.overdue"), StatusChip.Tone.BAD)
                : new StatusChip(getTranslation("followup.outreach.open"), StatusChip.Tone.INFO);
    }

    private Div form(KeptTexts texts) {
        var who = new ComboBox<MustKnow>(getTranslation("followup.outreach.who"));
        who.setItems(MustKnow.values());
        who.setItemLabelGenerator(one -> getTranslation("followup.mustKnow." + one));
        var means = new TextArea(getTranslation("followup.outreach.means"));
        means.setWidthFull();
        var kept = KeptField.of(means, "followup.means:" + details.action().id(), texts);
        var until = new DatePicker(getTranslation("followup.action.due"));
        Dates.words(until);
        until.setMin(today);
        var partners = new TextField(getTranslation("followup.outreach.partners"));
        partners.setWidthFull();
        var fields = new Fields<OutreachPlan>();
        fields.of(who).needed();
        fields.text(means, ActionText.LONGEST).needed();
        fields.of(until).needed();
        fields.text(partners, ActionText.LONGEST);
        var save = new Button(getTranslation("followup.outreach.add"), click -> {
            if (fields.whole()
                    && Attempt.run(
                            this,
                            () -> desk.reachOut(
                                    details.action().id(),
                                    new OutreachPlan(
                                            who.getValue(),
                                            means.getValue(),
                                            until.getValue(),
                                            partners.getValue())))) {
                kept.sent();
                again.run();
            }
        });
        var form = new Div(who, means, until, partners, save);
        form.addClassName("upr-form");
        return form;
    }
}
