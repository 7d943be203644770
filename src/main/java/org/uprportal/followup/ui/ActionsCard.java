package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Function;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.PlannedAction;
import org.uprportal.party.Actor;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.RecommendationSummary;

/** What is planned for a recommendation, with every moved date; its body plans, changes, finishes and takes back. */
class ActionsCard extends Card {

    private final transient ActionDesk desk;
    private final transient Function<PartyId, String> name;
    private final LocalDate today;
    private final Runnable again;

    /** @param again shows the page anew */
    ActionsCard(ActionDesk desk, Function<PartyId, String> name, LocalDate today, Runnable again) {
        super("followup.actions");
        this.desk = desk;
        this.name = name;
        this.today = today;
        this.again = again;
    }

    ActionsCard show(RecommendationSummary one, FollowedRecommendation followed, Actor reader, boolean leads) {
        if (followed.actions().isEmpty()) {
            add(new EmptyState("followup.actions.empty"));
        }
        var list = new UnorderedList();
        followed.actions().forEach(action -> list.add(item(action, reader)));
        add(list);
        if (leads && followed.cluster() != null) {
            var cluster = followed.cluster().id();
            add(form(
                    "followup.action.title",
                    "followup.action.due",
                    null,
                    "followup.action.plan",
                    text -> desk.plan(cluster, one.id(), text.title(), text.due())));
        }
        return this;
    }

    private ListItem item(PlannedAction action, Actor reader) {
        var item = new ListItem(new Line(
                action.title(), name.apply(action.ministry()), Dates.day(action.due(), getLocale())));
        item.add(new Span(" "), state(action));
        if (!action.moves().isEmpty()) {
            item.add(moved(action));
        }
        if (reader.editsFor(action.ministry())) {
            item.add(buttons(item, action));
        }
        return item;
    }

    private StatusChip state(PlannedAction action) {
        if (action.done()) {
            return new StatusChip(getTranslation("followup.action.done"), StatusChip.Tone.GOOD);
        }
        return action.overdue(today)
                ? new StatusChip(getTranslation("followup.action.overdue"), StatusChip.Tone.BAD)
                : new StatusChip(getTranslation("followup.action.open"), StatusChip.Tone.INFO);
    }

    /** “Moved twice, by 14 months”, and each move with its day. */
    private Div moved(PlannedAction action) {
        var months = action.monthsMoved();
        var box = new Div(new Paragraph(getTranslation(
                months < 0 ? "followup.action.movedEarlier" : "followup.action.moved",
                action.moves().size(),
                Math.abs(months))));
        box.addClassName("upr-muted");
        var list = new UnorderedList();
        action.moves()
                .forEach(move -> list.add(new ListItem(getTranslation(
                        "followup.action.move",
                        Dates.day(move.from(), getLocale()),
                        Dates.day(move.to(), getLocale()),
                        Dates.day(move.at(), getLocale())))));
        box.add(list);
        return box;
    }

    private Div buttons(ListItem item, PlannedAction action) {
        var mark = new Button(
                getTranslation(action.done() ? "followup.action.reopen" : "followup.action.finish"), click -> {
                    if (Attempt.run(this, () -> {
                        if (action.done()) {
                            desk.reopen(action.id());
                        } else {
                            desk.finish(action.id());
                        }
                    })) {
                        again.run();
                    }
                });
        var change = new Button(getTranslation("followup.action.change"));
        change.setDisableOnClick(true);
        change.addClickListener(click -> item.add(form(
                "followup.action.newTitle",
                "followup.action.newDue",
                action.text(),
                "followup.action.save",
                text -> desk.change(action.id(), action.text(), text))));
        var buttons = new Div(mark, change);
        buttons.addClassName("upr-buttons");
        return buttons;
    }

    private Div form(
            String titleKey,
            String dueKey,
            @org.jspecify.annotations.Nullable ActionText stands,
            String buttonKey,
            java.util.function.Consumer<ActionText> work) {
        var what = new TextField(getTranslation(titleKey));
        Limit.on(what, 1000);
        what.setWidthFull();
        var due = new DatePicker(getTranslation(dueKey));
        Dates.words(due);
        if (stands == null) {
            due.setMin(today);
        } else {
            what.setValue(stands.title());
            due.setValue(stands.due());
        }
        var save = new Button(getTranslation(buttonKey), click -> {
            if (due.isEmpty()) {
                due.setInvalid(true);
            } else if (Attempt.run(this, () -> work.accept(new ActionText(what.getValue(), due.getValue())))) {
                again.run();
            }
        });
        var form = new Div(what, due, save);
        form.addClassName("upr-form");
        return form;
    }
}
