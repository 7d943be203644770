package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people write one draft; nothing that either has written is dropped. */
class DraftMergeTest {

    private static final SubmissionSection FIRST = new SubmissionSection("Courts", "Slow.", "", false);
    private static final SubmissionSection SECOND = new SubmissionSection("Prisons", "Full.", "", false);
    private static final ProposedRecommendation PROPOSAL =
            new ProposedRecommendation(UUID.randomUUID(), "Adopt a law.", "");
    private static final SubmissionDraft BASE =
            new SubmissionDraft("Title", List.of(FIRST, SECOND), List.of(PROPOSAL), List.of());

    @Test
    void twoSectionsByTwoPeopleAreBothKept() {
        var merged =
                DraftMerge.of(BASE, with(text(FIRST, "Very slow."), SECOND), with(FIRST, text(SECOND, "Overfull.")));

        assertThat(merged.draft().sections()).containsExactly(text(FIRST, "Very slow."), text(SECOND, "Overfull."));
        assertThat(merged.aside()).isEmpty();
    }

    @Test
    void twoFieldsOfOneSectionDoNotTouch() {
        var heading = new SubmissionSection(FIRST.id(), "Justice", FIRST.text(), "", false);
        var merged = DraftMerge.of(BASE, with(text(FIRST, "Very slow."), SECOND), with(heading, SECOND));

        assertThat(merged.draft().sections().getFirst())
                .isEqualTo(new SubmissionSection(FIRST.id(), "Justice", "Very slow.", "", false));
    }

    @Test
    void theSameTextStandsAsFirstSavedAndTheOtherIsSetAside() {
        var merged = DraftMerge.of(BASE, with(text(FIRST, "Mine."), SECOND), with(text(FIRST, "Theirs."), SECOND));

        assertThat(merged.draft().sections().getFirst().text()).isEqualTo("Theirs.");
        assertThat(merged.aside())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Mine."))
                .satisfies(one -> assertThat(one.part()).isEqualTo("section:" + FIRST.id() + ":text"));
    }

    @Test
    void theSameChangeByBothIsNoClash() {
        var both = with(text(FIRST, "Same."), SECOND);
        assertThat(DraftMerge.of(BASE, both, both).aside()).isEmpty();
    }

    @Test
    void whatBothAddIsThereAndWhatOneTakesAwayGoes() {
        var mine = new SubmissionSection("Mine", "a", "", false);
        var theirs = new SubmissionSection("Theirs", "b", "", false);
        assertThat(DraftMerge.of(BASE, with(FIRST, SECOND, mine), with(FIRST, SECOND, theirs))
                        .draft()
                        .sections())
                .containsExactly(FIRST, SECOND, mine, theirs);
        assertThat(DraftMerge.of(BASE, with(FIRST), with(FIRST, SECOND)).draft().sections())
                .containsExactly(FIRST);
        assertThat(DraftMerge.of(BASE, with(FIRST, SECOND), with(FIRST)).draft().sections())
                .containsExactly(FIRST);
    }

    @Test
    void whatOneTakesAwayAndTheOtherChangesStays() {
        var changed = text(SECOND, "Overfull.");
        assertThat(DraftMerge.of(BASE, with(FIRST), with(FIRST, changed))
                        .draft()
                        .sections())
                .containsExactly(FIRST, changed);
        assertThat(DraftMerge.of(BASE, with(FIRST, changed), with(FIRST))
                        .draft()
                        .sections())
                .containsExactly(FIRST, changed);
    }

    @Test
    void titleCoverAndRecommendationsAreMergedToo() {
        var mine = new SubmissionDraft("Mine", BASE.sections(), BASE.proposals(), List.of(), "fr", "me", "");
        var proposal = new ProposedRecommendation(PROPOSAL.id(), "Repeal a law.", "Justice");
        var theirs = new SubmissionDraft(
                "Theirs", BASE.sections(), List.of(proposal), List.of(), "", "", "An organisation.");
        var merged = DraftMerge.of(BASE, mine, theirs);

        assertThat(merged.draft().title()).isEqualTo("Theirs");
        assertThat(merged.draft().language()).isEqualTo("fr");
        assertThat(merged.draft().contact()).isEqualTo("me");
        assertThat(merged.draft().description()).isEqualTo("An organisation.");
        assertThat(merged.draft().proposals()).containsExactly(proposal);
        assertThat(merged.aside())
                .extracting(SetAside::part, SetAside::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("title", "Mine"));
    }

    private static SubmissionDraft with(SubmissionSection... sections) {
        return new SubmissionDraft("Title", new ArrayList<>(List.of(sections)), List.of(PROPOSAL), List.of());
    }

    private static SubmissionSection text(SubmissionSection section, String text) {
        return new SubmissionSection(section.id(), section.heading(), text, section.footnotes(), section.annex());
    }
}
