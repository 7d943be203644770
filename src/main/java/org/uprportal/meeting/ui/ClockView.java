package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The speaking list on a screen in the room: who speaks now, a bar that runs out with their time, who is next, and in words who was too long. */
@Route(MeetingNavigation.MEETINGS + "/:id/clock")
@PermitAll
class ClockView extends PageOf<MeetingDetails> {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient Meetings meetings;
    private final transient Panels panels;
    private final transient GuestNames names;
    private final transient PortalClock clock;
    private final Div stage = new Div();
    private transient @Nullable Speech speech;

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
        Rows.into(list, speaking, one -> row(meeting, speaking, one));
        add(stage, list);
    }

    private ListItem row(MeetingDetails meeting, List<SpeakerSummary> all, SpeakerSummary one) {
        var who = new Span(name(one) + " – " + one.title());
        who.getElement().setAttribute("dir", "auto");
        var start = new Button(
                getTranslation("meeting.clock.start", one.minutes()), click -> speaks(meeting, all, all.indexOf(one)));
        start.setAriaLabel(getTranslation("meeting.clock.start.whom", name(one)));
        return new ListItem(who, start);
    }

    private String name(SpeakerSummary one) {
        var shown = names.of(List.of(one.party())).shown();
        return shown.isEmpty() ? getTranslation("meeting.reservations.unnamed") : shown.getFirst();
    }

    /** The bar runs by itself in the browser, and so do the words that the time is over; nothing is asked of the server meanwhile. */
    private void speaks(MeetingDetails meeting, List<SpeakerSummary> all, int place) {
        var spoken = said();
        var one = all.get(place);
        var length = Duration.ofMinutes(one.minutes());
        var began = clock.instant();
        var until = LocalTime.ofInstant(
                began.plus(length), ZoneId.of(meeting.summary().zone()));
        speech = new Speech(name(one), length, began);
        var who = new Paragraph(name(one));
        who.addClassName("upr-speaks");
        who.getElement().setAttribute("dir", "auto");
        var bar = new Div();
        bar.addClassName("upr-runs");
        bar.getStyle().set("animation-duration", length.toSeconds() + "s");
        var frame = new Div(bar);
        frame.addClassName("upr-runs-frame");
        var over = new Paragraph(getTranslation("meeting.clock.over"));
        over.addClassName("upr-over");
        over.getStyle().set("animation-delay", length.toSeconds() + "s");
        stage.removeAll();
        spoken.ifPresent(stage::add);
        stage.add(
                who,
                new Paragraph(getTranslation("meeting.clock.has", one.minutes())),
                frame,
                over,
                new Paragraph(getTranslation("meeting.clock.until", HOUR.format(until))));
        var acts = new Div();
        acts.addClassName("upr-actions");
        if (place + 1 < all.size()) {
            var next = all.get(place + 1);
            var then = new Paragraph(getTranslation("meeting.clock.then", name(next), next.minutes()));
            then.getElement().setAttribute("dir", "auto");
            stage.add(then);
            var go = new Button(getTranslation("meeting.clock.next"), click -> speaks(meeting, all, place + 1));
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            acts.add(go);
            // Whoever runs the list presses Enter for the next, and the next.
            go.focus();
        } else {
            stage.add(new Paragraph(getTranslation("meeting.clock.last")));
        }
        acts.add(new Button(getTranslation("meeting.clock.stop"), click -> {
            var last = said();
            stage.removeAll();
            last.ifPresent(stage::add);
        }));
        stage.add(acts);
    }

    /** How long the one before has spoken, and in words by how much that was too long; ends what is running. */
    private Optional<Paragraph> said() {
        if (speech == null) {
            return Optional.empty();
        }
        var took = Duration.between(speech.began(), clock.instant());
        var beyond = took.minus(speech.length());
        var words = beyond.isPositive()
                ? getTranslation(
                        "meeting.clock.said.over",
                        speech.name(),
                        took.toMinutes(),
                        took.toSecondsPart(),
                        beyond.toMinutes(),
                        beyond.toSecondsPart())
                : getTranslation("meeting.clock.said", speech.name(), took.toMinutes(), took.toSecondsPart());
        speech = null;
        var line = new Paragraph(words);
        line.getElement().setAttribute("dir", "auto");
        return Optional.of(line);
    }

    /** What runs now. */
    private record Speech(String name, Duration length, Instant began) {}
}
