package org.uprportal.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** One meeting, from its draft to the day after. */
@Entity
@Table(name = "meeting_meeting")
class Meeting extends PlannedMeeting {

    @Id
    private UUID id;

    private String stateCode;
    private UUID hostId;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @ElementCollection
    @CollectionTable(name = "meeting_invitee", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "party_id")
    @OptimisticLock(excluded = true)
    private Set<UUID> invitees = new HashSet<>();

    /** By what speakers are chosen; empty where none are called for. */
    private String criteria = "";

    private @Nullable String reason;
    private @Nullable Instant calledAt;
    private @Nullable UUID seriesId;
    private int sequence;

    @Version
    private int version;

    protected Meeting() {}

    static Meeting open(StateCode state, PartyId host, MeetingPlan plan) {
        var meeting = new Meeting();
        meeting.id = UUID.randomUUID();
        meeting.stateCode = state.value();
        meeting.hostId = host.value();
        meeting.status = MeetingStatus.DRAFT;
        meeting.write(plan);
        return meeting;
    }

    /** Changes a draft, or what has been called: then everybody who comes is told what changed. */
    void revise(MeetingPlan plan, String why, Instant now) {
        if (!ahead(now)) {
            throw MeetingRefused.wrongStatus();
        }
        var before = plan();
        write(plan);
        var fields = PlanChanges.between(before, plan);
        if (status == MeetingStatus.DRAFT || fields.isEmpty()) {
            return;
        }
        whole(now);
        var moved = fields.contains("time");
        if (moved) {
            reason = Typed.said(why);
            calledAt = now;
        }
        sequence++;
        registerEvent(new MeetingEvent.Changed(id(), summary(), fields, moved, why, before));
    }

    /**
     * Reckons its moments anew, where the rules of the clock at the place have changed since: the hour there is what was said, and
     * stays. True where they are other moments now; everybody who comes is told, and calendars get the new rules.
     */
    boolean reckon(Instant now) {
        if (!ahead(now) || !reckoned()) {
            return false;
        }
        if (status == MeetingStatus.PUBLISHED) {
            sequence++;
            // A reminder that was given is not given again.
            calledAt = now;
            registerEvent(new MeetingEvent.Changed(id(), summary(), Set.of("clock"), false, "", plan()));
        }
        return true;
    }

    private boolean ahead(Instant now) {
        return status == MeetingStatus.DRAFT || status == MeetingStatus.PUBLISHED && now.isBefore(begins());
    }

    void publish(Instant now) {
        publish(now, true);
    }

    /** Called together with others: whoever is invited hears of all of them at once. */
    void publishInSeries(Instant now) {
        publish(now, false);
    }

    /** So many more of it have been opened; told where it has been called. */
    void repeated(int times) {
        if (status == MeetingStatus.PUBLISHED) {
            registerEvent(new MeetingEvent.Repeated(id(), state(), host(), summary(), times));
        }
    }

    private void publish(Instant now, boolean alone) {
        if (status != MeetingStatus.DRAFT) {
            throw MeetingRefused.wrongStatus();
        }
        whole(now);
        status = MeetingStatus.PUBLISHED;
        calledAt = now;
        registerEvent(new MeetingEvent.Published(id(), state(), host(), summary(), alone));
    }

    /** Invites parties by name; those that are not yet. */
    void invite(Collection<PartyId> parties) {
        if (status != MeetingStatus.DRAFT && status != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
        for (var party : parties) {
            if (invitees.add(party.value()) && status == MeetingStatus.PUBLISHED) {
                registerEvent(new MeetingEvent.Invited(id(), summary(), party));
            }
        }
    }

    /** Whom it has come to invite by a change of its rule hears of it as those do who were invited from the first. */
    void reaches(Collection<PartyId> more) {
        if (status == MeetingStatus.PUBLISHED) {
            more.forEach(party -> registerEvent(new MeetingEvent.Invited(id(), summary(), party)));
        }
    }

    /** Tells what has changed in the agenda, once it is called. */
    void agenda(List<AgendaItem> before, List<AgendaItem> now, Instant at) {
        if (!ahead(at)) {
            throw MeetingRefused.wrongStatus();
        }
        if (status == MeetingStatus.PUBLISHED) {
            sequence++;
            registerEvent(new MeetingEvent.AgendaChanged(id(), summary(), AgendaChange.between(before, now)));
        }
    }

    /** The host asks otherwise of whoever registers. @param more whether something that was not asked before */
    void asks(boolean more, Instant at) {
        if (!ahead(at)) {
            throw MeetingRefused.wrongStatus();
        }
        if (more && status == MeetingStatus.PUBLISHED) {
            sequence++;
            registerEvent(new MeetingEvent.Changed(id(), summary(), Set.of("questions"), false, "", plan()));
        }
    }

    /** Becomes the first of a series. */
    void begins(UUID series) {
        if (seriesId != null || (status != MeetingStatus.DRAFT && status != MeetingStatus.PUBLISHED)) {
            throw MeetingRefused.wrongStatus();
        }
        seriesId = series;
    }

    void follows(UUID series) {
        seriesId = series;
    }

    @Nullable
    UUID series() {
        return seriesId;
    }

    MeetingSummary summaryAt(LocalDateTime from, LocalDateTime until, String where) {
        var whole = summary();
        return new MeetingSummary(
                whole.id(),
                whole.state(),
                whole.host(),
                whole.kind(),
                whole.title(),
                whole.status(),
                whole.way(),
                where.isBlank() ? whole.place() : where,
                whole.zone(),
                from,
                until,
                moment(from, zone()),
                moment(until, zone()));
    }

    void callForSpeakers(String by) {
        if (by.isBlank()) {
            throw MeetingRefused.nothingToSay();
        }
        criteria = Typed.text(by);
    }

    String criteria() {
        return criteria;
    }

    Set<UUID> invitees() {
        return Set.copyOf(invitees);
    }

    void cancel(String why) {
        if (status != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
        reason = Typed.said(why);
        status = MeetingStatus.CANCELLED;
        sequence++;
        registerEvent(new MeetingEvent.Cancelled(id(), summary(), why));
    }

    /** Reminds, unless it was called or moved after the day of the reminder. */
    void near(int days) {
        var due = days == 1 ? MeetingSchedule.dayBefore(begins()) : MeetingSchedule.weekBefore(begins());
        if (status == MeetingStatus.PUBLISHED && calledAt != null && calledAt.isBefore(due)) {
            registerEvent(new MeetingEvent.Nears(id(), summary(), days, sequence));
        }
    }

    /** False where it is over already. */
    boolean hold() {
        if (status == MeetingStatus.PUBLISHED) {
            status = MeetingStatus.HELD;
            registerEvent(new MeetingEvent.Held(id(), host(), summary()));
            return true;
        }
        return false;
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    PartyId host() {
        return new PartyId(hostId);
    }

    MeetingStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int sequence() {
        return sequence;
    }

    CalendarEntry entry(int changes, String joining, boolean gone) {
        return new CalendarEntry(summary(), CalendarFile.uid(id()), joining, bring(), changes, gone);
    }

    MeetingSummary summary() {
        return summary(id(), state(), host(), status);
    }
}
