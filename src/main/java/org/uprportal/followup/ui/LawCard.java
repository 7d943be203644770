package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.LawStage;
import org.uprportal.followup.ReachedStage;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.StatusChip;

/** The stages of a law, each with the day on which it was reached. */
class LawCard extends Card {

    LawCard(ActionDesk desk, ActionDetails details, LocalDate today, Runnable again) {
        super("followup.law");
        var reached = details.stages().stream()
                .filter(ReachedStage::stands)
                .collect(Collectors.toMap(ReachedStage::stage, ReachedStage::on));
        var list = new OrderedList();
        for (var stage : LawStage.values()) {
            var item = new ListItem(new Span(getTranslation("followup.stage." + stage) + " "));
            var on = reached.get(stage);
            item.add(
                    on == null
                            ? new StatusChip(getTranslation("followup.law.ahead"), StatusChip.Tone.NEUTRAL)
                            : new StatusChip(Dates.day(on, getLocale()), StatusChip.Tone.GOOD));
            list.add(item);
        }
        add(list);
        history(details);
        var now = details.action().stage();
        var ahead = Arrays.stream(LawStage.values())
                .filter(stage -> now == null || stage.compareTo(now) > 0)
                .toList();
        if (details.mine() && details.action().keepsOpen() && !ahead.isEmpty()) {
            var stage = new ComboBox<LawStage>(getTranslation("followup.law.stage"));
            stage.setItems(ahead);
            stage.setItemLabelGenerator(one -> getTranslation("followup.stage." + one));
            stage.setValue(ahead.getFirst());
            var on = new DatePicker(getTranslation("followup.law.on"));
            Dates.words(on);
            on.setMax(today);
            on.setValue(today);
            var save = new Button(getTranslation("followup.law.reached"), click -> {
                if (stage.isEmpty() || on.isEmpty()) {
                    stage.setInvalid(stage.isEmpty());
                    on.setInvalid(on.isEmpty());
                } else if (Attempt.run(
                        this, () -> desk.advance(details.action().id(), stage.getValue(), on.getValue()))) {
                    again.run();
                }
            });
            var form = new Div(stage, on, save);
            form.addClassName("upr-form");
            add(form);
        }
        if (details.mine() && details.action().keepsOpen() && now != null) {
            add(takeBack(desk, details, now, again));
        }
    }

    /** What was entered by mistake stays for everybody to read. */
    private void history(ActionDetails details) {
        var list = new UnorderedList();
        details.stages().stream().filter(one -> !one.stands()).forEach(one -> {
            var item = new ListItem(getTranslation(
                    "followup.law.takenBack",
                    getTranslation("followup.stage." + one.stage()),
                    Dates.day(one.on(), getLocale()),
                    Dates.day(Objects.requireNonNull(one.takenBackOn(), "it does not stand"), getLocale()),
                    one.takenBackWhy()));
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        if (list.getComponentCount() > 0) {
            add(new Paragraph(getTranslation("followup.law.history")), list);
        }
    }

    private Details takeBack(ActionDesk desk, ActionDetails details, LawStage now, Runnable again) {
        var why = new TextField(getTranslation("followup.law.takeBack.why"));
        why.setWidthFull();
        Limit.on(why, ActionText.LONGEST);
        var save = new Button(getTranslation("followup.law.takeBack.do"), click -> {
            if (Attempt.run(this, () -> desk.takeBack(details.action().id(), now, why.getValue()))) {
                again.run();
            }
        });
        var form = new Div(new Paragraph(getTranslation("followup.law.takeBack.effect")), why, save);
        form.addClassName("upr-form");
        return new Details(getTranslation("followup.law.takeBack", getTranslation("followup.stage." + now)), form);
    }
}
