package org.uprportal.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/**
 * What a submission says: the words of its cover, its parts, and the texts that wait aside because a colleague wrote the same
 * place. Whether it may change is the submission's to say; what it may contain, and that nobody overwrites a colleague, is said here.
 */
@Embeddable
class Manuscript {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 60_000;
    static final int LONGEST_PROPOSAL = 2000;
    static final int MOST_PARTS = 60;

    /** How many texts may wait aside; the oldest are never dropped, so somebody has to see to them. */
    static final int MOST_ASIDE = 200;

    private String title;
    private String language = "";
    private String contact = "";
    private String description = "";

    /** How many of its words count; null where it was saved before they were kept. */
    private @Nullable Integer words;

    /** Who saved last; never kept under a pseudonym. */
    private @Nullable UUID editedBy;

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

    protected Manuscript() {}

    Manuscript(String title) {
        atMost(title, LONGEST_TITLE);
        this.title = SafeText.name(title);
        words = 0;
    }

    static void atMost(String text, int most) {
        if (text.length() > most) {
            throw SubmissionRefused.tooLong(most);
        }
    }

    /** What the cover says of its organisation. */
    void introduce(String newContact, String newDescription) {
        contact = SafeText.shortened(newContact, LONGEST_TITLE);
        description = SafeText.shortened(newDescription, LONGEST_PROPOSAL);
    }

    /** Its organisation is not to be recognised: nothing stays of who it is and who wrote. */
    void conceal() {
        contact = "";
        description = "";
        forgetEditors();
    }

    void forgetEditors() {
        editedBy = null;
        sections.forEach(StoredParts.Section::forgetEditor);
    }

    /** Takes the draft of somebody who has seen the newest edition. */
    void save(SubmissionDraft draft, int from, @Nullable UUID editor, ToIntFunction<SubmissionDraft> counted) {
        if (from != edition) {
            throw SubmissionRefused.stale();
        }
        store(draft, editor, counted);
    }

    /**
     * Takes the draft of somebody who may have missed what a colleague saved: brings both together.
     *
     * @param base what they began from
     * @return what this has set aside
     */
    List<SetAside> merge(
            SubmissionDraft draft,
            SubmissionDraft base,
            int from,
            @Nullable UUID editor,
            ToIntFunction<SubmissionDraft> counted) {
        if (from == edition) {
            store(draft, editor, counted);
            return List.of();
        }
        var both = DraftMerge.of(base, draft, draft());
        if (aside.size() + both.aside().size() > MOST_ASIDE) {
            throw SubmissionRefused.tooMany(MOST_ASIDE);
        }
        both.aside().forEach(one -> aside.add(new StoredParts.Aside(one)));
        store(both.draft(), editor, counted);
        return both.aside();
    }

    private void store(SubmissionDraft draft, @Nullable UUID editor, ToIntFunction<SubmissionDraft> counted) {
        check(draft);
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

    /** A text that was set aside has been seen to. */
    void seenTo(UUID asideId) {
        aside.removeIf(one -> one.aside().id().equals(asideId));
    }

    List<SetAside> aside() {
        return aside.stream().map(StoredParts.Aside::aside).toList();
    }

    /** @throws SubmissionRefused without a title or without text */
    void written() {
        if (title.isBlank()
                || sections.stream()
                        .noneMatch(one ->
                                !one.section().annex() && !one.section().text().isBlank())) {
            throw SubmissionRefused.empty();
        }
    }

    /** @throws SubmissionRefused where more words count than may */
    static void within(int count, int limit) {
        if (count > limit) {
            throw SubmissionRefused.overLimit(count, limit);
        }
    }

    /** From here on these stand on it, and so many of its words count. */
    void sign(List<CoSubmitter> others, int count) {
        replace(coSubmitters, others.stream().map(StoredParts.Partner::new).toList());
        words = count;
    }

    private static <T> void replace(List<T> all, List<T> by) {
        all.clear();
        all.addAll(by);
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

    String title() {
        return title;
    }

    int edition() {
        return edition;
    }

    /** Its words as they were counted last; what counts them is asked only where the number is not kept yet. */
    int words(ToIntFunction<SubmissionDraft> counted) {
        return words == null ? counted.applyAsInt(draft()) : words;
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
}
