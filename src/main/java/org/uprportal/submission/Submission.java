package org.uprportal.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.SafeText;
import org.uprportal.vault.Pseudonym;

/** A submission: guards who may do what, until when, and that nothing changes once it is filed. */
@Entity
@Table(name = "submission_submission")
class Submission extends AbstractAggregateRoot<Submission> {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 60_000;
    static final int LONGEST_PROPOSAL = 2000;
    static final int MOST_PARTS = 60;

    @Id
    private UUID id;

    private UUID cycleId;
    private UUID partyId;
    private String title;
    private boolean joint;

    /** Whether it is to be filed, or has been, without the organisation's name. */
    private boolean pseudonymous;

    /** Once filed under a pseudonym: what people read in place of the name; {@link #partyId} is then the pseudonym's. */
    private @Nullable String pseudonym;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    private @Nullable UUID askedBy;
    private @Nullable UUID approvedBy;
    private @Nullable String note;
    private @Nullable Instant filedAt;
    private @Nullable String fingerprint;
    private @Nullable String frozenText;
    private byte @Nullable [] frozenDocument;

    @ElementCollection
    @CollectionTable(name = "submission_section", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<Section> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_proposal", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<Proposal> proposals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_co_submitter", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<Partner> coSubmitters = new ArrayList<>();

    /** Counts the saves; whoever saves an older state is told instead of overwriting a colleague. */
    private int edition;

    @Version
    private int version;

    protected Submission() {}

    static Submission open(CycleId cycle, PartyId author, boolean joint, String title, Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        atMost(title, LONGEST_TITLE);
        var submission = new Submission();
        submission.id = UUID.randomUUID();
        submission.cycleId = cycle.value();
        submission.partyId = author.value();
        submission.joint = joint;
        submission.title = SafeText.name(title);
        submission.status = SubmissionStatus.DRAFT;
        submission.registerEvent(new SubmissionEvent.Opened(submission.id(), cycle, author, deadline));
        return submission;
    }

    void save(SubmissionDraft draft, int from, Instant deadline, Instant now) {
        editable(deadline, now);
        if (from != edition) {
            throw SubmissionRefused.stale();
        }
        check(draft);
        title = SafeText.name(draft.title());
        replace(sections, draft.sections().stream().map(Section::new).toList());
        replace(proposals, draft.proposals().stream().map(Proposal::new).toList());
        replace(coSubmitters, draft.coSubmitters().stream().map(Partner::new).toList());
        edition++;
    }

    private static <T> void replace(List<T> all, List<T> by) {
        all.clear();
        all.addAll(by);
    }

    private static void check(SubmissionDraft draft) {
        if (draft.sections().size() > MOST_PARTS
                || draft.proposals().size() > MOST_PARTS
                || draft.coSubmitters().size() > MOST_PARTS * 5) {
            throw SubmissionRefused.tooMany(MOST_PARTS);
        }
        atMost(draft.title(), LONGEST_TITLE);
        draft.sections().forEach(section -> {
            atMost(section.heading(), LONGEST_TITLE);
            atMost(section.text(), LONGEST_TEXT);
            atMost(section.footnotes(), LONGEST_TEXT);
        });
        draft.proposals().forEach(proposal -> {
            atMost(proposal.text(), LONGEST_PROPOSAL);
            atMost(proposal.theme(), LONGEST_TITLE);
        });
        draft.coSubmitters().forEach(partner -> {
            atMost(partner.name(), LONGEST_TITLE);
            atMost(partner.contact(), LONGEST_TITLE);
            atMost(partner.description(), LONGEST_PROPOSAL);
        });
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw SubmissionRefused.tooLong(most);
        }
    }

    void askApproval(PersonId by, int limit, Instant deadline, Instant now) {
        editable(deadline, now);
        complete(limit);
        status = SubmissionStatus.IN_APPROVAL;
        askedBy = by.value();
        note = null;
        registerEvent(new SubmissionEvent.ApprovalAsked(id(), author(), title));
    }

    void sendBack(String why, Instant deadline, Instant now) {
        inApproval(deadline, now);
        atMost(why, LONGEST_PROPOSAL);
        status = SubmissionStatus.DRAFT;
        askedBy = null;
        note = why;
        registerEvent(new SubmissionEvent.SentBack(id(), author(), title));
    }

    /**
     * A second person approves and with that files: the moment of approval counts, so filing waits for nothing.
     *
     * @param document the Word file as it is frozen
     */
    void approve(PersonId by, int limit, byte[] document, @Nullable Pseudonym instead, Instant deadline, Instant now) {
        inApproval(deadline, now);
        if (by.value().equals(askedBy)) {
            throw SubmissionRefused.secondPerson();
        }
        complete(limit);
        status = SubmissionStatus.FILED;
        approvedBy = by.value();
        filedAt = now;
        frozenText = FrozenText.of(draft());
        fingerprint = FrozenText.fingerprint(frozenText);
        frozenDocument = document;
        if (pseudonymous) {
            // From here on nothing in this row says who wrote it.
            partyId = Objects.requireNonNull(instead).id().value();
            pseudonym = instead.label();
            askedBy = null;
            approvedBy = null;
            note = null;
        }
        registerEvent(new SubmissionEvent.Filed(id(), cycle(), author(), pseudonymous));
    }

