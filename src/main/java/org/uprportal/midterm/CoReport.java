package org.uprportal.midterm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionStatus;

/** One organisation that is asked to stand on a report: named only with the consent of its own owner. */
@Entity
@Table(name = "midterm_partner")
class CoReport extends AbstractAggregateRoot<CoReport> {

    @Id
    private UUID id;

    private UUID reportId;
    private UUID partyId;
    private String name;

    @Enumerated(EnumType.STRING)
    private CoSubmissionStatus status;

    private LocalDate askedOn;
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    protected CoReport() {}

    static CoReport ask(Midterm of, Party asked, LocalDate today) {
        var request = new CoReport();
        request.id = UUID.randomUUID();
        request.reportId = of.id().value();
        request.partyId = asked.id().value();
        request.name = asked.name();
        request.askedNow(of, today);
        return request;
    }

    /** Asked again after it was taken back, on another day: nobody's owners are asked over and over. */
    void askAgain(Midterm of, LocalDate today) {
        if (status != CoSubmissionStatus.TAKEN_BACK || !today.isAfter(askedOn)) {
            throw MidtermRefused.asked();
        }
        askedNow(of, today);
    }

    private void askedNow(Midterm of, LocalDate today) {
        status = CoSubmissionStatus.ASKED;
        askedOn = today;
        registerEvent(new CoReportEvent.Asked(id(), of.id(), of.cycle(), party(), of.author(), of.until()));
    }

    /** An owner consents. @param as how the organisation is named from now on */
    void consent(String as, PartyId author, Instant now) {
        if (!status.alive() || status == CoSubmissionStatus.CONSENTED) {
            throw MidtermRefused.wrongStatus();
        }
        name = as;
        answer(CoSubmissionStatus.CONSENTED, author, now);
    }

    /** An owner refuses, or takes the consent back. */
    void decline(PartyId author, Instant now) {
        switch (status) {
            case ASKED -> answer(CoSubmissionStatus.REFUSED, author, now);
            case CONSENTED -> answer(CoSubmissionStatus.WITHDRAWN, author, now);
            default -> throw MidtermRefused.wrongStatus();
        }
    }

    private void answer(CoSubmissionStatus given, PartyId author, Instant now) {
        var wasOpen = status.open();
        status = given;
        answeredAt = now;
        registerEvent(new CoReportEvent.Answered(id(), report(), author, name, given, wasOpen));
    }

    /** The author asks it no more. */
    void takeBack(PartyId author) {
        if (status != CoSubmissionStatus.ASKED && status != CoSubmissionStatus.CONSENTED) {
            throw MidtermRefused.wrongStatus();
        }
        var wasOpen = status.open();
        status = CoSubmissionStatus.TAKEN_BACK;
        registerEvent(new CoReportEvent.TakenBack(id(), party(), author, wasOpen));
    }

    /** The report has come to its end. */
    void end() {
        if (status == CoSubmissionStatus.ASKED) {
            status = CoSubmissionStatus.LAPSED;
            registerEvent(new CoReportEvent.Lapsed(id()));
        }
    }

    CoReportId id() {
        return new CoReportId(id);
    }

    MidtermId report() {
        return new MidtermId(reportId);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    String name() {
        return name;
    }

    CoSubmissionStatus status() {
        return status;
    }

    CoReportSummary summary() {
        return new CoReportSummary(id(), name, status);
    }
}
