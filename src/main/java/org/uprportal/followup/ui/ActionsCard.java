package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionKind;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.FollowUps;
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
import org.uprportal.recommendation.RecommendationSummary;

/** What is planned for a recommendation, with every moved date; its body plans, finishes and takes back. */
class ActionsCard extends Card {

    private final transient ActionDesk desk;
    private final transient Function<PartyId, String> name;
    private final LocalDate today;
    private final Runnable again;
    private final Checkbox law = new Checkbox();

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
        var party = reader.party();
        if (leads && party != null && followed.cluster() != null) {
            var cluster = followed.cluster().id();
            add(form(text -> {
                if (law.getValue()) {
                    desk.plan(cluster, List.of(one.id()), party.id(), ActionKind.LAW, text);
                } else {
                    desk.plan(cluster, one.id(), text.title(), text.due());
                }
            }));
        }
        return this;
    }

    private ListItem item(PlannedAction action, Actor reader) {
        var link = new Anchor(FollowUpNavigation.action(action.id()), action.title());
        link.setRouterIgnore(false);
        var item = new ListItem(
                link,
                new Span(" "),
                Line.small(name.apply(action.ministry()), Dates.day(action.due(), getLocale())),
                new Span(" "));
        item.add(new ActionChip(action, today));
        if (!action.moves().isEmpty()) {
            item.add(new MovesList(action));
        }
        if (reader.editsFor(action.ministry())) {
            item.add(buttons(action));
        }
        return item;
    }

    private Div buttons(PlannedAction action) {
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
        var buttons = new Div(mark);
        buttons.addClassName("upr-buttons");
        return buttons;
    }

    private Div form(Consumer<ActionText> work) {
        var what = new TextField(getTranslation("followup.action.title"));
        Limit.on(what, FollowUps.LONGEST);
        what.setWidthFull();
        var due = new DatePicker(getTranslation("followup.action.due"));
        Dates.words(due);
        due.setMin(today);
        law.setLabel(getTranslation("followup.action.law"));
        var save = new Button(getTranslation("followup.action.plan"), click -> {
            if (due.isEmpty()) {
                due.setInvalid(true);
            } else if (Attempt.run(this, () -> work.accept(new ActionText(what.getValue(), due.getValue())))) {
                again.run();
            }
        });
        var form = new Div(what, due, law, save);
        form.addClassName("upr-form");
        return form;
    }
}
