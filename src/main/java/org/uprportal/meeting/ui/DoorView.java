package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.Attendance;
import org.uprportal.meeting.Delegations;
import org.uprportal.meeting.DoorDesk;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** At the door, on a phone or on paper: who has a place, found by name, and who has come. */
@Route(MeetingNavigation.MEETINGS + "/:id/door")
@PermitAll
class DoorView extends PageOf<MeetingDetails> {

    private final transient Meetings meetings;
    private final transient Delegations delegations;
    private final transient Typings typings;
    private final transient GuestDesk guestDesk;
    private final transient People people;
    private final transient PortalClock clock;
    private final transient Messages messages;
    private final transient DoorDesk desk;
    private final transient GuestNames guests;
    private final Div list = new Div();
    private final Div walkIn = new Div();
    private final Span count = new Span();
    private String asked = "";

    DoorView(
            Meetings meetings,
            GuestDesk guestDesk,
            Delegations delegations,
            Typings typings,
            DoorDesk desk,
            People people,
            GuestNames guests,
            PortalClock clock,
            Messages messages) {
        super("meeting.door");
        this.meetings = meetings;
        this.delegations = delegations;
        this.typings = typings;
        this.guestDesk = guestDesk;
        this.people = people;
        this.desk = desk;
        this.guests = guests;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    protected Optional<MeetingDetails> find(UUID id) {
        return meetings.find(new MeetingId(id))
                .filter(one -> one.hosting() && one.summary().status() != MeetingStatus.DRAFT);
    }

    @Override
    protected void enter(MeetingDetails meeting, BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .orElse("");
        show(meeting);
    }

    @Override
    protected void show(MeetingDetails meeting) {
        clear();
        title(getTranslation("meeting.door.of", meeting.summary().title()));
        var search = new TextField(getTranslation("meeting.door.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setWidthFull();
        search.setHelperText(getTranslation("meeting.door.search.helper"));
        search.setValue(asked);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fill(meeting, change.getValue()));
        // A scanner ends with it: whoever has that code is there, and the field waits for the next.
        search.addKeyPressListener(Key.ENTER, press -> {
            if (arrives(meeting, search.getValue())) {
                search.clear();
            }
        });
        var sheet = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new ParticipantsSheet(messages, getLocale())
                            .write(
                                    placed(meeting),
                                    SeatNames.of(this, placed(meeting), people),
                                    typings.of(meeting.summary().id(), placed(meeting)));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "participants.xlsx", ParticipantsSheet.TYPE, bytes.length);
                }),
                getTranslation("meeting.door.sheet"));
        var back = new Anchor(MeetingNavigation.meeting(meeting.summary().id()), getTranslation("meeting.one"));
        back.setRouterIgnore(false);
        var gate = new Anchor(MeetingNavigation.gate(meeting.summary().id()), getTranslation("meeting.gate"));
        gate.setRouterIgnore(false);
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        var line = new Div(back, sheet, gate);
        line.addClassName("upr-actions");
        add(line, search, count, list, walkIn);
        fill(meeting, asked);
    }

    private List<SeatSummary> placed(MeetingDetails meeting) {
        return guestDesk.of(meeting.summary().id(), 0, 5000).stream()
                .filter(seat -> seat.status() == SeatStatus.PLACE)
                .toList();
    }

    private void fill(MeetingDetails meeting, String words) {
        list.removeAll();
        var placed = placed(meeting);
        var names = SeatNames.of(this, placed, people);
        var comers = delegations.of(
                meeting.summary().id(), placed.stream().map(SeatSummary::id).toList());
        count.setText(getTranslation(
                "meeting.door.count", placed.stream().filter(DoorView::here).count(), placed.size()));
        var sought = words.strip().toLowerCase(Locale.ROOT);
        var rows = new UnorderedList();
        rows.addClassName("upr-tasks");
        placed.stream()
                .filter(seat -> names.getOrDefault(seat.id(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(sought)
                        || comers.getOrDefault(seat.id(), List.of()).stream()
                                .anyMatch(one -> SeatCode.is(one.id(), words)
                                        || one.name().toLowerCase(Locale.ROOT).contains(sought))
                        || !comers.containsKey(seat.id()) && SeatCode.is(seat.id(), words))
                .sorted(Comparator.comparing(seat -> names.getOrDefault(seat.id(), "")))
                .limit(100)
                .forEach(seat -> rows.add(row(
                        meeting,
                        seat,
                        names.getOrDefault(seat.id(), ""),
                        comers.getOrDefault(seat.id(), List.of()),
                        words)));
        list.add(placed.isEmpty() ? new EmptyState("meeting.seats.none") : rows);
        walkIn.removeAll();
        if (open(meeting) && meeting.summary().way() != MeetingWay.ONLINE) {
            walkIn.add(new WalkInCard(
                    meeting,
                    desk,
                    guests,
                    placed.stream().map(SeatSummary::party).toList(),
                    () -> fill(meeting, "")));
        }
    }

    private boolean open(MeetingDetails meeting) {
        return !clock.instant()
                        .isBefore(MeetingSchedule.doorsOpen(meeting.summary().begins()))
                && meeting.summary().status() != MeetingStatus.CANCELLED;
    }

    /** Whoever has exactly that code is noted as present, where it is not noted yet. */
    private boolean arrives(MeetingDetails meeting, String code) {
        var placed = placed(meeting);
        var comers = delegations.of(
                meeting.summary().id(), placed.stream().map(SeatSummary::id).toList());
        var guest = comers.values().stream()
                .flatMap(List::stream)
                .filter(one -> SeatCode.is(one.id(), code))
                .findFirst();
        if (guest.isPresent() && open(meeting)) {
            return arrives(guest.get());
        }
        // Whoever comes by name has a code of their own; that of the organisation opens no door then.
        var whose = placed.stream()
                .filter(seat -> !comers.containsKey(seat.id()) && SeatCode.is(seat.id(), code))
                .findFirst();
        if (whose.isEmpty() || !open(meeting)) {
            return false;
        }
        var seat = whose.get();
        if (here(seat) || Attempt.run(this, () -> guestDesk.mark(seat.id(), Attendance.PRESENT))) {
            Toast.done(
                    this,
                    "meeting.door.arrived",
                    SeatNames.of(this, List.of(seat), people).getOrDefault(seat.id(), ""));
            return true;
        }
        return false;
    }

    private boolean arrives(Guest guest) {
        if (guest.arrived() || Attempt.run(this, () -> delegations.arrive(guest.seat(), guest.id(), true))) {
            Toast.done(this, "meeting.door.arrived", guest.name());
            return true;
        }
        return false;
    }

    private static boolean here(SeatSummary seat) {
        return seat.attendance() == Attendance.PRESENT || seat.attendance() == Attendance.LATE;
    }

    private ListItem row(MeetingDetails meeting, SeatSummary seat, String name, List<Guest> comers, String words) {
        var who = new Span(name);
        who.getElement().setAttribute("dir", "auto");
        who.addClassName("upr-task-title");
        var how = Line.small(
                getTranslation("meeting.attending." + seat.attending()),
                seat.people() > 1 ? getTranslation("meeting.seats.people", seat.people()) : "",
                comers.isEmpty() ? SeatCode.of(seat.id()) : "");
        var text = new Div(who, how);
        text.addClassName("upr-task-text");
        var row = new ListItem(text);
        row.addClassName("upr-task");
        var begun = open(meeting);
        comers.forEach(one -> text.add(comer(meeting, one, words, begun)));
        for (var came : Attendance.values()) {
            var button = new Button(getTranslation("meeting.came." + came), click -> {
                Attempt.run(this, () -> guestDesk.mark(seat.id(), seat.attendance() == came ? null : came));
                fill(meeting, words);
            });
            button.setAriaLabel(getTranslation("meeting.door.mark." + came, name));
            button.getElement().setAttribute("aria-pressed", String.valueOf(seat.attendance() == came));
            button.setEnabled(begun);
            if (seat.attendance() == came) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            row.add(button);
        }
        if (seat.atDoor()) {
            text.add(Line.small(getTranslation("meeting.walkIn.atDoor"), seat.reason() == null ? "" : seat.reason()));
            var back = new Button(getTranslation("meeting.walkIn.takeBack"), click -> {
                Attempt.run(this, () -> desk.takeBack(seat.id()));
                fill(meeting, words);
            });
            back.setAriaLabel(getTranslation("meeting.walkIn.takeBack.whom", name));
            row.add(back);
        }
        return row;
    }

    /** A person who comes by name: noted by a press, and taken back by another. */
    private Button comer(MeetingDetails meeting, Guest one, String words, boolean begun) {
        var here = new Button(getTranslation("meeting.gate.person", one.name(), SeatCode.of(one.id())), click -> {
            Attempt.run(this, () -> delegations.arrive(one.seat(), one.id(), !one.arrived()));
            fill(meeting, words);
        });
        here.setAriaLabel(getTranslation("meeting.door.mark.PRESENT", one.name()));
        here.getElement().setAttribute("aria-pressed", String.valueOf(one.arrived()));
        here.setEnabled(begun);
        if (one.arrived()) {
            here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return here;
    }
}