    /** Chooses how it will be filed; while it is a draft, nobody else has seen it. */
    void choosePseudonym(boolean chosen, Instant deadline, Instant now) {
        if (status == SubmissionStatus.FILED && chosen) {
            throw SubmissionRefused.seenAlready();
        }
        editable(deadline, now);
        if (joint && chosen) {
            throw SubmissionRefused.jointUnderPseudonym();
        }
        pseudonymous = chosen;
    }

    /** Its organisation comes forward: the name stands there from now on, and that cannot be taken back. */
    void nameAuthor(PartyId author, byte[] document) {
        if (status != SubmissionStatus.FILED || pseudonym == null) {
            throw SubmissionRefused.wrongStatus(status);
        }
        partyId = author.value();
        pseudonymous = false;
        pseudonym = null;
        frozenDocument = document;
        registerEvent(new SubmissionEvent.Named(id(), cycle(), author));
    }

    boolean pseudonymous() {
        return pseudonymous;
    }

    /** Whether it stands under a pseudonym's id instead of its organisation's. */
    boolean veiled() {
        return pseudonym != null;
    }

    @Nullable
    String pseudonym() {
        return pseudonym;
    }

    void withdraw(Instant deadline, Instant now) {
        if (status == SubmissionStatus.WITHDRAWN || status == SubmissionStatus.MISSED) {
            throw SubmissionRefused.wrongStatus(status);
        }
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        status = SubmissionStatus.WITHDRAWN;
        registerEvent(new SubmissionEvent.Withdrawn(id(), author()));
    }

    void miss() {
        if (status == SubmissionStatus.DRAFT || status == SubmissionStatus.IN_APPROVAL) {
            status = SubmissionStatus.MISSED;
            registerEvent(new SubmissionEvent.Missed(id(), author(), title));
        }
    }

    private void editable(Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        if (status != SubmissionStatus.DRAFT) {
            throw SubmissionRefused.wrongStatus(status);
        }
    }

    private void inApproval(Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        if (status != SubmissionStatus.IN_APPROVAL) {
            throw SubmissionRefused.wrongStatus(status);
        }
    }

    private void complete(int limit) {
        var words = WordCount.of(draft());
        if (title.isBlank() || words == 0) {
            throw SubmissionRefused.empty();
        }
        if (words > limit) {
            throw SubmissionRefused.overLimit(words, limit);
        }
        if (joint && coSubmitters.isEmpty()) {
            throw SubmissionRefused.jointWithoutPartners();
        }
    }

    SubmissionId id() {
        return new SubmissionId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    PartyId author() {
        return new PartyId(partyId);
    }

    boolean joint() {
        return joint;
    }

    SubmissionStatus status() {
        return status;
    }

    byte @Nullable [] frozenDocument() {
        return frozenDocument;
    }

    /** Whether the frozen text still has the fingerprint it was given when it was filed. */
    boolean intact() {
        return frozenText != null
                && FrozenText.fingerprint(frozenText).equals(fingerprint)
                && FrozenText.of(draft()).equals(frozenText);
    }

    SubmissionDraft draft() {
        return new SubmissionDraft(
                title,
                sections.stream().map(Section::section).toList(),
                proposals.stream().map(Proposal::proposal).toList(),
                coSubmitters.stream().map(Partner::partner).toList());
    }

    SubmissionSummary summary(int limit, Instant deadline) {
        return new SubmissionSummary(
                id(),
                cycle(),
                author(),
                title,
                joint,
                status,
                WordCount.of(draft()),
                limit,
                deadline,
                filedAt,
                pseudonym);
    }

    SubmissionDetails details(int limit, Instant deadline, boolean mine, boolean pseudonymPossible) {
        return new SubmissionDetails(
                summary(limit, deadline),
                draft(),
                edition,
                askedBy == null ? null : new PersonId(askedBy),
                note,
                fingerprint,
                pseudonymous,
                mine,
                pseudonymPossible && !joint);
    }

    @Embeddable
    static class Section {

        private String heading;
        private String text;
        private String footnotes;
        private boolean annex;

        protected Section() {}

        Section(SubmissionSection section) {
            heading = section.heading();
            text = section.text();
            footnotes = section.footnotes();
            annex = section.annex();
        }

        SubmissionSection section() {
            return new SubmissionSection(heading, text, footnotes, annex);
        }
    }

    @Embeddable
    static class Proposal {

        private UUID proposalId;
        private String text;
        private String theme;

        protected Proposal() {}

        Proposal(ProposedRecommendation proposal) {
            proposalId = proposal.id();
            text = proposal.text();
            theme = proposal.theme();
        }

        ProposedRecommendation proposal() {
            return new ProposedRecommendation(proposalId, text, theme);
        }
    }

    @Embeddable
    static class Partner {

        private String name;
        private String contact;
        private String description;

        protected Partner() {}

        Partner(CoSubmitter partner) {
            name = SafeText.name(partner.name());
            contact = partner.contact();
            description = partner.description();
        }

        CoSubmitter partner() {
            return new CoSubmitter(name, contact, description);
        }
    }
}
