package org.uprportal.submission;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** A submission, what its co-submitters say of themselves, and what is said of it. */
public class SubmissionTexts implements ModuleTexts {

    private final Scene scene;
    private final Submissions submissions;
    private final DraftDesk draftDesk;
    private final FilingDesk filingDesk;
    private final CoSubmitters partners;
    private final JointAnswers answers;
    private final Publications publications;
    private final JdbcClient database;

    private Walk walk;

    SubmissionTexts(
            Scene scene,
            Submissions submissions,
            DraftDesk draftDesk,
            FilingDesk filingDesk,
            CoSubmitters partners,
            JointAnswers answers,
            Publications publications,
            JdbcClient database) {
        this.scene = scene;
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.partners = partners;
        this.answers = answers;
        this.publications = publications;
        this.database = database;
    }

    @Override
    public void walk(Walk walk) {
        this.walk = walk;
        scene.signIn(walk.cso);
        walk.limit("submission_submission.title", 300, text -> submissions.open(walk.cycle, true, text));
        var joint = submissions.mine().getFirst().id();
        walk.limit("submission_submission.title", 300, text -> save(joint, text, "", "", "", "", ""));
        walk.limit("submission_submission.contact", 300, text -> cover(joint, text, ""));
        walk.limit("submission_submission.description", 2000, text -> cover(joint, "", text));
        walk.limit("submission_section.heading", 300, text -> save(joint, "T", text, "", "", "", ""));
        walk.limit("submission_section.text", 60_000, text -> save(joint, "T", "", text, "", "", ""));
        walk.limit("submission_section.footnotes", 60_000, text -> save(joint, "T", "", "", text, "", ""));
        walk.limit("submission_proposal.text", 2000, text -> save(joint, "T", "", "", "", text, ""));
        walk.limit("submission_proposal.theme", 300, text -> save(joint, "T", "", "", "", "", text));
        walk.refused("submission_co_submission.email", 254, text -> partners.invite(joint, text, Locale.ENGLISH));
        partners.invite(joint, "longest@example.org", Locale.ENGLISH);
        var link = database.sql("select body from notification_mail where recipient = 'longest@example.org'")
                .query(String.class)
                .single()
                .replaceAll("(?s).*/joint-submission/([A-Za-z0-9_-]+).*", "$1");
        walk.limit("submission_co_submission.name", 300, text -> consent(link, text, "", ""));
        walk.limit("submission_co_submission.contact", 300, text -> consent(link, "A partner", text, ""));
        walk.limit("submission_co_submission.description", 2000, text -> consent(link, "A partner", "", text));
        save(joint, "T", "", "Text", "", "", "");
        filingDesk.askApproval(joint);
        scene.signIn(walk.colleague);
        walk.limit("submission_submission.note", 2000, text -> filingDesk.sendBack(joint, text));
        published();
    }

    private void published() {
        var filed = scene.as(walk.cso, () -> {
            var id = submissions.open(scene.runningCycle(scene.newState()), false, "T");
            save(id, "T", "", "Text", "", "", "");
            filingDesk.askApproval(id);
            return id;
        });
        filingDesk.approve(filed);
        database.sql("update submission_submission set published_at = now() where id = ?")
                .params(filed.value().toString())
                .update();
        walk.limit("submission_submission.correction", 2000, text -> publications.correct(filed, text));
    }

    private void consent(String link, String name, String contact, String description) {
        if (answers.offer(link).orElseThrow().status() == CoSubmissionStatus.CONSENTED) {
            answers.decline(link);
        }
        answers.consent(link, new CoSubmitter(name, contact, description));
    }

    private void cover(SubmissionId id, String contact, String description) {
        draftDesk.save(
                id,
                new SubmissionDraft("T", List.of(), List.of(), List.of(), "", contact, description),
                submissions.find(id).orElseThrow().version());
    }

    private void save(
            SubmissionId id, String title, String heading, String text, String notes, String proposal, String theme) {
        draftDesk.save(
                id,
                new SubmissionDraft(
                        title,
                        List.of(new SubmissionSection(heading, text, notes, false)),
                        List.of(new ProposedRecommendation(UUID.randomUUID(), proposal, theme)),
                        List.of()),
                submissions.find(id).orElseThrow().version());
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "submission_submission.pseudonym",
                "submission_submission.asked_mark",
                "submission_submission.taken_down_by",
                "submission_submission.naming_mark",
                "submission_copy.text",
                // A text of the draft that was walked there, with the name of its field
                "submission_co_submitter.*",
                "submission_co_submission.address_mark",
                "submission_co_submission.token_hash",
                "submission_set_aside.part",
                "submission_set_aside.text");
    }
}
