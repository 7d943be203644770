package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.uprportal.meeting.AmendmentStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.meeting.MinutesStatus;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;

/** Where somebody does not agree with the minutes, and says so below them. */
class ReservationsCard extends Card {

    ReservationsCard(MinutesDetails minutes, MinutesDesk desk, GuestNames names, KeptTexts texts, Runnable changed) {
        super("meeting.reservations");
        var all = minutes.amendments().stream()
                .filter(one -> one.status() == AmendmentStatus.RESERVATION)
                .toList();
        all.forEach(one -> {
            var shown = names.of(List.of(one.party()));
            var who = new Span(
                    shown.shown().isEmpty()
                            ? getTranslation("meeting.reservations.unnamed")
                            : shown.shown().getFirst());
            who.addClassName("upr-muted");
            who.getElement().setAttribute("dir", "auto");
            add(who, MinutesView.words(one.after()));
        });
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("meeting.reservations.none")));
        }
        if (minutes.tookPart() && minutes.status() == MinutesStatus.AMENDING) {
            var text = new TextArea(getTranslation("meeting.reservations.text"));
            text.setWidthFull();
            Limit.on(text, Meetings.LONGEST_TEXT);
            var kept = KeptField.of(text, "meeting.reservation:" + minutes.id().value(), texts);
            add(text, new Button(getTranslation("meeting.reservations.add"), click -> {
                if (Attempt.run(this, () -> desk.reserve(minutes.id(), text.getValue()))) {
                    kept.sent();
                    changed.run();
                }
            }));
        }
    }
}
