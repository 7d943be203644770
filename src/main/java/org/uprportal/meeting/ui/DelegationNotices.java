package org.uprportal.meeting.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingEvent.PeopleChanged;
import org.uprportal.meeting.MeetingEvent.PersonSwapped;
import org.uprportal.meeting.MeetingEvent.TravelAsked;
import org.uprportal.meeting.MeetingEvent.TravelDecided;
import org.uprportal.meeting.MeetingEvent.TravelWaits;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;

/** Who hears that others come for an organisation, and of travel support. No letter names a person who comes. */
@Component
class DelegationNotices {

    private final Notices notices;
    private final People people;
    private final MeetingCircle circle;
    private final CurrentActor actor;
    private final NoticeTable<MeetingEvent> table;
    private final NoticeTable<MeetingEvent> confirmations;

    DelegationNotices(Notices notices, People people, MeetingCircle circle, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.circle = circle;
        this.actor = actor;
        this.table = empty().tell(
                        PeopleChanged.class,
                        "meeting.notice.people",
                        one -> arguments(one, name(one.party()), one.people()),
                        one -> circle.seeing(one.seat()))
                .tell(
                        PersonSwapped.class,
                        "meeting.notice.swapped",
                        one -> arguments(one, name(one.party())),
                        one -> circle.seeing(one.seat()))
                .tell(
                        TravelAsked.class,
                        "meeting.notice.travelAsked",
                        one -> arguments(one, name(one.party())),
                        one -> circle.seeing(one.seat()))
                .tell(
                        TravelDecided.class,
                        TravelDecided::granted,
                        "meeting.notice.mine.travelGranted",
                        one -> arguments(one, one.amount(), one.currency()),
                        one -> party(one.party()))
                .tell(
                        TravelDecided.class,
                        one -> !one.granted(),
                        "meeting.notice.mine.travelRefused",
                        one -> arguments(one, one.reason()),
                        one -> party(one.party()))
                .tell(
                        TravelWaits.class,
                        "meeting.notice.travelWaits",
                        one -> arguments(one, name(one.party())),
                        one -> circle.seeing(one.seat()));
        this.confirmations = empty().tell(
                        PersonSwapped.class,
                        "meeting.notice.mine.swapped",
                        one -> arguments(one),
                        one -> party(one.party()));
    }

    /** What others hear, never whoever did it. */
    NoticeTable<MeetingEvent> table() {
        return table;
    }

    /** Whoever swaps a person has it in a letter too. */
    NoticeTable<MeetingEvent> confirmed() {
        return confirmations;
    }

    @EventListener
    void on(MeetingEvent event) {
        actor.callAs(Actor.PORTAL, () -> table.of(event)).forEach(notices::post);
        actor.runAs(Actor.PORTAL, () -> confirmations.of(event).forEach(notices::post));
    }

    private static NoticeTable<MeetingEvent> empty() {
        return new NoticeTable<>(event -> event.meeting().value(), event -> MeetingNavigation.meeting(event.meeting()));
    }

    private List<?> arguments(MeetingEvent event, Object... more) {
        var meeting = circle.meeting(event.meeting()).summary();
        var all = new ArrayList<Object>();
        all.add(meeting.title());
        all.add(Words.span(meeting.starts(), meeting.ends(), meeting.zone()));
        all.add(meeting.way() == MeetingWay.ONLINE ? Words.text("meeting.way.ONLINE") : meeting.place());
        all.addAll(Arrays.asList(more));
        return all;
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }

    private static Set<Audience> party(PartyId party) {
        return Set.of(Audience.party(party));
    }
}
