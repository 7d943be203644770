package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.TravelAsk;
import org.uprportal.meeting.TravelDesk;
import org.uprportal.meeting.TravelStatus;
import org.uprportal.meeting.TravelSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;

/** Who asks for travel support: a host grants it or refuses with a reason, and sends all decisions at once. */
class TravelDecisionsCard extends Card {

    private final transient TravelDesk desk;
    private final transient Map<SeatId, String> names;
    private final transient Runnable changed;

    /** @param names of those who ask */
    TravelDecisionsCard(
            MeetingId id, List<TravelSummary> asked, Map<SeatId, String> names, TravelDesk desk, Runnable changed) {
        super("meeting.travel.requests", asked.size());
        this.desk = desk;
        this.names = names;
        this.changed = changed;
        add(new Paragraph(getTranslation("meeting.travel.requests.lead", Dates.geneva(desk.until(id), getLocale()))));
        // Those to be decided on stand first.
        add(Parts.of(
                "upr-tasks",
                asked.stream()
                        .sorted(Comparator.comparing(TravelSummary::told).thenComparing(TravelSummary::status))
                        .toList(),
                this::row));
        var toSend = asked.stream()
                .filter(one -> !one.told() && one.status() != TravelStatus.ASKED)
                .count();
        if (toSend > 0) {
            var send = new Button(
                    getTranslation("meeting.travel.tell", toSend),
                    click -> Confirm.ask(
                            this,
                            "meeting.travel.tell.title",
                            "meeting.travel.tell.effect",
                            "meeting.travel.tell.title",
                            () -> {
                                desk.tell(id);
                                Toast.done(this, "meeting.travel.told");
                                changed.run();
                            }));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(send);
        }
    }

    private ListItem row(TravelSummary one) {
        var name = names.getOrDefault(one.seat(), "");
        var who = words(name);
        who.addClassName("upr-task-title");
        var text = new Div(
                who,
                new Span(getTranslation(
                        "meeting.travel.asked", one.ask().amount(), one.ask().currency())),
                words(one.ask().need()));
        if (one.status() == TravelStatus.GRANTED) {
            text.add(new Span(getTranslation(
                    "meeting.travel.granted", one.granted(), one.ask().currency())));
        }
        if (one.reason() != null) {
            text.add(words(getTranslation("meeting.mine.reason", one.reason())));
        }
        if (one.told()) {
            text.add(new Span(getTranslation("meeting.travel.isTold")));
        }
        text.addClassName("upr-task-text");
        var row = new ListItem(text, MeetingChips.of(this, one.status()));
        row.addClassName("upr-task");
        if (one.told()) {
            return row;
        }
        if (one.status() == TravelStatus.ASKED) {
            var grant = new Button(getTranslation("meeting.travel.grant"), click -> grant(one));
            grant.setAriaLabel(getTranslation("meeting.travel.grant.whom", name));
            var refuse = new Button(
                    getTranslation("meeting.travel.refuse"),
                    click -> new WhyDialog(
                                    "meeting.travel.refuse",
                                    "meeting.travel.refuse.effect",
                                    why -> desk.decide(one.id(), false, 0, why),
                                    changed)
                            .open());
            refuse.setAriaLabel(getTranslation("meeting.travel.refuse.whom", name));
            row.add(grant, refuse);
        } else {
            var undo = new Button(getTranslation("meeting.travel.undo"), click -> {
                Attempt.run(this, () -> desk.undo(one.id()));
                changed.run();
            });
            undo.setAriaLabel(getTranslation("meeting.travel.undo.whom", name));
            row.add(undo);
        }
        return row;
    }

    private void grant(TravelSummary one) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("meeting.travel.grant"));
        var amount = new IntegerField(
                getTranslation("meeting.travel.grant.amount", one.ask().currency()));
        amount.setMin(1);
        amount.setMax(TravelAsk.MOST);
        amount.setValue(one.ask().amount());
        var why = new TextField(getTranslation("meeting.travel.grant.word"));
        why.setWidthFull();
        Limit.on(why, Meetings.LONGEST_LINE);
        var send = new Button(getTranslation("meeting.travel.grant"), click -> {
            if (Attempt.run(
                    this,
                    () -> desk.decide(one.id(), true, amount.getOptionalValue().orElse(0), why.getValue()))) {
                dialog.close();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(getTranslation("meeting.travel.refuse.effect")), amount, why);
        dialog.getFooter().add(new Button(getTranslation("platform.cancel"), click -> dialog.close()), send);
        dialog.open();
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
