package org.uprportal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Meanwhile;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Whoever came too late reads which colleague was quicker; nobody else's people are named. */
@PortalTest
class DoneMeanwhileTest {

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Meanwhile meanwhile;

    @Test
    void aColleagueIsNamedOthersAreNotNorIsAnybodyUnderAPseudonym() {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var quick = scene.person(PartyKind.CSO, state);
        var late = scene.colleague(scene.partyOf(quick));
        var open = scene.as(quick, () -> asked(submissions.open(cycle, false, "Title")));

        assertThat(scene.as(late, () -> meanwhile.about(open)))
                .hasValueSatisfying(words -> assertThat(words.key()).isEqualTo("platform.outOfDate.by"));
        assertThat(scene.as(quick, () -> meanwhile.about(open))).as("oneself").isEmpty();
        for (var other : List.of(scene.person(PartyKind.GOVERNMENT, state), scene.secretariat())) {
            assertThat(scene.as(other, () -> meanwhile.about(open))).isEmpty();
        }
        assertThat(meanwhile.about(open)).as("a visitor").isEmpty();
        assertThat(scene.as(late, () -> meanwhile.about(UUID.randomUUID()))).isEmpty();

        var next = scene.runningCycle(scene.newState());
        var hidden = scene.as(quick, () -> asked(submissions.openUnderPseudonym(next, "Title")));
        assertThat(scene.as(late, () -> meanwhile.about(hidden))).isEmpty();
    }

    private UUID asked(SubmissionId id) {
        draftDesk.save(
                id,
                new SubmissionDraft(
                        "Title", List.of(new SubmissionSection("Heading", "Words.", "", false)), List.of(), List.of()),
                0);
        filingDesk.askApproval(id);
        return id.value();
    }
}
