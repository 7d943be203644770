package org.uprportal.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** A consultation that is closed and has a contribution, one that is open, and one that is prepared. */
public class ConsultationWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final CycleWorld cycles;
    private final PortalClock clock;
    private final Consultations consultations;
    private final Contributions contributions;
    private final ContributionDesk contributionDesk;
    private final ContributionAnswers contributionAnswers;
    private final InvitationDesk invitationDesk;

    private ConsultationId draftConsultation;
    private ConsultationId openConsultation;
    private ConsultationId closedConsultation;
    private ContributionId contribution;

    ConsultationWorld(
            World world,
            Scene scene,
            CycleWorld cycles,
            PortalClock clock,
            Consultations consultations,
            Contributions contributions,
            ContributionDesk contributionDesk,
            ContributionAnswers contributionAnswers,
            InvitationDesk invitationDesk) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.clock = clock;
        this.consultations = consultations;
        this.contributions = contributions;
        this.contributionDesk = contributionDesk;
        this.contributionAnswers = contributionAnswers;
        this.invitationDesk = invitationDesk;
    }

    @Override
    public void running(World world) {
        closedConsultation = publish(cycles.present());
        scene.as(world.who("author"), () -> {
            contribute(closedConsultation, "Contribution " + world.marked("CONTRIBUTION"));
            contributionDesk.send(closedConsultation);
        });
    }

    @Override
    public void happens(World world) {
        contribution = scene.as(world.who("government"), () -> contributions.of(closedConsultation))
                .getFirst()
                .id();
        openConsultation = publish(cycles.consulted());
        scene.as(world.who("author"), () -> contribute(openConsultation, "Begun " + world.marked("BEGUN")));
        for (var other : List.of("coalition", "acting member")) {
            scene.as(world.who(other), () -> contribute(openConsultation, "Begun"));
        }
        draftConsultation =
                consultations.schedule(cycles.prepared()).orElseThrow().id();
        scene.as(
                world.who("government"),
                () -> consultations.draft(
                        draftConsultation,
                        new ConsultationDraft(
                                "Prepared " + world.marked("PREPAREDTITLE"),
                                "Prepared " + world.marked("PREPARED"),
                                List.of(Question.of("Question " + world.marked("QUESTION"))),
                                null,
                                null,
                                null,
                                Set.of())));
    }

    private ConsultationId publish(CycleId cycle) {
        var id = consultations.schedule(cycle).orElseThrow().id();
        scene.as(world.who("government"), () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(Question.of("What is missing?")),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of(world.authors())));
            consultations.publish(id);
        });
        return id;
    }

    private void contribute(ConsultationId id, String text) {
        contributionDesk.draft(id, contributionOf(id, text));
    }

    private ContributionDraft contributionOf(ConsultationId id, String text) {
        var question = consultations.find(id).orElseThrow().draft().questions().getFirst();
        return new ContributionDraft(Map.of(question.id(), text), "", false);
    }

    @Override
    public void trials(Trials trials) {

        trials.of("consultation-draft")
                .read(who -> consultations.find(draftConsultation).isPresent()
                        || consultations.all().stream().anyMatch(one -> one.id().equals(draftConsultation)))
                .write(() -> {
                    consultations.publish(draftConsultation);
                });
        trials.of("consultation")
                .read(who -> consultations.find(openConsultation).isPresent())
                .write(() ->
                        consultations.moveEnd(openConsultation, clock.instant().plusSeconds(86_400L * 60)));
        trials.of("contribution-draft")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who ->
                        contributions.mine(openConsultation, world.authors()).isPresent())
                .write(() -> {
                    contribute(openConsultation, "Changed");
                    NotAllowed.unless(scene.as(world.who("author"), () -> contributions.mine(openConsultation))
                            .orElseThrow()
                            .texts()
                            .containsValue("Changed"));
                })
                .create(() -> contribute(openConsultation, "New"));
        trials.of("contribution")
                .ownedBy(world.authors())
                .read(who -> contributions.mine(closedConsultation).isPresent()
                        || !contributions.of(closedConsultation).isEmpty())
                .write(() -> contributionDesk.reveal(closedConsultation));
        trials.of("contribution-answer")
                .ownedBy(world.authors())
                .read(who -> {
                    scene.as(world.who("government"), () -> answer());
                    return contributions
                                    .mine(closedConsultation)
                                    .filter(one -> one.answer() != null)
                                    .isPresent()
                            || contributions.of(closedConsultation).stream().anyMatch(one -> one.answer() != null);
                })
                .write(() -> answer());
        var invitation = scene.as(
                world.who("author"),
                () -> invitationDesk.myInvitation(openConsultation).orElseThrow());
        trials.of("invitation")
                .on(world.authors())
                .read(who -> invitationDesk.invitation(invitation.id()) != null)
                .write(() -> invitationDesk.decline(openConsultation));

        trials.of("contribution-draft of a coalition")
                .ownedBy(world.party("coalition"))
                .read(who -> contributions
                        .mine(openConsultation, world.party("coalition"))
                        .isPresent())
                .write(() -> contributionDesk.draft(
                        openConsultation, world.party("coalition"), contributionOf(openConsultation, "Changed")));
    }

    private void answer() {
        contributionAnswers.answer(contribution, Outcome.TAKEN_UP, "Named now.", "");
    }

    @Override
    public void readings(Readings readings) {
        readings.of("consultation.Contributions#of", "government", () -> contributions.of(closedConsultation));
        readings.of(
                "consultation.Contributions#page",
                "government",
                () -> contributions.page(closedConsultation, false, 0, 20));
        readings.of("consultation.Contributions#find", "government", () -> contributions.find(contribution));
        readings.of(
                "consultation.Consultations#takingPart",
                "government",
                () -> consultations.takingPart(closedConsultation));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("CONTRIBUTION", Secret.of("contribution", world.authors())),
                Map.entry("BEGUN", Secret.of("contribution-draft", world.authors())),
                Map.entry("PREPAREDTITLE", Secret.of("consultation-draft", null)),
                Map.entry("PREPARED ", Secret.of("consultation-draft", null)),
                Map.entry("QUESTION", Secret.of("consultation-draft", null)));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (object) {
            case "consultation-draft" -> List.of(Sample.of(draftConsultation.value(), null));
            case "contribution-answer" -> List.of(Sample.of(closedConsultation.value(), null));
            default -> List.of(Sample.of(openConsultation.value(), null));
        };
    }
}
