package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;

/** Who has a place, on paper: for the gate, with room to tick and to sign. */
@Route(MeetingNavigation.MEETINGS + "/:id/gate")
@PermitAll
class GateView extends PageOf<MeetingDetails> {

    private final transient Meetings meetings;
    private final transient GuestDesk guestDesk;
    private final transient People people;
    private final transient Typings typings;

    GateView(Meetings meetings, GuestDesk guestDesk, People people, Typings typings) {
        super("meeting.gate");
        this.meetings = meetings;
        this.guestDesk = guestDesk;
        this.people = people;
        this.typings = typings;
    }

    @Override
    protected Optional<MeetingDetails> find(UUID id) {
        return meetings.find(new MeetingId(id))
                .filter(one -> one.hosting() && one.summary().status() != MeetingStatus.DRAFT);
    }

    @Override
    protected void enter(MeetingDetails meeting, BeforeEnterEvent event) {
        show(meeting);
    }

    @Override
    protected void show(MeetingDetails meeting) {
        clear();
        title(getTranslation("meeting.gate.of", meeting.summary().title()));
        actions(new Button(
                getTranslation("meeting.print"), click -> getElement().executeJs("window.print()")));
        add(new Line(MeetingTime.there(meeting.summary()), meeting.plan().place()));
        var placed = guestDesk.of(meeting.summary().id(), 0, 5000).stream()
                .filter(seat -> seat.status() == SeatStatus.PLACE)
                .toList();
        add(
                placed.isEmpty()
                        ? new EmptyState("meeting.seats.none")
                        : table(placed, typings.of(meeting.summary().id(), placed)));
    }

    private Component table(List<SeatSummary> placed, Typings.Read typed) {
        var names = SeatNames.of(this, placed, people);
        var body = new NativeTableBody();
        var number = new int[] {0};
        placed.stream()
                .sorted(Comparator.comparing(seat -> names.getOrDefault(seat.id(), "")))
                .forEach(seat -> rows(number, seat, names.getOrDefault(seat.id(), ""), typed.guests(seat))
                        .forEach(body::add));
        var heads = new NativeTableRow();
        for (var key : List.of("number", "who", "way", "code", "came")) {
            var cell = new NativeTableHeaderCell(getTranslation("meeting.gate." + key));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        var table = new NativeTable();
        table.addClassName("upr-table");
        table.add(new NativeTableHeader(heads), body);
        var wrap = new Div(table);
        wrap.addClassName("upr-scroll");
        return wrap;
    }

    /** A line for each who comes by name, with their own code; one for an organisation whose people are only counted. */
    private List<NativeTableRow> rows(int[] number, SeatSummary seat, String name, List<Guest> guests) {
        var came = seat.attendance() == null ? "☐" : getTranslation("meeting.came." + seat.attendance());
        if (guests.isEmpty()) {
            var who = seat.people() > 1 ? getTranslation("meeting.gate.several", name, seat.people()) : name;
            return List.of(row(++number[0], seat, who, SeatCode.of(seat.id()), came));
        }
        return guests.stream()
                .map(guest -> row(
                        ++number[0],
                        seat,
                        getTranslation("meeting.gate.person", guest.name(), name),
                        SeatCode.of(guest.id()),
                        guest.arrived() ? getTranslation("meeting.came.PRESENT") : "☐"))
                .toList();
    }

    private NativeTableRow row(int number, SeatSummary seat, String name, String code, String came) {
        var who = new Span(name);
        who.getElement().setAttribute("dir", "auto");
        return new NativeTableRow(
                new NativeTableCell(String.valueOf(number)),
                new NativeTableCell(who),
                new NativeTableCell(getTranslation("meeting.attending." + seat.attending())),
                new NativeTableCell(code),
                new NativeTableCell(came));
    }
}
