package org.uprportal.advocacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionWorld;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** What the author, and a coalition, have asked of a mission. */
public class AdvocacyWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final SubmissionWorld filedOnes;
    private final Submissions submissions;
    private final Asks asks;

    private AskId ask;
    private AskId jointAsk;

    AdvocacyWorld(World world, Scene scene, SubmissionWorld filedOnes, Submissions submissions, Asks asks) {
        this.world = world;
        this.scene = scene;
        this.filedOnes = filedOnes;
        this.submissions = submissions;
        this.asks = asks;
    }

    @Override
    public void running(World world) {
        var filed = filedOnes.filed();
        scene.as(world.who("author"), () -> {
            var proposal = submissions.find(filed).orElseThrow().proposals().getFirst();
            ask = asks.send(
                            filed,
                            proposal.id(),
                            new AskText(proposal.text(), proposal.theme(), "Why " + world.marked("WHY"), ""),
                            Map.of(world.mission(), "Letter " + world.marked("LETTER")))
                    .getFirst();
            asks.write(ask, "Message " + world.marked("MESSAGE"));
        });
        var joint = filedOnes.jointFiled();
        jointAsk = scene.as(
                world.who("coalition"),
                () -> asks.send(
                                joint,
                                proposalOf(joint),
                                new AskText("Text", "Theme", "", ""),
                                Map.of(world.mission(), "Letter"))
                        .getFirst());
    }

    /** The one recommendation a submission of the actor's proposes. */
    private UUID proposalOf(SubmissionId id) {
        return submissions.find(id).orElseThrow().proposals().getFirst().id();
    }

    @Override
    public void trials(Trials trials) {
        var filed = filedOnes.filed();
        var joint = filedOnes.jointFiled();
        var proposal = scene.as(world.who("author"), () -> proposalOf(filed));
        var jointProposal = scene.as(world.who("coalition"), () -> proposalOf(joint));
        var text = new AskText("Text", "Theme", "", "");
        trials.of("ask")
                .ownedBy(world.authors())
                .on(world.mission())
                .read(who -> asks.find(ask).isPresent()
                        && asks.mine().stream().anyMatch(one -> one.id().equals(ask)))
                .write(() -> asks.write(ask, "A word"))
                .create(() -> asks.send(filed, proposal, text, Map.of(world.mission(), "Letter")));
        trials.of("ask of a coalition")
                .ownedBy(world.party("coalition"))
                .on(world.mission())
                .read(who -> asks.find(jointAsk).isPresent()
                        && asks.mine().stream().anyMatch(one -> one.id().equals(jointAsk)))
                .write(() -> asks.write(jointAsk, "A word"))
                .create(() -> asks.send(joint, jointProposal, text, Map.of(world.mission(), "Letter")));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("advocacy.Asks#find", "embassy asked", () -> asks.find(ask));
        readings.of("advocacy.Asks#mine", "ask", "embassy asked", asks::mine);
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("WHY", Secret.of("ask", world.authors(), world.mission())),
                Map.entry("LETTER", Secret.of("ask", world.authors(), world.mission())),
                Map.entry("MESSAGE", Secret.of("ask", world.authors(), world.mission())));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        var id = route.contains("/new/") ? filedOnes.filed().value() : ask.value();
        return List.of(Sample.of(id, world.authors(), world.mission()));
    }
}
