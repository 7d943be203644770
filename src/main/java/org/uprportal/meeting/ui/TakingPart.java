package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.account.People;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Seats;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/** The cards by which one takes part in a meeting, and those in which its hosts read who does. */
@org.springframework.stereotype.Component
class TakingPart {

    private final Seats seats;
    private final GuestDesk desk;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final String portal;

    TakingPart(
            Seats seats,
            GuestDesk desk,
            People people,
            CurrentActor actor,
            PortalClock clock,
            @Value("${portal.address}") String portal) {
        this.seats = seats;
        this.desk = desk;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.portal = portal;
    }

    /** @param changed after a step that was taken */
    List<Component> guest(MeetingDetails meeting, Runnable changed) {
        return List.of(new TakePartCard(
                meeting,
                seats.mine(meeting.summary().id()).orElse(null),
                seats,
                people,
                actor.get().signedIn(),
                clock.instant(),
                portal,
                changed));
    }

    /** @param asked which page of the list */
    List<Component> host(MeetingDetails meeting, String asked, Runnable changed) {
        return List.of(new SeatsCard(meeting, desk, people, asked, clock.instant(), changed));
    }
}
