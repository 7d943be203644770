package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * Panels: a host calls for speakers and says by what they are chosen; organisations apply with the submission they speak from; hosts
 * score, and choose with a reason for each. The speaking list is public, the applications are not.
 */
@Service
@Transactional
public class Panels {

    private static final int MOST = 200;

    private final SpeakerRepository speakers;
    private final MeetingRepository repository;
    private final Meetings meetings;
    private final Hosting hosting;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Panels(
            SpeakerRepository speakers,
            MeetingRepository repository,
            Meetings meetings,
            Hosting hosting,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.speakers = speakers;
        this.repository = repository;
        this.meetings = meetings;
        this.hosting = hosting;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls for speakers, or says anew by what they are chosen.
     *
     * @param criteria by what; everybody reads them
     * @throws MeetingRefused without criteria, and once it has begun or is cancelled
     * @throws NotAllowed for anybody but a host
     */
    public void call(MeetingId id, String criteria) {
        var meeting = ahead(id);
        NotAllowed.unless(meetings.hosting(meeting));
        meeting.callForSpeakers(criteria);
        repository.save(meeting);
        audit.record("meeting.speakersCalled", id.value());
    }

    /** By what speakers are chosen; empty where none are called for. */
    @Transactional(readOnly = true)
    public Optional<String> criteria(MeetingId id) {
        return meetings.found(id).map(Meeting::criteria).filter(one -> !one.isEmpty());
    }

    /** Whether the actor's party may apply now: speakers are called for, and it has not applied. */
    @Transactional(readOnly = true)
    public boolean mayApply(MeetingId id) {
        var party = actor.get().party();
        return party != null
                && access.may(Act.CREATE, MeetingThing.MEETING_SPEAKER, Relation.OWN)
                && meetings.found(id)
                        .filter(one -> !one.criteria().isEmpty()
                                && one.status() == MeetingStatus.PUBLISHED
                                && clock.instant().isBefore(one.begins())
                                && !meetings.hosting(one))
                        .isPresent()
                && !speakers.existsByMeetingIdAndPartyId(id.value(), party.id().value());
    }

    /**
     * Applies to speak.
     *
     * @param restsOn the address of the submission it rests on; may be empty
     * @throws MeetingRefused without a title, where no speakers are called for, twice, and once it has begun
     * @throws NotAllowed without account
     */
    public SpeakerId apply(MeetingId id, String title, String about, String restsOn) {
        access.require(Act.CREATE, MeetingThing.MEETING_SPEAKER, Relation.OWN);
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        var meeting = ahead(id);
        if (meeting.criteria().isEmpty()) {
            throw MeetingRefused.wrongStatus();
        }
        if (speakers.existsByMeetingIdAndPartyId(id.value(), party.id().value())) {
            throw MeetingRefused.twice();
        }
        var speaker = speakers.save(Speaker.apply(id, party.id(), title, about, restsOn));
        audit.record("meeting.speakerApplied", speaker.id().value());
        return speaker.id();
    }

    /**
     * A host scores an application, 1 to 5; each host has one score.
     *
     * @throws MeetingRefused for another number, and where it is decided
     * @throws NotAllowed for anybody but a host
     */
    public void score(SpeakerId id, int score) {
        var speaker = hosted(id);
        NotAllowed.unless(actor.get().party() != null);
        speaker.score(actor.get().party().id(), score);
        speakers.save(speaker);
        audit.record("meeting.speakerScored", id.value());
    }

    /**
     * A host chooses, or declines.
     *
     * @param why read by the applicant
     * @param minutes how long a chosen one speaks
     * @throws MeetingRefused without a reason, without minutes for a chosen one, and where it is decided
     * @throws NotAllowed for anybody but a host
     */
    public void decide(SpeakerId id, boolean chosen, String why, int minutes) {
        var speaker = hosted(id);
        var last = speakers.findByMeetingIdOrderByPlaceAscIdAsc(
                        speaker.meeting().value())
                .getLast();
        speaker.decide(chosen, why, minutes, last.place() + 1);
        speakers.save(speaker);
        audit.record(chosen ? "meeting.speakerChosen" : "meeting.speakerDeclined", id.value());
    }

    /** Moves somebody one place up on the speaking list. @throws NotAllowed for anybody but a host */
    public void up(SpeakerId id) {
        var speaker = hosted(id);
        var list = list(speaker.meeting());
        var at = list.indexOf(speaker);
        if (at > 0) {
            speaker.swap(list.get(at - 1));
            speakers.saveAll(List.of(speaker, list.get(at - 1)));
            audit.record("meeting.speakerMoved", id.value());
        }
    }

    /** The applications, for hosts all and each its own. */
    @Transactional(readOnly = true)
    public List<SpeakerSummary> applications(MeetingId id) {
        var meeting = meetings.found(id);
        if (meeting.isEmpty()) {
            return List.of();
        }
        var party = actor.get().party();
        var all = new ArrayList<SpeakerSummary>();
        for (var one : speakers.findByMeetingIdOrderByPlaceAscIdAsc(id.value())) {
            if (party != null && access.may(Act.READ, MeetingThing.MEETING_SPEAKER, hosting.named(meeting.get()))) {
                all.add(one.forHosts(party.id()));
            } else if (access.may(Act.READ, MeetingThing.MEETING_SPEAKER, access.to(one.party()))) {
                all.add(one.forItself());
            }
        }
        return all;
    }

    /** Who speaks, in their order. Open to everybody. */
    @Transactional(readOnly = true)
    public List<SpeakerSummary> speaking(MeetingId id) {
        return meetings.found(id)
                .map(one -> list(id).stream().map(Speaker::forEverybody).toList())
                .orElse(List.of());
    }

    private List<Speaker> list(MeetingId id) {
        return speakers.findByMeetingIdOrderByPlaceAscIdAsc(id.value()).stream()
                .filter(one -> one.status() == SpeakerStatus.CHOSEN)
                .limit(MOST)
                .toList();
    }

    private Meeting ahead(MeetingId id) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        if (meeting.status() != MeetingStatus.PUBLISHED || !clock.instant().isBefore(meeting.begins())) {
            throw MeetingRefused.wrongStatus();
        }
        return meeting;
    }

    private Speaker hosted(SpeakerId id) {
        var speaker = speakers.findById(id.value()).orElseThrow(NotAllowed::here);
        var meeting = meetings.lock(speaker.meeting()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, MeetingThing.MEETING_SPEAKER, hosting.named(meeting));
        return speaker;
    }
}
