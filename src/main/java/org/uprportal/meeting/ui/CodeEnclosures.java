package org.uprportal.meeting.ui;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uprportal.account.PersonSummary;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatCode;
import org.uprportal.notification.LetterEnclosure;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/**
 * Encloses the code for the door as a picture with letters that give a place in the room or remind of it. Where each person has a
 * code of their own, the letter leads to the page: it reaches all of an organisation.
 */
@Component
class CodeEnclosures implements LetterEnclosure {

    private static final Set<String> GIVES = Set.of("meeting.notice.mine.PLACE", "meeting.notice.nears");

    private final Meetings meetings;
    private final GuestDesk desk;
    private final CurrentActor actor;
    private final String address;

    CodeEnclosures(Meetings meetings, GuestDesk desk, CurrentActor actor, @Value("${portal.address}") String address) {
        this.meetings = meetings;
        this.desk = desk;
        this.actor = actor;
        this.address = address;
    }

    @Override
    public Optional<Enclosure> of(String key, UUID subject, PersonSummary reader) {
        if (!GIVES.contains(key)) {
            return Optional.empty();
        }
        var id = new MeetingId(subject);
        return actor.callAs(
                Actor.PORTAL,
                () -> meetings.find(id)
                        .filter(one -> !one.plan().welcome().delegation().names())
                        .flatMap(one -> desk.placeOf(id, reader.party().id()))
                        .filter(seat -> seat.attending() == Attending.PLACE)
                        .map(seat -> Enclosure.picture(
                                "code-" + subject.toString().substring(0, 8) + ".png",
                                CodePicture.png(address + "/" + MeetingNavigation.door(id, SeatCode.of(seat.id()))))));
    }
}
