package org.uprportal.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A quarterly brief: drafted from the figures, with the team's own words, frozen, and compared by the next one. */
@PortalTest
class BriefTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    SmallWorld small;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Briefs briefs;

    @Autowired
    UpdateDesk updates;

    SmallWorld.Review review;
    PersonId colleague;

    @BeforeEach
    void aReviewInFollowUp() {
        small = beans.createBean(SmallWorld.class);
        review = small.followed(3);
        colleague = scene.colleague(scene.partyOf(review.team()));
    }

    @Test
    void itIsFrozenAndTheNextOneTellsWhatHasChanged() throws IOException {
        var first = scene.as(review.team(), () -> briefs.begin(review.cycle()));
        // Begun once, whoever comes second.
        assertThat(scene.as(colleague, () -> briefs.begin(review.cycle()))).isEqualTo(first);
        scene.as(review.organisation(), () -> updates.askForUpdate(review.all().getFirst()));
        assertThat(brief(first).figures()).containsEntry(Figure.UNANSWERED, 1);
        assertThat(brief(first).lastQuarter()).isNull();
        scene.as(review.team(), () -> {
            briefs.save(first, "", "A quiet quarter.");
            briefs.freeze(first, "A quiet quarter.", Locale.ENGLISH);
        });
        var document = scene.as(review.team(), () -> briefs.document(first, Locale.ENGLISH));
        assertThat(text(document)).contains("A quiet quarter.", "Requests without answer", "130.1 ");
        scene.as(review.organisation(), () -> updates.askForUpdate(review.all().get(1)));
        time.pass(Duration.ofDays(95));
        scene.as(review.organisation(), () -> updates.askForUpdate(review.all().getLast()));

        // Nothing of the frozen one moves.
        assertThat(scene.as(colleague, () -> briefs.document(first, Locale.FRENCH)))
                .isEqualTo(document);
        assertThat(brief(first).figures()).containsEntry(Figure.UNANSWERED, 1);
        assertThat(brief(first).fingerprint()).hasSize(64).isEqualTo(BriefPaper.fingerprint(document));
        assertThat(brief(first).frozenBy()).isNotNull();
        refusedWith(
                "monitor.refused.frozen",
                () -> scene.as(review.team(), () -> briefs.save(first, "A quiet quarter.", "No")));
        refusedWith(
                "monitor.refused.frozen",
                () -> scene.as(review.team(), () -> briefs.freeze(first, "A quiet quarter.", Locale.ENGLISH)));

        var second = scene.as(colleague, () -> briefs.begin(review.cycle()));
        assertThat(second).isNotEqualTo(first);
        var now = brief(second);
        assertThat(now.lastQuarter()).isEqualTo(brief(first).summary().quarter());
        assertThat(now.change(Figure.UNANSWERED)).isEqualTo(2);
        assertThat(now.change(Figure.RECOMMENDATIONS)).isZero();
        assertThat(text(scene.as(review.team(), () -> briefs.document(second, Locale.ENGLISH))))
                .contains("+2", "Change since quarter");
    }

    @Test
    void whatColleaguesWriteAtOnceIsPutTogetherAndNobodysWordsAreLost() {
        var id = scene.as(review.team(), () -> briefs.begin(review.cycle()));
        scene.as(review.team(), () -> briefs.save(id, "", "Courts.\n\nHomes."));
        scene.as(review.team(), () -> briefs.save(id, "Courts.\n\nHomes.", "Courts are slow.\n\nHomes."));
        var both = scene.as(colleague, () -> briefs.save(id, "Courts.\n\nHomes.", "Courts.\n\nHomes are few."));
        assertThat(both.text()).isEqualTo("Courts are slow.\n\nHomes are few.");
        assertThat(both.overtaken()).isEmpty();

        var late = scene.as(
                colleague, () -> briefs.save(id, "Courts.\n\nHomes are few.", "Courts are fast.\n\nHomes are few."));
        assertThat(late.text()).isEqualTo("Courts are slow.\n\nHomes are few.");
        assertThat(late.overtaken())
                .singleElement()
                .satisfies(one -> assertThat(one.mine()).contains("Courts are fast."));
        assertThat(scene.as(colleague, () -> briefs.find(id)).orElseThrow().aside())
                .contains("Courts are fast.");
        assertThat(brief(id).aside()).isEmpty();
        scene.as(colleague, () -> briefs.letGo(id));
        assertThat(scene.as(colleague, () -> briefs.find(id)).orElseThrow().aside())
                .isEmpty();

        // Whoever has not read the newest words does not freeze them.
        assertThatThrownBy(() -> scene.as(colleague, () -> briefs.freeze(id, "Courts.\n\nHomes.", Locale.ENGLISH)))
                .isInstanceOf(MonitorRefused.class);
        refusedWith(
                "monitor.refused.tooLong",
                () -> scene.as(colleague, () -> briefs.save(id, both.text(), "a".repeat(Briefs.LONGEST + 1))));
    }

    @Test
    void aDraftIsItsTeamsAndAFrozenOneIsReadByTheUnitedNations() {
        var id = scene.as(review.team(), () -> briefs.begin(review.cycle()));
        var agency = scene.person(PartyKind.UN_AGENCY, null);
        var ohchr = scene.secretariat();
        var elsewhere = scene.person(PartyKind.UNCT, scene.newState());
        var mission = scene.person(PartyKind.EMBASSY, review.state());
        for (var one :
                java.util.List.of(agency, ohchr, elsewhere, mission, review.government(), review.organisation())) {
            assertThat(scene.as(one, () -> briefs.find(id))).isEmpty();
            assertThat(scene.as(one, () -> briefs.of(review.state()))).isEmpty();
            assertThatThrownBy(() -> scene.as(one, () -> briefs.save(id, "", "No")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(one, () -> briefs.begin(review.cycle())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(one, () -> briefs.document(id, Locale.ENGLISH)))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.as(review.team(), () -> briefs.freeze(id, "", Locale.ENGLISH));
        for (var one : java.util.List.of(agency, ohchr, elsewhere)) {
            assertThat(scene.as(one, () -> briefs.find(id))).hasValueSatisfying(brief -> {
                // Who froze it is told within the team alone.
                assertThat(brief.frozenBy()).isNull();
                assertThat(brief.mayWrite()).isFalse();
            });
        }
        for (var one : java.util.List.of(mission, review.government(), review.organisation())) {
            assertThat(scene.as(one, () -> briefs.find(id))).isEmpty();
        }
    }

    private Brief brief(BriefId id) {
        return scene.as(review.team(), () -> briefs.find(id)).orElseThrow();
    }

    private static String text(byte[] document) throws IOException {
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return word.getText();
        }
    }
}
