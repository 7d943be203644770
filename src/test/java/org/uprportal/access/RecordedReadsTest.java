package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.SubmissionThing;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Reading what is confidential leaves one line, in the transaction of the reading: no line, nothing shown. */
@PortalTest
class RecordedReadsTest {

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Access access;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoeverReadsAnothersFiledTextIsRecordedOnceAndItsAuthorsAreNot() {
        var author = scene.person(PartyKind.CSO, scene.newState());
        var filed = file(author);
        var reader = scene.secretariat();
        var before = lines(filed);

        scene.as(reader, () -> submissions.find(filed));
        assertThat(lines(filed)).isEqualTo(before + 1);
        scene.as(reader, () -> submissions.document(filed));
        assertThat(lines(filed)).isEqualTo(before + 2);
        inOneTransaction(reader, () -> List.of(submissions.find(filed), submissions.intact(filed)));
        assertThat(lines(filed)).isEqualTo(before + 3);

        scene.as(author, () -> submissions.find(filed));
        scene.as(scene.person(PartyKind.GOVERNMENT, scene.newState()), () -> submissions.find(filed));
        assertThat(lines(filed)).isEqualTo(before + 3);
    }

    @Test
    void whereTheLineCannotBeWrittenNothingIsShown() {
        var filed = file(scene.person(PartyKind.CSO, scene.newState()));
        var reader = scene.secretariat();
        var key = database.sql("select key_print from identity_audit_head where id = 1")
                .query(String.class)
                .single();
        try {
            database.sql("update identity_audit_head set key_print = 'another' where id = 1")
                    .update();
            assertThatThrownBy(() -> scene.as(reader, () -> submissions.find(filed)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> scene.as(reader, submissions::filed)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> scene.as(reader, () -> submissions.document(filed)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            database.sql("update identity_audit_head set key_print = ? where id = 1")
                    .param(key)
                    .update();
        }
        assertThat(scene.as(reader, () -> submissions.find(filed))).isPresent();
    }

    @Test
    void aTransactionThatOnlyReadsIsRefusedLoudly() {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        var reader = scene.secretariat();

        assertThatThrownBy(() -> scene.as(
                        reader,
                        () -> template.execute(status ->
                                access.reads(SubmissionThing.FILED_SUBMISSION, UUID.randomUUID(), Relation.OTHER))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("filed-submission");
    }

    @Test
    void aListOfThreeHundredCostsLessThanASecond() {
        var reader = scene.secretariat();
        Runnable list = () -> inOneTransaction(reader, () -> {
            for (int one = 0; one < 300; one++) {
                access.reads(SubmissionThing.FILED_SUBMISSION, UUID.randomUUID(), Relation.OTHER);
            }
            return true;
        });
        list.run();

        var begun = System.nanoTime();
        list.run();
        var took = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf("audit: 300 readings recorded in %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private SubmissionId file(PersonId author) {
        CycleId cycle = scene.runningCycle(scene.newState());
        var submission = scene.as(author, () -> {
            var opened = submissions.open(cycle, false, "Title");
            draftDesk.save(
                    opened,
                    new SubmissionDraft(
                            "Title",
                            List.of(new SubmissionSection("Heading", "Text", "", false)),
                            List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "")),
                            List.of()),
                    0);
            filingDesk.askApproval(opened);
            return opened;
        });
        scene.as(scene.colleague(scene.partyOf(author)), () -> filingDesk.approve(submission));
        return submission;
    }

    private <T> T inOneTransaction(PersonId reader, Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> scene.as(reader, work));
    }

    private int lines(SubmissionId filed) {
        return database.sql("select count(*) from identity_audit where subject = ? and act = 'read.filed-submission'")
                .param(filed.value().toString())
                .query(Integer.class)
                .single();
    }
}
