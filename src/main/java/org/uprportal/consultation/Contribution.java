package org.uprportal.consultation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/** What one organisation says in a consultation, and what the government answers. */
@Entity
@Table(name = "consultation_contribution")
class Contribution extends AbstractAggregateRoot<Contribution> {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_REASON = 5_000;
    static final int LONGEST_PLACE = 200;

    @Id
    private UUID id;

    private UUID consultationId;
    private UUID partyId;
    private String remarks;
    private boolean unnamed;

    /** Whether anybody else has seen it with its name. */
    private boolean nameSeen;

    @Enumerated(EnumType.STRING)
    private ContributionStatus status;

    private Instant savedAt;
    private @Nullable Instant sentAt;

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_contribution_text", joinColumns = @JoinColumn(name = "contribution_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "text")
    private Map<UUID, String> texts = new HashMap<>();

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_answer", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderColumn(name = "number")
    private List<Given> answers = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected Contribution() {}

    private Contribution(Consultation consultation, PartyId party, Instant now) {
        id = UUID.randomUUID();
        consultationId = consultation.id().value();
        partyId = party.value();
        remarks = "";
        status = ContributionStatus.DRAFT;
        savedAt = now;
    }

    static Contribution begin(Consultation consultation, PartyId party, Instant now) {
        consultation.requireOpen(now);
        return new Contribution(consultation, party, now);
    }

    /** Keeps what is written, also after the end: what was typed is never lost. */
    void write(Consultation consultation, ContributionTexts written, Instant now) {
        requireNotSent();
        refuseLonger(written.remarks(), LONGEST_TEXT);
        written.texts().values().forEach(text -> refuseLonger(text, LONGEST_TEXT));
        texts.keySet().removeIf(question -> !written.texts().containsKey(question));
        written.texts().forEach((question, text) -> {
            if (consultation.asks(question)) {
                texts.put(question, text);
            }
        });
        remarks = written.remarks();
        savedAt = told(now);
    }

    /** Its name is shown, now or once it is sent. */
    void showName(PartyId author) {
        requireNotSent();
        unnamed = false;
        partyId = author.value();
    }

    /**
     * What is written from now on in place of this, without its author's name: another row, in which no id of the author
     * ever stood.
     *
     * @param standIn what stands for the author on this consultation
     */
    Contribution withoutName(PartyId standIn) {
        requireNotSent();
        var other = new Contribution();
        other.id = UUID.randomUUID();
        other.consultationId = consultationId;
        other.partyId = standIn.value();
        other.remarks = remarks;
        other.texts.putAll(texts);
        other.status = status;
        other.nameSeen = nameSeen;
        other.unnamed = true;
        other.savedAt = other.told(savedAt);
        return other;
    }

    private void requireNotSent() {
        if (status == ContributionStatus.SENT) {
            throw ConsultationRefused.alreadySent();
        }
    }

    /** Moments tell who acted then; of what stays without a name only the day is kept. */
    private Instant told(Instant moment) {
        return unnamed
                ? moment.atZone(PortalClock.GENEVA)
                        .toLocalDate()
                        .atStartOfDay(PortalClock.GENEVA)
                        .toInstant()
                : moment;
    }

    /** Sends it; one without a name reaches the government with the end, and nobody is told. */
    void send(Consultation consultation, String name, Instant now) {
        consultation.requireOpen(now);
        requireNotSent();
        if (remarks.isBlank() && texts.values().stream().allMatch(String::isBlank)) {
            throw ConsultationRefused.nothingWritten();
        }
        if (unnamed && nameSeen) {
            throw ConsultationRefused.nameIsKnown();
        }
        nameSeen = nameSeen || !unnamed;
        status = ContributionStatus.SENT;
        sentAt = told(now);
        tell(consultation, name);
    }

    void withdraw(Consultation consultation, String name, Instant now) {
        consultation.requireOpen(now);
        requireSent();
        status = ContributionStatus.WITHDRAWN;
        if (!unnamed) {
            registerEvent(new ConsultationEvent.Withdrawn(
                    consultation.id(), id(), consultation.state(), consultation.title(), name));
        }
    }

    /** From now on with its name; this cannot be taken back. */
    void reveal(Consultation consultation, PartyId author, String name) {
        requireSent();
        if (unnamed) {
            unnamed = false;
            partyId = author.value();
            nameSeen = true;
            tell(consultation, name);
        }
    }

    private void tell(Consultation consultation, String name) {
        if (!unnamed && consultation.status() == ConsultationStatus.OPEN) {
            registerEvent(new ConsultationEvent.Contributed(
                    consultation.id(), id(), consultation.state(), consultation.title(), name));
        }
    }

    /** @param writer the mark of who answers, on this contribution */
    void answer(
            Consultation consultation,
            Outcome outcome,
            String reason,
            String place,
            @Nullable UUID writer,
            Instant now) {
        consultation.requireOver();
        requireSent();
        if (reason.isBlank()) {
            throw ConsultationRefused.reasonMissing();
        }
        refuseLonger(reason, LONGEST_REASON);
        refuseLonger(place, LONGEST_PLACE);
        var changed = answered();
        answers.add(new Given(outcome, reason, place, writer, now));
        registerEvent(new ConsultationEvent.Answered(
                consultation.id(), id(), unnamed ? null : party(), consultation.title(), outcome, changed));
    }

    /** Whether exactly this is its answer already. */
    boolean isAnswered(Outcome outcome, String reason, String place) {
        return answered() && answers.getLast().says(outcome, reason, place);
    }

    /** The mark of who gave the answer that holds. */
    @Nullable
    UUID answeredBy() {
        return answered() ? answers.getLast().writer : null;
    }

    int answers() {
        return answers.size();
    }

    private void requireSent() {
        if (status != ContributionStatus.SENT) {
            throw ConsultationRefused.notSent();
        }
    }

    private static void refuseLonger(String text, int most) {
        if (text.length() > most) {
            throw ConsultationRefused.tooLong(most);
        }
    }

    private String reference() {
        return id.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);
    }

    ContributionTexts texts() {
        return new ContributionTexts(Map.copyOf(texts), remarks);
    }

    /** All its texts, the remarks last. */
    List<String> written() {
        var all = new ArrayList<>(texts.values());
        all.add(remarks);
        return all;
    }

    ContributionId id() {
        return new ContributionId(id);
    }

    /** Whose it is; without name what stands for the author on this consultation. */
    PartyId party() {
        return new PartyId(partyId);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    boolean sent() {
        return status == ContributionStatus.SENT;
    }

    boolean unnamed() {
        return unnamed;
    }

    boolean answered() {
        return !answers.isEmpty();
    }

    /** What its author sees of it. */
    ContributionDetails own(Stakeholder author) {
        return details(author, savedAt, sentAt);
    }

    /** What everybody else sees of it. */
    ContributionDetails forOthers(Stakeholder author) {
        if (!unnamed) {
            return details(author, null, sentAt);
        }
        return details(null, null, sentAt == null ? null : told(sentAt));
    }

    private ContributionDetails details(@Nullable Stakeholder author, @Nullable Instant saved, @Nullable Instant sent) {
        return new ContributionDetails(
                id(),
                consultation(),
                author,
                reference(),
                unnamed,
                Map.copyOf(texts),
                remarks,
                status,
                saved,
                sent,
                answers.reversed().stream().map(Given::answer).toList());
    }

    @Embeddable
    static class Given {

        @Enumerated(EnumType.STRING)
        private Outcome outcome;

        private String reason;
        private String place;
        private @Nullable UUID writer;
        private Instant at;

        protected Given() {}

        Given(Outcome outcome, String reason, String place, @Nullable UUID writer, Instant at) {
            this.writer = writer;
            this.outcome = outcome;
            this.reason = reason;
            this.place = place;
            this.at = at;
        }

        boolean says(Outcome outcome, String reason, String place) {
            return this.outcome == outcome && this.reason.equals(reason) && this.place.equals(place);
        }

        Answer answer() {
            return new Answer(outcome, reason, place, at);
        }
    }
}
