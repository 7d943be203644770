package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import org.uprportal.account.People;
import org.uprportal.meeting.Attendance;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;

/** Who is registered, for the host: to decide on, and on the day to note who came. */
class SeatsCard extends Card {

    private final transient MeetingDetails meeting;
    private final transient GuestDesk desk;
    private final transient Runnable changed;
    private final boolean begun;

    SeatsCard(
            MeetingDetails meeting,
            GuestDesk desk,
            People people,
            Typings typings,
            String asked,
            Instant now,
            Runnable changed) {
        super("meeting.seats", desk.count(meeting.summary().id()));
        this.meeting = meeting;
        this.desk = desk;
        this.changed = changed;
        this.begun = !now.isBefore(MeetingSchedule.doorsOpen(meeting.summary().begins()));
        var id = meeting.summary().id();
        var total = desk.count(id);
        if (total == 0) {
            add(new EmptyState("meeting.seats.none"));
            return;
        }
        var page = Pager.asked(asked, total);
        var rows = desk.of(id, page - 1, Pager.ROWS);
        var names = SeatNames.of(this, rows, people);
        var typed = typings.of(id, rows);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        Rows.into(list, rows, seat -> row(seat, names.getOrDefault(seat.id(), ""), typed));
        add(list, new Pager(page, total, part -> MeetingNavigation.meeting(id) + "?page=" + part));
    }

    private ListItem row(SeatSummary seat, String name, Typings.Read typed) {
        var who = new Span(name);
        who.getElement().setAttribute("dir", "auto");
        var how = new Span(getTranslation("meeting.attending." + seat.attending()));
        how.addClassName("upr-muted");
        var text = new Div(who, how);
        text.addClassName("upr-task-text");
        typed(seat, typed, text);
        var row = new ListItem(text, MeetingChips.of(this, seat.status()));
        row.addClassName("upr-task");
        if (seat.status() == SeatStatus.ASKED) {
            var room = this.meeting.room().get(seat.attending());
            var accept = new Button(
                    getTranslation(room == null || room.free() ? "meeting.accept" : "meeting.accept.waits"),
                    click -> Attempt.run(this, () -> {
                        desk.decide(seat.id(), true, "");
                        changed.run();
                    }));
            accept.setAriaLabel(getTranslation("meeting.accept.whom", name));
            var refuse = new Button(
                    getTranslation("meeting.refuse"),
                    click -> new WhyDialog(
                                    "meeting.refuse",
                                    "meeting.refuse.effect",
                                    why -> desk.decide(seat.id(), false, why),
                                    changed)
                            .open());
            refuse.setAriaLabel(getTranslation("meeting.refuse.whom", name));
            row.add(accept, refuse);
        }
        if (begun && seat.status() == SeatStatus.PLACE) {
            row.add(came(seat, name));
        }
        return row;
    }

    /** Who comes and what they answer, as lines below the name. */
    private void typed(SeatSummary seat, Typings.Read typed, Div text) {
        if (seat.people() > 1) {
            text.add(Line.small(getTranslation("meeting.seats.people", seat.people())));
        }
        var guests = typed.guests(seat);
        if (!guests.isEmpty()) {
            text.add(Line.small(guests.stream().map(Guest::name).toArray(String[]::new)));
        }
        for (var question : typed.questions()) {
            var answer = typed.answer(seat, question);
            if (!answer.isEmpty()) {
                text.add(Line.small(question.words(), QuestionFields.read(this, question, answer)));
            }
        }
    }

    private Select<Attendance> came(SeatSummary seat, String name) {
        var came = new Select<Attendance>();
        came.setItems(Attendance.values());
        came.setItemLabelGenerator(
                one -> one == null ? getTranslation("meeting.came.unknown") : getTranslation("meeting.came." + one));
        came.setEmptySelectionAllowed(true);
        came.setAriaLabel(getTranslation("meeting.came.whom", name));
        came.setValue(seat.attendance());
        came.addValueChangeListener(change -> Attempt.run(this, () -> desk.mark(seat.id(), change.getValue())));
        return came;
    }
}
