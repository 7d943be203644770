package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** Hosting together: asked for by a host, with the consent of whoever is asked, then with equal rights. */
@Service
@Transactional
public class Hosts {

    private final CohostRepository cohosts;
    private final MeetingRepository meetings;
    private final Hosting hosting;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;

    Hosts(
            CohostRepository cohosts,
            MeetingRepository meetings,
            Hosting hosting,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit) {
        this.cohosts = cohosts;
        this.meetings = meetings;
        this.hosting = hosting;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Asks a party to host the meeting together.
     *
     * @throws MeetingRefused where it has been asked or hosts already, where it is over or cancelled, and for whoever cannot host
     * @throws NotAllowed for anybody but a host
     */
    public CohostId ask(MeetingId id, PartyId party) {
        var meeting = meetings.lock(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(!actor.get().portal());
        access.require(Act.CREATE, MeetingThing.MEETING_COHOST, hosting.own(meeting));
        if (meeting.status() != MeetingStatus.DRAFT && meeting.status() != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
        var asked = people.party(party).orElseThrow(NotAllowed::here);
        if (party.equals(meeting.host())
                || cohosts.findByMeetingIdAndPartyId(id.value(), party.value()).isPresent()) {
            throw MeetingRefused.askedAlready();
        }
        if (!asked.kind().stakeholder() && asked.state() == null && asked.accreditedTo() == null) {
            throw MeetingRefused.cannotHost();
        }
        var one = cohosts.save(Cohost.ask(id, party));
        audit.record("meeting.cohostAsked", one.summary().id().value());
        return one.summary().id();
    }

    /**
     * The party that was asked agrees, or declines with a reason.
     *
     * @throws MeetingRefused where it has answered, and without a reason for declining
     * @throws NotAllowed for anybody but the party that was asked
     */
    public void answer(CohostId id, boolean agreed, String why) {
        var one = cohosts.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, MeetingThing.MEETING_COHOST, access.namedAs(one.party()));
        one.answer(agreed, why);
        cohosts.save(one);
        audit.record(agreed ? "meeting.cohostAgreed" : "meeting.cohostDeclined", id.value());
    }

    /** One request; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<CohostSummary> find(CohostId id) {
        return cohosts.findById(id.value()).filter(this::reads).map(Cohost::summary);
    }

    /** Whom the hosts have asked, and how it stands; for hosts and each for itself. */
    @Transactional(readOnly = true)
    public List<CohostSummary> asked(MeetingId id) {
        return cohosts.findByMeetingIdOrderById(id.value()).stream()
                .filter(this::reads)
                .map(Cohost::summary)
                .toList();
    }

    /** Who hosts, whoever opened it first; once it is called, for everybody. */
    @Transactional(readOnly = true)
    public List<PartyId> of(MeetingId id) {
        return meetings.findById(id.value())
                .filter(meeting -> meeting.status() != MeetingStatus.DRAFT
                        || access.may(Act.READ, MeetingThing.MEETING_DRAFT, hosting.own(meeting)))
                .map(meeting -> hosting.of(id, meeting.host()))
                .orElse(List.of());
    }

    /** The meeting one is asked to host; also before it is called. @throws NotAllowed where the request does not exist for the actor */
    @Transactional(readOnly = true)
    public MeetingSummary meetingOf(CohostId id) {
        var one = find(id).orElseThrow(NotAllowed::here);
        return meetings.findById(one.meeting().value())
                .orElseThrow(NotAllowed::here)
                .summary();
    }

    private boolean reads(Cohost one) {
        var meeting = meetings.findById(one.meeting().value()).orElseThrow(NotAllowed::here);
        return access.may(Act.READ, MeetingThing.MEETING_COHOST, hosting.own(meeting), access.namedAs(one.party()));
    }
}
