package org.uprportal.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;

/** What somebody says of a section: a body of the State while it is written, anybody who may while it is consulted on. */
@Entity
@Table(name = "report_comment")
class Comment extends AbstractAggregateRoot<Comment> {

    static final int LONGEST = 4000;

    @Id
    private UUID id;

    private UUID sectionId;
    private UUID partyId;
    private boolean consulted;

    @Column(columnDefinition = "text")
    private String text;

    private Instant at;

    @Column(columnDefinition = "text")
    private @Nullable String answer;

    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Integer version;

    protected Comment() {}

    Comment(Section section, PartyId by, boolean consulted, String text, Instant now) {
        length(text);
        id = UUID.randomUUID();
        sectionId = section.id().value();
        partyId = by.value();
        this.consulted = consulted;
        this.text = text;
        at = now;
        if (consulted) {
            registerEvent(new ReportEvent.Commented(id(), section.cycle(), by, section.kind() == SectionKind.MID_TERM));
        }
    }

    /** @throws ReportRefused where it has its answer, and for an empty or too long one */
    void answer(Section section, String words, Instant now) {
        length(words);
        if (answer != null) {
            throw ReportRefused.answered();
        }
        answer = words;
        answeredAt = now;
        registerEvent(new ReportEvent.CommentAnswered(
                id(), section.cycle(), new PartyId(partyId), section.kind() == SectionKind.MID_TERM));
    }

    private static void length(String text) {
        if (text.isBlank()) {
            throw ReportRefused.empty();
        }
        ReportRefused.tooLong(text, LONGEST);
    }

    CommentId id() {
        return new CommentId(id);
    }

    SectionId section() {
        return new SectionId(sectionId);
    }

    boolean consulted() {
        return consulted;
    }

    CommentSummary summary() {
        return new CommentSummary(id(), section(), new PartyId(partyId), consulted, text, at, answer, answeredAt);
    }
}
