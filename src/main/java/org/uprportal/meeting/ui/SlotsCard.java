package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.uprportal.account.People;
import org.uprportal.meeting.BookingSummary;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SlotSummary;
import org.uprportal.meeting.Slots;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** The times hosts have opened: free ones to book, one's own to move, cancel and note upon; for hosts who comes when. */
class SlotsCard extends Card {

    private final transient Slots slots;
    private final transient People people;
    private final transient MeetingDetails meeting;
    private final transient Runnable changed;
    private final transient KeptTexts texts;
    private final boolean signedIn;

    SlotsCard(MeetingDetails meeting, Slots slots, People people, KeptTexts texts, boolean signedIn, Runnable changed) {
        super("meeting.slots");
        this.slots = slots;
        this.people = people;
        this.meeting = meeting;
        this.changed = changed;
        this.signedIn = signedIn;
        this.texts = texts;
        var all = slots.of(meeting.summary().id());
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("meeting.slots.none")));
        }
        var own = meeting.hosting()
                ? null
                : all.stream()
                        .filter(slot -> slot.booking() != null)
                        .map(SlotSummary::booking)
                        .findFirst()
                        .orElse(null);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        all.forEach(slot -> list.add(row(slot, own)));
        if (!all.isEmpty()) {
            add(list);
        }
        if (meeting.hosting() && meeting.summary().status() == MeetingStatus.PUBLISHED) {
            add(opening());
        }
    }

    private ListItem row(SlotSummary slot, BookingSummary own) {
        var when = new Span(PlaceTime.hour(slot.starts(), meeting.summary().zone(), getLocale()));
        when.addClassName("upr-task-title");
        var where = new Span(slot.place());
        where.addClassName("upr-muted");
        where.getElement().setAttribute("dir", "auto");
        var text = new Div(when, where);
        text.addClassName("upr-task-text");
        var booking = slot.booking();
        if (booking != null) {
            var who = new Span(people.party(booking.party()).map(Party::name).orElse("")
                    + (booking.theme().isBlank() ? "" : " – " + booking.theme()));
            who.getElement().setAttribute("dir", "auto");
            text.add(who, note(booking));
        }
        var row = new ListItem(
                text,
                new StatusChip(
                        getTranslation(
                                booking != null && !meeting.hosting()
                                        ? "meeting.slot.yours"
                                        : slot.free() ? "meeting.slot.free" : "meeting.slot.taken"),
                        slot.free() ? StatusChip.Tone.GOOD : StatusChip.Tone.NEUTRAL));
        row.addClassName("upr-task");
        if (meeting.summary().status() == MeetingStatus.PUBLISHED) {
            acts(slot, own).forEach(row::add);
        }
        return row;
    }

    private List<Component> acts(SlotSummary slot, BookingSummary own) {
        var hour = PlaceTime.hour(slot.starts(), meeting.summary().zone(), getLocale());
        if (slot.booking() != null) {
            var cancel = new Button(getTranslation("meeting.slot.cancel"), click -> cancel(slot.booking()));
            cancel.setAriaLabel(getTranslation("meeting.slot.cancel.which", hour));
            return List.of(cancel);
        }
        if (!slot.free() || meeting.hosting() || !signedIn || !meeting.invited()) {
            return List.of();
        }
        if (own != null) {
            var move = new Button(
                    getTranslation("meeting.slot.move"), click -> act(() -> slots.move(own.id(), slot.id())));
            move.setAriaLabel(getTranslation("meeting.slot.move.which", hour));
            return List.of(move);
        }
        var theme = new TextField();
        theme.setPlaceholder(getTranslation("meeting.slot.theme"));
        theme.setAriaLabel(getTranslation("meeting.slot.theme.which", hour));
        Limit.on(theme, Meetings.LONGEST_LINE);
        var book = new Button(
                getTranslation("meeting.slot.book"),
                click -> act(() -> slots.book(slot.id(), theme.getValue().strip())));
        book.setAriaLabel(getTranslation("meeting.slot.book.which", hour));
        return List.of(theme, book);
    }

    private void act(Runnable work) {
        if (Attempt.run(this, work)) {
            Toast.done(this, "meeting.saved");
        }
        // Also where somebody was quicker: then the list is out of date.
        changed.run();
    }

    private void cancel(BookingSummary booking) {
        if (meeting.hosting()) {
            new WhyDialog(
                            "meeting.slot.cancel",
                            "meeting.slot.cancel.effect",
                            why -> slots.cancel(booking.id(), why),
                            changed)
                    .open();
        } else {
            Confirm.ask(this, "meeting.slot.cancel", "meeting.slot.cancel.effect", "meeting.slot.cancel", () -> {
                slots.cancel(booking.id(), "");
                changed.run();
            });
        }
    }

    private Component note(BookingSummary booking) {
        var text = new TextArea(getTranslation("meeting.slot.note"));
        text.setValue(booking.note());
        text.setWidthFull();
        Limit.on(text, Meetings.LONGEST_TEXT);
        var kept = KeptField.of(text, "meeting.slot:" + booking.id().value(), texts);
        var save = new Button(getTranslation("meeting.save"), click -> {
            if (Attempt.run(this, () -> slots.note(booking.id(), text.getValue()))) {
                kept.sent();
                Toast.done(this, "meeting.saved");
            }
        });
        return new Details(getTranslation("meeting.slot.note"), new Div(text, save));
    }

    private Component opening() {
        var starts = Dates.words(new DateTimePicker(getTranslation("meeting.field.starts")));
        starts.setStep(Duration.ofMinutes(15));
        starts.setValue(meeting.summary().starts());
        var minutes = number("meeting.slot.minutes", 20, 5);
        var many = number("meeting.slot.number", 6, 1);
        var place = new TextField(getTranslation("meeting.slot.place"));
        place.setValue(meeting.summary().place());
        Limit.on(place, Meetings.LONGEST_LINE);
        var open = new Button(getTranslation("meeting.slot.open"), click -> {
            if (!starts.isEmpty() && !minutes.isEmpty() && !many.isEmpty()) {
                act(() -> slots.open(
                        meeting.summary().id(),
                        starts.getValue(),
                        minutes.getValue(),
                        many.getValue(),
                        place.getValue().strip()));
            }
        });
        var form = new Div(starts, minutes, many, place, open);
        form.addClassName("upr-form");
        return new Details(getTranslation("meeting.slot.open"), form);
    }

    private IntegerField number(String key, int value, int least) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(480);
        field.setValue(value);
        return field;
    }
}
