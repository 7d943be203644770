package org.uprportal.advocacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.uprportal.party.PartyKind;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is asked of a mission, and what it answers. */
public class AdvocacyTexts implements ModuleTexts {

    private final Scene scene;
    private final Submissions submissions;
    private final DraftDesk draftDesk;
    private final FilingDesk filingDesk;
    private final Asks asks;

    private Walk walk;

    AdvocacyTexts(Scene scene, Submissions submissions, DraftDesk draftDesk, FilingDesk filingDesk, Asks asks) {
        this.scene = scene;
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.asks = asks;
    }

    @Override
    public void walk(Walk walk) {
        this.walk = walk;
        scene.signIn(walk.cso);
        var filed = submissions.open(walk.cycle, false, "Access to justice");
        draftDesk.save(
                filed,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("", "Courts are slow.", "", false)),
                        List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "")),
                        List.of()),
                submissions.find(filed).orElseThrow().version());
        filingDesk.askApproval(filed);
        scene.as(walk.colleague, () -> filingDesk.approve(filed));
        walk.limit("advocacy_ask.recommendation", 4000, text -> ask(filed, new AskText(text, "", "", "L"), "L"));
        walk.limit("advocacy_ask.theme", 300, text -> ask(filed, new AskText("R", text, "", "L"), "L"));
        walk.limit("advocacy_ask.why", 4000, text -> ask(filed, new AskText("R", "", text, "L"), "L"));
        walk.limit("advocacy_ask.letter", 4000, text -> ask(filed, new AskText("R", "", "", "L"), text));
        walk.limit("advocacy_ask.answer", 4000, text -> answer(filed, AskStatus.OTHER_WORDS, text, List.of()));
        walk.limit("advocacy_slot.time", 300, text -> answer(filed, AskStatus.MEETING_OFFERED, "", List.of(text)));
        walk.limit(
                "advocacy_message.text",
                4000,
                text -> asks.write(asks.mine().getFirst().id(), text));
    }

    private void ask(SubmissionId filed, AskText text, String letter) {
        var proposal =
                submissions.find(filed).orElseThrow().proposals().getFirst().id();
        asks.send(filed, proposal, text, Map.of(scene.partyOf(scene.person(PartyKind.EMBASSY, walk.state)), letter));
    }

    private void answer(SubmissionId filed, AskStatus with, String words, List<String> times) {
        var mission = scene.person(PartyKind.EMBASSY, walk.state);
        var proposal =
                submissions.find(filed).orElseThrow().proposals().getFirst().id();
        var ask = asks.send(filed, proposal, new AskText("R", "", "", "L"), Map.of(scene.partyOf(mission), "L"))
                .getFirst();
        scene.as(mission, () -> asks.answer(ask, with, words, times));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("advocacy_ask.agreed");
    }
}
