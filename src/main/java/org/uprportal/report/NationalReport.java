package org.uprportal.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;

/** A report of a cycle, the national one or the sections of the mid-term one: guards the order of its steps. */
@Entity
@Table(name = "report_report")
class NationalReport extends AbstractAggregateRoot<NationalReport> {

    @Id
    @Column(name = "cycle_id")
    private UUID id;

    private UUID ofCycle;
    private boolean midTerm;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.WRITING;

    private String language = "en";
    private @Nullable Instant consultedAt;
    private @Nullable Instant consultedUntil;
    private @Nullable UUID askedMark;
    private @Nullable Instant publishedAt;
    private @Nullable String fingerprint;

    @Version
    private @Nullable Integer version;

    protected NationalReport() {}

    NationalReport(CycleId cycle) {
        id = cycle.value();
        ofCycle = cycle.value();
    }

    /** The one that holds the sections of a mid-term report. */
    static NationalReport midTerm(CycleId cycle) {
        var one = new NationalReport(cycle);
        one.id = midTermOf(cycle);
        one.midTerm = true;
        return one;
    }

    /** The id of that one. */
    static UUID midTermOf(CycleId cycle) {
        return UUID.nameUUIDFromBytes(("mid-term " + cycle.value()).getBytes(StandardCharsets.UTF_8));
    }

    /** Approval of the whole mid-term report is asked for, or asked back; meanwhile nobody writes. */
    void decidedOn(boolean asked) {
        if (status != ReportStatus.PUBLISHED) {
            status = asked
                    ? ReportStatus.APPROVAL
                    : consultedUntil == null ? ReportStatus.WRITING : ReportStatus.CONSULTED;
        }
    }

    /** The mid-term report is published, or never will be: nothing of its sections is written any more. */
    void over(Instant now) {
        status = ReportStatus.PUBLISHED;
        publishedAt = now;
    }

    /** @throws ReportRefused while the consultation runs, or comments wait for their answer */
    void beReady(int unanswered, Instant now) {
        if (consultedUntil != null && now.isBefore(consultedUntil)) {
            throw ReportRefused.consultationRuns();
        }
        if (unanswered > 0) {
            throw ReportRefused.unanswered(unanswered);
        }
    }

    /** @throws ReportRefused once it is published, or while a second person decides on it */
    void beWritten() {
        if (status == ReportStatus.PUBLISHED) {
            throw ReportRefused.published();
        }
        if (status == ReportStatus.APPROVAL) {
            throw ReportRefused.notNow();
        }
    }

    void write(String language) {
        beWritten();
        this.language = language;
    }

    /** @throws ReportRefused where it was put to consultation before, and for too short a time */
    void putToConsultation(Instant now, Instant until) {
        if (status != ReportStatus.WRITING) {
            throw ReportRefused.notNow();
        }
        if (until.isBefore(now.plus(Duration.ofDays(ReportSchedule.LEAST_DAYS)))) {
            throw ReportRefused.days(ReportSchedule.LEAST_DAYS);
        }
        status = ReportStatus.CONSULTED;
        consultedAt = now;
        consultedUntil = until;
        registerEvent(new ReportEvent.PutToConsultation(cycle(), until, midTerm));
    }

    /** @throws ReportRefused unless its draft is open to comments now */
    void beCommentedOn(Instant now) {
        if (consultedUntil == null || now.isAfter(consultedUntil)) {
            throw ReportRefused.consultationOver();
        }
    }

    /**
     * @param by the mark of whoever asks
     * @throws ReportRefused before its draft was consulted on and the time for it is over, while comments wait for their
     *     answer, and with more words than the United Nations take
     */
    void askApproval(UUID by, int unanswered, int words, int limit, Instant now) {
        if (status == ReportStatus.WRITING) {
            throw ReportRefused.notConsulted();
        }
        beWritten();
        if (consultedUntil != null && now.isBefore(consultedUntil)) {
            throw ReportRefused.consultationRuns();
        }
        if (unanswered > 0) {
            throw ReportRefused.unanswered(unanswered);
        }
        fits(words, limit);
        status = ReportStatus.APPROVAL;
        askedMark = by;
        registerEvent(new ReportEvent.ApprovalAsked(cycle(), now));
    }

    /** @throws ReportRefused unless approval was asked for */
    void sendBack() {
        if (status != ReportStatus.APPROVAL) {
            throw ReportRefused.notNow();
        }
        status = ReportStatus.CONSULTED;
        askedMark = null;
        registerEvent(new ReportEvent.SentBack(cycle()));
    }

    /**
     * @param by the mark of whoever approves
     * @throws ReportRefused unless somebody else has asked for it
     */
    void publish(UUID by, List<SectionId> sections, int words, int limit, String print, Instant now) {
        if (status != ReportStatus.APPROVAL) {
            throw ReportRefused.notNow();
        }
        if (by.equals(askedMark)) {
            throw ReportRefused.samePerson();
        }
        fits(words, limit);
        status = ReportStatus.PUBLISHED;
        publishedAt = now;
        fingerprint = print;
        registerEvent(new ReportEvent.Published(cycle(), sections));
    }

    private static void fits(int words, int limit) {
        if (words > limit) {
            throw ReportRefused.words(words, limit);
        }
    }

    void missed() {
        if (status != ReportStatus.PUBLISHED) {
            registerEvent(new ReportEvent.Missed(cycle()));
        }
    }

    /** Whether that mark is of whoever asked for approval. */
    boolean askedBy(@Nullable UUID mark) {
        return mark != null && mark.equals(askedMark);
    }

    UUID id() {
        return id;
    }

    boolean midTerm() {
        return midTerm;
    }

    CycleId cycle() {
        return new CycleId(ofCycle);
    }

    ReportStatus status() {
        return status;
    }

    String language() {
        return language;
    }

    @Nullable
    Instant consultedUntil() {
        return consultedUntil;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }
}
