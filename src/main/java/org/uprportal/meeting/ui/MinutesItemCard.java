package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.uprportal.account.People;
import org.uprportal.meeting.AmendmentStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.meeting.MinutesStatus;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** One part of minutes, with what was proposed for it: both texts beside each other, and what became of it. */
class MinutesItemCard extends Card {

    private final transient MinutesDesk desk;
    private final transient People people;
    private final transient Runnable changed;

    MinutesItemCard(
            MinutesDetails minutes,
            MinutesDetails.Item item,
            MinutesDesk desk,
            People people,
            KeptTexts texts,
            Runnable changed) {
        super(item.heading().isBlank() ? "meeting.minutes.item" : "meeting.minutes.itemOn", item.heading());
        this.desk = desk;
        this.people = people;
        this.changed = changed;
        add(MinutesView.words(item.body()));
        minutes.amendments().stream()
                .filter(one -> item.id().equals(one.item()))
                .forEach(one -> add(proposal(minutes, one)));
        if (minutes.proposing()) {
            add(propose(minutes, item, texts));
        }
    }

    private Component proposal(MinutesDetails minutes, MinutesDetails.Amendment one) {
        var who = new Span(people.party(one.party())
                .map(Party::name)
                .orElseGet(() -> getTranslation("meeting.reservations.unnamed")));
        who.getElement().setAttribute("dir", "auto");
        var tone = switch (one.status()) {
            case ACCEPTED -> StatusChip.Tone.GOOD;
            case REFUSED -> StatusChip.Tone.BAD;
            default -> StatusChip.Tone.INFO;
        };
        var head = new Div(who, new StatusChip(getTranslation("meeting.amendment." + one.status()), tone));
        head.addClassName("upr-actions");
        var before = new Paragraph(getTranslation("meeting.amendment.before"));
        before.addClassName("upr-muted");
        var after = new Paragraph(getTranslation("meeting.amendment.after"));
        after.addClassName("upr-muted");
        var body = new Div(
                head, before, MinutesView.words(one.before()), after, new ChangedWords(one.before(), one.after()));
        body.addClassName("upr-stack");
        if (one.reason() != null) {
            body.add(new Paragraph(getTranslation("meeting.mine.reason", one.reason())));
        }
        if (minutes.hosting() && one.status() == AmendmentStatus.OPEN && minutes.status() == MinutesStatus.AMENDING) {
            var accept = new Button(
                    getTranslation("meeting.amendment.accept"),
                    click -> Attempt.run(this, () -> {
                        desk.decide(one.id(), true, "");
                        changed.run();
                    }));
            var refuse = new Button(
                    getTranslation("meeting.refuse"),
                    click -> new WhyDialog(
                                    "meeting.refuse",
                                    "meeting.refuse.effect",
                                    why -> desk.decide(one.id(), false, why),
                                    changed)
                            .open());
            var line = new Div(accept, refuse);
            line.addClassName("upr-actions");
            body.add(line);
        }
        return body;
    }

    private Component propose(MinutesDetails minutes, MinutesDetails.Item item, KeptTexts texts) {
        var text = new TextArea(getTranslation("meeting.amendment.text"));
        text.setValue(item.body());
        text.setWidthFull();
        Limit.on(text, Meetings.LONGEST_TEXT);
        var kept = KeptField.of(text, "meeting.amendment:" + item.id(), texts);
        var send = new Button(getTranslation("meeting.amendment.send"), click -> {
            if (Attempt.run(this, () -> desk.propose(minutes.id(), item.id(), text.getValue()))) {
                kept.sent();
                Toast.done(this, "meeting.amendment.sent");
                changed.run();
            }
        });
        return new Details(getTranslation("meeting.amendment.propose"), new Div(text, send));
    }
}
