package org.uprportal.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
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

    /** As many as have ever submitted together, and some more. */
    static final int MOST_PARTNERS = 600;

    /** How many texts may wait aside; the oldest are never dropped, so somebody has to see to them. */
    static final int MOST_ASIDE = 200;

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

    private String language = "";
    private String contact = "";
    private String description = "";

    /** How many of its words count; null where it was saved before they were kept. */
    private @Nullable Integer words;

    /** Who saved last; never kept under a pseudonym. */
    private @Nullable UUID editedBy;

    private @Nullable UUID askedBy;

    /** Under a pseudonym in place of {@link #askedBy}: a mark that only the vault's key can make again. */
    private @Nullable String askedMark;

    /** Who wants its organisation to come forward; a second person has to want it too. A mark, as above. */
    private @Nullable String namingMark;

    private @Nullable UUID approvedBy;
    private @Nullable String note;

    /** Under a pseudonym the day only. */
    private @Nullable Instant filedAt;

    private @Nullable String fingerprint;
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable TakenDownBy takenDownBy;

    /** What was put beside the published text afterwards. */
    private @Nullable String correction;

    @ElementCollection
    @CollectionTable(name = "submission_section", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<StoredParts.Section> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_proposal", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<StoredParts.Proposal> proposals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_co_submitter", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<StoredParts.Partner> coSubmitters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "submission_set_aside", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "place")
    private List<StoredParts.Aside> aside = new ArrayList<>();

    /** Counts the saves; whoever saves an older state is told instead of overwriting a colleague. */
    private int edition;

    @Version
    private int version;

    protected Submission() {}

    /**
     * Begins a draft.
     *
     * @param instead the pseudonym under which it stands from the first word; null for one under its organisation's name
     */
    static Submission open(
            CycleId cycle,
            PartyId author,
            @Nullable Pseudonym instead,
            boolean joint,
            String title,
            Instant deadline,
            Instant now) {
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        if (joint && instead != null) {
            throw SubmissionRefused.jointUnderPseudonym();
        }
        atMost(title, LONGEST_TITLE);
        var submission = new Submission();
        submission.id = UUID.randomUUID();
        submission.cycleId = cycle.value();
        submission.partyId = instead == null ? author.value() : instead.id().value();
        submission.pseudonymous = instead != null;
        submission.pseudonym = instead == null ? null : instead.label();
        submission.joint = joint;
        submission.title = SafeText.name(title);
        submission.words = 0;
        submission.status = SubmissionStatus.DRAFT;
        submission.registerEvent(new SubmissionEvent.Opened(submission.id(), cycle, submission.author(), deadline));
        return submission;
    }

    /** What the cover says of its organisation, as the directory knows it; for its own people to change. */
    void introduce(String newContact, String newDescription) {
        contact = SafeText.shortened(newContact, LONGEST_TITLE);
        description = SafeText.shortened(newDescription, LONGEST_PROPOSAL);
    }

    /** Saves the draft of somebody who has seen the newest edition. */
    void save(
            SubmissionDraft draft,
            int from,
            @Nullable PersonId by,
            ToIntFunction<SubmissionDraft> counted,
            Instant deadline,
            Instant now) {
        editable(deadline, now);
        if (from != edition) {
            throw SubmissionRefused.stale();
        }
        store(draft, by, counted);
    }

    /**
     * Saves the draft of somebody who may have missed what a colleague saved: brings both together.
     *
     * @param base what they began from
     * @return what this has set aside
     */
    List<SetAside> merge(
            SubmissionDraft draft,
            SubmissionDraft base,
            int from,
            @Nullable PersonId by,
            ToIntFunction<SubmissionDraft> counted,
            Instant deadline,
            Instant now) {
        editable(deadline, now);
        if (from == edition) {
            store(draft, by, counted);
            return List.of();
        }
        var both = DraftMerge.of(base, draft, draft());
        if (aside.size() + both.aside().size() > MOST_ASIDE) {
            throw SubmissionRefused.tooMany(MOST_ASIDE);
        }
        both.aside().forEach(one -> aside.add(new StoredParts.Aside(one)));
        store(both.draft(), by, counted);
        return both.aside();
    }

    private void store(SubmissionDraft draft, @Nullable PersonId by, ToIntFunction<SubmissionDraft> counted) {
        check(draft);
        var editor = by == null || pseudonymous ? null : by.value();
        var before =
                sections.stream().collect(Collectors.toMap(one -> one.section().id(), one -> one, (a, b) -> a));
        title = SafeText.name(draft.title());
        language = draft.language();
        contact = draft.contact();
        description = draft.description();
        replace(
                sections,
                draft.sections().stream()
                        .map(one -> {
                            var old = before.get(one.id());
                            return old != null && old.section().equals(one)
                                    ? old
                                    : new StoredParts.Section(one, editor);
                        })
                        .toList());
        replace(
                proposals,
                draft.proposals().stream().map(StoredParts.Proposal::new).toList());
        words = counted.applyAsInt(draft());
        editedBy = editor;
        edition++;
    }

    /** A text that was set aside has been seen to. */
    void seenTo(UUID asideId, Instant deadline, Instant now) {
        editable(deadline, now);
        aside.removeIf(one -> one.aside().id().equals(asideId));
    }

    private static <T> void replace(List<T> all, List<T> by) {
        all.clear();
        all.addAll(by);
    }

    private static void check(SubmissionDraft draft) {
        if (draft.sections().size() > MOST_PARTS || draft.proposals().size() > MOST_PARTS) {
            throw SubmissionRefused.tooMany(MOST_PARTS);
        }
        if (!draft.language().isEmpty()
                && Messages.LANGUAGES.stream()
                        .noneMatch(one -> one.toLanguageTag().equals(draft.language()))) {
            throw SubmissionRefused.noLanguage();
        }
        atMost(draft.title(), LONGEST_TITLE);
        atMost(draft.contact(), LONGEST_TITLE);
        atMost(draft.description(), LONGEST_PROPOSAL);
        draft.sections().forEach(section -> {
            atMost(section.heading(), LONGEST_TITLE);
            atMost(section.text(), LONGEST_TEXT);
            atMost(section.footnotes(), LONGEST_TEXT);
        });
        draft.proposals().forEach(proposal -> {
            atMost(proposal.text(), LONGEST_PROPOSAL);
            atMost(proposal.theme(), LONGEST_TITLE);
        });
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw SubmissionRefused.tooLong(most);
        }
    }

    /**
     * Somebody asks a second person to approve.
     *
     * @param mark what stands for the person under a pseudonym
     * @param others who has consented to submit jointly
     * @param count the words that count, as they are now
     */
    void askApproval(
            PersonId by,
            @Nullable String mark,
            List<CoSubmitter> others,
            int count,
            int limit,
            Instant deadline,
            Instant now) {
        editable(deadline, now);
        complete(others, count, limit);
        if (!aside.isEmpty()) {
            throw SubmissionRefused.setAside(aside.size());
        }
        status = SubmissionStatus.IN_APPROVAL;
        askedBy = pseudonymous ? null : by.value();
        askedMark = pseudonymous ? mark : null;
        note = null;
        registerEvent(new SubmissionEvent.ApprovalAsked(id(), author(), title, pseudonymous));
    }

    void sendBack(String why, Instant deadline, Instant now) {
        inApproval(deadline, now);
        atMost(why, LONGEST_PROPOSAL);
        if (why.isBlank()) {
            throw SubmissionRefused.withoutNote();
        }
        status = SubmissionStatus.DRAFT;
        askedBy = null;
        askedMark = null;
        note = why;
        registerEvent(new SubmissionEvent.SentBack(id(), author(), title, pseudonymous));
    }

    /**
     * A second person approves and with that files: the moment of approval counts, so filing waits for nothing. Under a
     * pseudonym nothing is kept of who did it, and of when only the day.
     *
     * @param others who has consented to submit jointly: they are named from now on, and nobody else
     * @return the text as it is frozen
     */
    String approve(
            PersonId by,
            @Nullable String mark,
            List<CoSubmitter> others,
            int count,
            int limit,
            Instant deadline,
            Instant now) {
        inApproval(deadline, now);
        if (askedBy(by, mark)) {
            throw SubmissionRefused.secondPerson();
        }
        complete(others, count, limit);
        replace(coSubmitters, others.stream().map(StoredParts.Partner::new).toList());
        status = SubmissionStatus.FILED;
        words = count;
        approvedBy = pseudonymous ? null : by.value();
        filedAt = pseudonymous
                ? now.atZone(PortalClock.GENEVA).truncatedTo(ChronoUnit.DAYS).toInstant()
                : now;
        var frozen = FrozenText.of(draft());
        fingerprint = FrozenText.fingerprint(frozen);
        if (pseudonymous) {
            forgetPeople();
        }
        registerEvent(new SubmissionEvent.Filed(id(), cycle(), author(), pseudonymous));
        return frozen;
    }

    /** Whether somebody has left that mark on it. */
    boolean bears(String mark) {
        return mark.equals(askedMark) || mark.equals(namingMark);
    }

    /** Whether this person asked for approval. */
    boolean askedBy(@Nullable PersonId person, @Nullable String mark) {
        return pseudonymous
                ? askedMark != null && askedMark.equals(mark)
                : person != null && person.value().equals(askedBy);
    }

    /**
     * From here on it stands under the pseudonym: nothing in this row says who writes it. While it is a draft, nobody else
     * has seen it.
     */
    void hideBehind(Pseudonym instead, Instant deadline, Instant now) {
        if (status == SubmissionStatus.FILED) {
            throw SubmissionRefused.seenAlready();
        }
        editable(deadline, now);
        if (joint) {
            throw SubmissionRefused.jointUnderPseudonym();
        }
        if (pseudonymous) {
            return;
        }
        pseudonymous = true;
        partyId = instead.id().value();
        pseudonym = instead.label();
        contact = "";
        description = "";
        forgetPeople();
        registerEvent(new SubmissionEvent.Hidden(id(), cycle(), author()));
    }

    /** The draft is to be filed under the organisation's name after all. */
    void showAs(PartyId author, Instant deadline, Instant now) {
        editable(deadline, now);
        if (!pseudonymous) {
            return;
        }
        pseudonymous = false;
        partyId = author.value();
        pseudonym = null;
        registerEvent(new SubmissionEvent.Shown(id(), cycle(), author));
    }

    private void forgetPeople() {
        askedBy = null;
        askedMark = null;
        approvedBy = null;
        editedBy = null;
        note = null;
        sections.forEach(StoredParts.Section::forgetEditor);
    }

    /**
     * Its organisation comes forward, which cannot be taken back: one person asks for it, the name stands there once a second
     * one does too.
     *
     * @param mark what stands for the person
     * @return whether the name stands there now
     */
    boolean nameAuthor(PartyId author, String mark) {
        if (status != SubmissionStatus.FILED || pseudonym == null) {
            throw SubmissionRefused.wrongStatus(status);
        }
        if (namingMark == null || namingMark.equals(mark)) {
            namingMark = mark;
            return false;
        }
        namingMark = null;
        partyId = author.value();
        pseudonymous = false;
        pseudonym = null;
        registerEvent(new SubmissionEvent.Named(id(), cycle(), author));
        return true;
    }

    void stayUnnamed() {
        namingMark = null;
    }

    ComingForward comingForward(@Nullable String mark) {
        return namingMark == null
                ? ComingForward.NOBODY
                : namingMark.equals(mark) ? ComingForward.MYSELF : ComingForward.COLLEAGUE;
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
        publishedAt = null;
        registerEvent(new SubmissionEvent.Withdrawn(id(), author()));
    }

    /** The secretariat publishes it; all of a review on the same day. */
    void publish(LocalDate day) {
        if (status != SubmissionStatus.FILED) {
            throw SubmissionRefused.wrongStatus(status);
        }
        publishedAt = day.atStartOfDay(PortalClock.GENEVA).toInstant();
        takenDownBy = null;
        registerEvent(new SubmissionEvent.Published(id(), cycle(), author(), veiled()));
    }

    /** It is taken out of what everybody reads. */
    void takeDown(TakenDownBy who) {
        publishedAt = null;
        takenDownBy = who;
        registerEvent(new SubmissionEvent.TakenDown(id(), author(), veiled(), who));
    }

    /** Whoever took it down puts it back. */
    void putBack(TakenDownBy who, LocalDate day) {
        if (takenDownBy != who) {
            throw SubmissionRefused.notDown();
        }
        publish(day);
    }

    /** Puts a correction beside the text, which stays as it was filed. */
    void correct(String words) {
        atMost(words, LONGEST_PROPOSAL);
        correction = words.isBlank() ? null : words.strip();
    }

    boolean published() {
        return status == SubmissionStatus.FILED && publishedAt != null;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    TakenDownBy takenDownBy() {
        return takenDownBy;
    }

    String correction() {
        return correction == null ? "" : correction;
    }

    String title() {
        return title;
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

    private void complete(List<CoSubmitter> others, int count, int limit) {
        if (title.isBlank()
                || sections.stream()
                        .noneMatch(one ->
                                !one.section().annex() && !one.section().text().isBlank())) {
            throw SubmissionRefused.empty();
        }
        if (joint && others.isEmpty()) {
            throw SubmissionRefused.jointWithoutPartners();
        }
        if (count > limit) {
            throw SubmissionRefused.overLimit(count, limit);
        }
    }

    /** Others can be asked to submit jointly while it is drafted. */
    void asksPartners(Instant deadline, Instant now) {
        editable(deadline, now);
        if (!joint) {
            throw SubmissionRefused.notJoint();
        }
    }

    /** Those asked can answer, or take their answer back, until it is filed. */
    void acceptsPartners(Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            throw SubmissionRefused.closed(deadline);
        }
        if (status != SubmissionStatus.DRAFT && status != SubmissionStatus.IN_APPROVAL) {
            throw SubmissionRefused.jointOver();
        }
    }

    boolean partnersMayAnswer(Instant deadline, Instant now) {
        return now.isBefore(deadline) && (status == SubmissionStatus.DRAFT || status == SubmissionStatus.IN_APPROVAL);
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

    @Nullable
    Instant filedAt() {
        return filedAt;
    }

    int edition() {
        return edition;
    }

    List<SetAside> aside() {
        return aside.stream().map(StoredParts.Aside::aside).toList();
    }

    /** Who changed a part last, where that is kept. */
    @Nullable
    PersonId editorOf(String part) {
        var editor = sections.stream()
                .filter(one -> part.startsWith("section:" + one.section().id()))
                .findFirst()
                .map(StoredParts.Section::editedBy)
                .orElse(editedBy);
        return editor == null ? null : new PersonId(editor);
    }

    /** Whether the frozen text still has the fingerprint it was given when it was filed. */
    boolean intact(@Nullable String frozenText) {
        return frozenText != null
                && FrozenText.fingerprint(frozenText).equals(fingerprint)
                && FrozenText.of(draft()).equals(frozenText);
    }

    SubmissionDraft draft() {
        return new SubmissionDraft(
                title,
                sections.stream().map(StoredParts.Section::section).toList(),
                proposals.stream().map(StoredParts.Proposal::proposal).toList(),
                coSubmitters.stream().map(StoredParts.Partner::partner).toList(),
                language,
                contact,
                description);
    }

    /** As lists show it; what counts the words is asked only where the number is not kept yet. */
    SubmissionSummary summary(ToIntFunction<SubmissionDraft> counted, int limit, Instant deadline) {
        return new SubmissionSummary(
                id(),
                cycle(),
                author(),
                title,
                joint,
                status,
                words == null ? counted.applyAsInt(draft()) : words,
                limit,
                deadline,
                filedAt,
                pseudonym);
    }

    SubmissionDetails details(
            SubmissionSummary summary,
            SubmissionPaper paper,
            String fileName,
            @Nullable PersonId asked,
            boolean mine,
            boolean pseudonymPossible) {
        return new SubmissionDetails(
                summary,
                draft(),
                paper,
                fileName,
                edition,
                asked == null && askedBy != null ? new PersonId(askedBy) : asked,
                note,
                fingerprint,
                pseudonymous,
                mine,
                pseudonymPossible && !joint,
                aside());
    }
}
