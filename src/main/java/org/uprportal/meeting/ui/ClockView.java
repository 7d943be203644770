package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.SpeakerSummary;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Rows;

/** The speaking list on a screen in the room: who speaks now, and a bar that runs out with their time. */
@Route(MeetingNavigation.MEETINGS + "/:id/clock")
@PermitAll
class ClockView extends PageOf<MeetingDetails> {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient Meetings meetings;
    private final transient Panels panels;
    private final transient GuestNames names;
    private final transient PortalClock clock;
    private final Div stage = new Div();

    ClockView(Meetings meetings, Panels panels, GuestNames names, PortalClock clock) {
        super("meeting.clock");
        this.meetings = meetings;
        this.panels = panels;
        this.names = names;
        this.clock = clock;
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
        title(getTranslation("meeting.clock.of", meeting.summary().title()));
        stage.addClassName("upr-stack");
        stage.getElement().setAttribute("aria-live", "polite");
        var speaking = panels.speaking(meeting.summary().id());
        if (speaking.isEmpty()) {
            add(new EmptyState("meeting.clock.nobody"));
            return;
        }
        var list = new OrderedList();
        Rows.into(list, speaking, one -> row(meeting, one));
        add(stage, list);
    }

    private ListItem row(MeetingDetails meeting, SpeakerSummary one) {
        var shown = names.of(List.of(one.party())).shown();
        var name = shown.isEmpty() ? getTranslation("meeting.reservations.unnamed") : shown.getFirst();
        var who = new Span(name + " – " + one.title());
        who.getElement().setAttribute("dir", "auto");
        var start =
                new Button(getTranslation("meeting.clock.start", one.minutes()), click -> speaks(meeting, name, one));
        start.setAriaLabel(getTranslation("meeting.clock.start.whom", name));
        return new ListItem(who, start);
    }

    /** The bar runs by itself in the browser; nothing is asked of the server meanwhile. */
    private void speaks(MeetingDetails meeting, String name, SpeakerSummary one) {
        var length = Duration.ofMinutes(one.minutes());
        var until = LocalTime.ofInstant(
                clock.instant().plus(length), ZoneId.of(meeting.summary().zone()));
        var who = new Paragraph(name);
        who.addClassName("upr-speaks");
        who.getElement().setAttribute("dir", "auto");
        var bar = new Div();
        bar.addClassName("upr-runs");
        bar.getStyle().set("animation-duration", length.toSeconds() + "s");
        var frame = new Div(bar);
        frame.addClassName("upr-runs-frame");
        stage.removeAll();
        stage.add(who, frame, new Paragraph(getTranslation("meeting.clock.until", HOUR.format(until))));
    }
}
