package org.uprportal.midterm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** One version of a mid-term report: it guards its own steps and says what happened. */
@Entity
@Table(name = "midterm_report")
class Midterm extends AbstractAggregateRoot<Midterm> {

    static final int LONGEST_INTRODUCTION = 20_000;
    static final int LONGEST_REASON = 2_000;

    @Id
    private UUID id;

    private UUID cycleId;
    private String stateCode;
    private UUID partyId;
    private int number;

    @Enumerated(EnumType.STRING)
    private MidtermStatus status;

    private String introduction;

    /** Counts whatever is saved of it, so that nobody approves what they have not read. */
    private int edition;

    private Instant begunAt;
    private Instant untilAt;

    /** The mark of whoever asked for approval; it names nobody. */
    private @Nullable UUID askedMark;

    private @Nullable String note;
    private @Nullable Instant publishedAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;
    private @Nullable String fingerprint;

    @Version
    private int version;

    protected Midterm() {}

    /**
     * @param before the version it corrects; null for a first one
     * @throws MidtermRefused outside the time for it
     */
    static Midterm begin(
            MidtermId id, PartyId author, CycleSummary cycle, int number, @Nullable Midterm before, Instant now) {
        var until = MidtermSchedule.until(cycle.on(CycleDate.MID_TERM_DUE), now, before != null);
        if (cycle.closed() || now.isBefore(MidtermSchedule.from(cycle)) || !now.isBefore(until)) {
            throw MidtermRefused.notNow();
        }
        var begun = new Midterm();
        begun.id = id.value();
        begun.cycleId = cycle.id().value();
        begun.stateCode = cycle.state().value();
        begun.partyId = author.value();
        begun.number = number;
        begun.status = MidtermStatus.DRAFT;
        begun.introduction = before == null ? "" : before.introduction;
        begun.begunAt = now;
        begun.untilAt = until;
        begun.registerEvent(new MidtermEvent.Begun(id, author, cycle.id(), until));
        return begun;
    }

    /** @throws MidtermRefused for what is too long, and where it is not drafted */
    void introduce(String text) {
        drafted();
        if (text.length() > LONGEST_INTRODUCTION) {
            throw MidtermRefused.length(LONGEST_INTRODUCTION);
        }
        introduction = text;
    }

    /** Something of it was saved. @throws MidtermRefused where it is not drafted */
    void saved() {
        drafted();
        edition++;
    }

    /** @throws MidtermRefused where it is not drafted */
    void drafted() {
        in(MidtermStatus.DRAFT);
    }

    /**
     * @param rated how many recommendations are rated
     * @throws MidtermRefused where something else stands than was read, or too little, and where it is not drafted
     */
    void askApproval(int read, int rated, @Nullable UUID mark, boolean alone) {
        drafted();
        reads(read);
        if (introduction.isBlank() || rated == 0) {
            throw MidtermRefused.empty();
        }
        status = MidtermStatus.IN_APPROVAL;
        askedMark = mark;
        note = null;
        registerEvent(new MidtermEvent.ApprovalAsked(id(), author(), cycle(), alone));
    }

    /** @throws MidtermRefused without a note that says what to change, and where nobody asked for approval */
    void sendBack(String why) {
        in(MidtermStatus.IN_APPROVAL);
        note = reasoned(why);
        status = MidtermStatus.DRAFT;
        askedMark = null;
        registerEvent(new MidtermEvent.SentBack(id(), author(), cycle()));
    }

    /**
     * It becomes public and is frozen.
     *
     * @param marks those of whoever approves
     * @param alone whether its author has nobody else
     * @throws MidtermRefused by whoever asked, where something else stands than was read, and where nobody asked
     */
    void publish(int read, Collection<UUID> marks, boolean alone, Instant now) {
        in(MidtermStatus.IN_APPROVAL);
        reads(read);
        if (!alone && asked(marks)) {
            throw MidtermRefused.secondPerson();
        }
        status = MidtermStatus.PUBLISHED;
        publishedAt = now;
        askedMark = null;
        registerEvent(new MidtermEvent.Published(id(), author(), cycle(), state(), number));
    }

    /** What its papers are recognised by. @param print SHA-256 of its document */
    void printed(String print) {
        fingerprint = print;
    }

    /** A later version is public. */
    void replaced(Instant now) {
        if (status == MidtermStatus.PUBLISHED) {
            end(MidtermStatus.REPLACED, now);
        }
    }

    /** @throws MidtermRefused without reason, and where it is not the one that stands */
    void withdraw(String why, Instant now) {
        in(MidtermStatus.PUBLISHED);
        reason = reasoned(why);
        end(MidtermStatus.WITHDRAWN, now);
        registerEvent(new MidtermEvent.Withdrawn(id(), author(), cycle(), state()));
    }

    /** @throws MidtermRefused once it is published or over */
    void throwAway() {
        if (!status.underway()) {
            throw MidtermRefused.wrongStatus();
        }
        registerEvent(new MidtermEvent.ThrownAway(id(), author(), cycle()));
    }

    /** It is too late. */
    void lapse(boolean cycleClosed, Instant now) {
        if (status.underway()) {
            end(MidtermStatus.LAPSED, now);
            registerEvent(new MidtermEvent.Lapsed(id(), author(), cycle(), cycleClosed));
        }
    }

    /** The day for reports has moved. @return until when it is published now */
    Instant moved(Instant midTermDue) {
        untilAt = MidtermSchedule.until(midTermDue, begunAt, number > 1);
        return untilAt;
    }

    /** Whether it was one of these who asked for approval. */
    boolean asked(Collection<UUID> marks) {
        return askedMark != null && marks.contains(askedMark);
    }

    private void end(MidtermStatus how, Instant now) {
        status = how;
        endedAt = now;
    }

    private void in(MidtermStatus expected) {
        if (status != expected) {
            throw MidtermRefused.wrongStatus();
        }
    }

    private void reads(int read) {
        if (read != edition) {
            throw MidtermRefused.changed();
        }
    }

    private static String reasoned(String why) {
        if (why.isBlank()) {
            throw MidtermRefused.withoutReason();
        }
        if (why.length() > LONGEST_REASON) {
            throw MidtermRefused.length(LONGEST_REASON);
        }
        return why;
    }

    MidtermId id() {
        return new MidtermId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    PartyId author() {
        return new PartyId(partyId);
    }

    int number() {
        return number;
    }

    MidtermStatus status() {
        return status;
    }

    String introduction() {
        return introduction;
    }

    int edition() {
        return edition;
    }

    Instant until() {
        return untilAt;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }
}
