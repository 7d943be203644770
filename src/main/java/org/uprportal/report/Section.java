package org.uprportal.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SafeText;
import org.uprportal.submission.WordCount;

/** A section of a national report, and the body that writes it. */
@Entity
@Table(name = "report_section")
class Section extends AbstractAggregateRoot<Section> {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 100_000;

    @Id
    private UUID id;

    private UUID reportId;
    private UUID cycleId;
    private int place;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    private String title;

    @Column(columnDefinition = "mediumtext")
    private String text;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String consulted;

    private int words;
    private @Nullable UUID partyId;
    private @Nullable LocalDate due;
    private boolean handedIn;

    @Version
    private @Nullable Integer version;

    protected Section() {}

    Section(CycleId cycle, SectionKind kind, String title, String text, int words) {
        this(cycle.value(), cycle, kind.ordinal(), kind, title, text, words);
    }

    /** The section of a mid-term report for one cluster. */
    static Section midTerm(CycleId cycle, int place, String title, String text, int words) {
        return new Section(NationalReport.midTermOf(cycle), cycle, place, SectionKind.MID_TERM, title, text, words);
    }

    private Section(UUID report, CycleId cycle, int place, SectionKind kind, String title, String text, int words) {
        id = UUID.randomUUID();
        reportId = report;
        cycleId = cycle.value();
        this.place = place;
        this.kind = kind;
        this.title = title;
        this.text = text;
        this.words = words;
    }

    /** @throws ReportRefused for a day that has gone by, and for an empty or too long title */
    void give(PartyId to, LocalDate until, int budget, String name, LocalDate today) {
        if (until.isBefore(today)) {
            throw ReportRefused.past();
        }
        var clean = SafeText.name(name);
        ReportRefused.tooLong(clean, LONGEST_TITLE);
        if (!clean.isBlank()) {
            title = clean;
        }
        partyId = to.value();
        due = until;
        words = Math.max(1, budget);
        handedIn = false;
        registerEvent(new ReportEvent.SectionGiven(id(), cycle(), to, until, title));
    }

    /** @throws ReportRefused for too long a text */
    void write(String now) {
        ReportRefused.tooLong(now, LONGEST_TEXT);
        text = now;
    }

    /** @throws ReportRefused without text */
    void handIn() {
        if (text.isBlank()) {
            throw ReportRefused.empty();
        }
        if (!handedIn) {
            handedIn = true;
            registerEvent(new ReportEvent.SectionHandedIn(id(), cycle(), title));
        }
    }

    /** As it stands now it is what is consulted on, whatever is written afterwards. */
    void consult() {
        consulted = text;
    }

    void silent() {
        registerEvent(new ReportEvent.SectionSilent(id(), cycle(), title));
    }

    SectionId id() {
        return new SectionId(id);
    }

    UUID report() {
        return reportId;
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    SectionKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    @Nullable
    PartyId owner() {
        return partyId == null ? null : new PartyId(partyId);
    }

    SectionSummary summary() {
        return new SectionSummary(
                id(), cycle(), kind, title, text, consulted, WordCount.of(text), words, owner(), due, handedIn);
    }
}
