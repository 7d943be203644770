package org.uprportal.submission;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.cycle.Cycles;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Submissions: one that is drafted, one filed, one filed under a pseudonym, one of a coalition, and one published after its review. */
public class SubmissionWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final TimeMachine time;
    private final CycleWorld cycles;
    private final Cycles dates;
    private final Submissions submissions;
    private final DraftDesk draftDesk;
    private final FilingDesk filingDesk;
    private final PseudonymDesk pseudonymDesk;
    private final Publications publications;

    private SubmissionId draft;
    private SubmissionId filed;
    private SubmissionId veiled;
    private SubmissionId published;
    private SubmissionId jointFiled;

    SubmissionWorld(
            World world,
            Scene scene,
            TimeMachine time,
            CycleWorld cycles,
            Cycles dates,
            Submissions submissions,
            DraftDesk draftDesk,
            FilingDesk filingDesk,
            PseudonymDesk pseudonymDesk,
            Publications publications) {
        this.world = world;
        this.scene = scene;
        this.time = time;
        this.cycles = cycles;
        this.dates = dates;
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.pseudonymDesk = pseudonymDesk;
        this.publications = publications;
    }

    /** It is filed long before the review, and published once the review has been. */
    @Override
    public void past(World world) {
        scene.as(world.who("author"), () -> {
            published = submissions.open(cycles.answering(), false, "Published words");
            draftDesk.save(published, draftOf("Published words", "Everybody reads this."), 0);
            filingDesk.askApproval(published);
        });
        scene.as(scene.colleague(world.authors()), () -> filingDesk.approve(published));
        time.travelTo(dates.get(cycles.answering()).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(world.who("secretariat"), () -> publications.publish(cycles.answering()));
    }

    @Override
    public void running(World world) {
        var present = cycles.present();
        scene.as(world.who("author"), () -> {
            draft = submissions.open(present, true, "Title " + world.marked("DRAFTTITLE"));
            draftDesk.save(draft, draftOf("Title " + world.marked("DRAFTTITLE"), "Text " + world.marked("DRAFT")), 0);
            filed = submissions.open(present, false, "Title " + world.marked("FILEDTITLE"));
            draftDesk.save(filed, draftOf("Title " + world.marked("FILEDTITLE"), "Text " + world.marked("FILED")), 0);
            filingDesk.askApproval(filed);
        });
        scene.as(scene.colleague(world.authors()), () -> filingDesk.approve(filed));
        scene.as(world.who("unlisted CSO"), () -> {
            veiled = submissions.open(present, false, "Title " + world.marked("VEILEDTITLE"));
            draftDesk.save(
                    veiled, draftOf("Title " + world.marked("VEILEDTITLE"), "Text " + world.marked("VEILED")), 0);
            pseudonymDesk.choosePseudonym(veiled, true);
            filingDesk.askApproval(veiled);
        });
        scene.as(
                scene.colleague(world.party("unlisted CSO")),
                () -> filingDesk.approve(veiled, filingDesk.statement(veiled)));
        scene.as(world.who("coalition"), () -> {
            jointFiled = submissions.open(present, false, "Together");
            draftDesk.save(jointFiled, draftOf("Together", "Text"), 0);
            filingDesk.askApproval(jointFiled);
        });
        scene.as(scene.colleague(world.party("coalition")), () -> filingDesk.approve(jointFiled));
    }

    private static SubmissionDraft draftOf(String title, String text) {
        return new SubmissionDraft(
                title,
                List.of(new SubmissionSection("Background", text, "", false)),
                List.of(new ProposedRecommendation(
                        UUID.randomUUID(), "Adopt a law on legal aid by 2030.", "Access to justice & remedy")),
                List.of());
    }

    /** The author has filed it. */
    public SubmissionId filed() {
        return filed;
    }

    /** A coalition has filed it. */
    public SubmissionId jointFiled() {
        return jointFiled;
    }

    @Override
    public void trials(Trials trials) {

        trials.of("cso-draft")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> submissions.find(draft).isPresent()
                        && submissions.document(draft).length > 0
                        && !submissions.intact(draft))
                .write(() -> draftDesk.save(draft, draftOf("Other", "Other"), 1))
                .create(() -> submissions.open(cycles.present(), false, "Another"));
        trials.of("filed-submission")
                .ownedBy(world.authors())
                .read(who -> submissions.find(filed).isPresent()
                        && submissions.document(filed).length > 0
                        && submissions.filedBy(world.authors()).size() == 2)
                .write(() -> submissions.withdraw(filed));
        trials.of("filed-submission-pseudonymous")
                .ownedBy(world.party("unlisted CSO"))
                .read(who -> submissions.find(veiled).isPresent()
                        && submissions.document(veiled).length > 0
                        && submissions.intact(veiled)
                        && submissions.filedBy(world.party("unlisted CSO")).isEmpty())
                .write(() -> pseudonymDesk.nameAuthor(veiled));
        trials.of("published-submission")
                .ownedBy(world.authors())
                .read(who -> publications.find(published).isPresent()
                        && publications.document(published).length > 0
                        && publications.count(cycles.answering()) == 1
                        && publications.of(cycles.answering(), 0, 10).size() == 1)
                .write(() -> publications.takeDown(published))
                .create(() -> publications.publish(cycles.answering()));
        trials.of("filed-submission of a coalition")
                .ownedBy(world.party("coalition"))
                .read(who -> submissions.find(jointFiled).isPresent())
                .write(() -> submissions.withdraw(jointFiled));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("submission.Submissions#find", "secretariat", () -> submissions.find(filed));
        readings.of("submission.Submissions#document", "secretariat", () -> submissions.document(filed));
        readings.of("submission.Submissions#intact", "secretariat", () -> submissions.intact(filed));
        readings.of("submission.Submissions#filed", "secretariat", () -> submissions.filed());
        readings.of("submission.Submissions#filedBy", "secretariat", () -> submissions.filedBy(world.authors()));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("DRAFTTITLE", Secret.of("cso-draft", world.authors())),
                Map.entry("DRAFT ", Secret.of("cso-draft", world.authors())),
                Map.entry("FILEDTITLE", Secret.of("filed-submission", world.authors())),
                Map.entry("FILED ", Secret.of("filed-submission", world.authors())),
                Map.entry("VEILEDTITLE", Secret.of("filed-submission-pseudonymous", world.party("unlisted CSO"))),
                Map.entry("VEILED ", Secret.of("filed-submission-pseudonymous", world.party("unlisted CSO"))));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (object) {
            case "cso-draft" -> List.of(Sample.of(draft.value(), world.authors()));
            case "filed-submission" -> List.of(Sample.of(filed.value(), world.authors()));
            case "filed-submission-pseudonymous" -> List.of(Sample.of(veiled.value(), world.party("unlisted CSO")));
            case "published-submission" -> List.of(Sample.of(published.value(), world.authors()));
            default -> List.of(Sample.of(cycles.present().value(), null));
        };
    }
}
