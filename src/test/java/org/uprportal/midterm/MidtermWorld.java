package org.uprportal.midterm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.followup.Progress;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The author's draft, on which another organisation is asked to stand; and what the NHRI has published. */
public class MidtermWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final CycleWorld cycles;
    private final People people;
    private final Recommendations recommendations;
    private final Midterms all;
    private final MidtermDesk desk;
    private final CoReports coReports;
    private final MidtermRepository reports;
    private final CoReportRepository partners;

    private MidtermId draft;
    private MidtermId published;
    private CoReportId request;

    MidtermWorld(
            World world,
            Scene scene,
            CycleWorld cycles,
            People people,
            Recommendations recommendations,
            Midterms all,
            MidtermDesk desk,
            CoReports coReports,
            MidtermRepository reports,
            CoReportRepository partners) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.people = people;
        this.recommendations = recommendations;
        this.all = all;
        this.desk = desk;
        this.coReports = coReports;
        this.reports = reports;
        this.partners = partners;
    }

    @Override
    public void past(World world) {
        draft = written("author", world.marked("OWNMIDTERM"));
        published = written("NHRI", "As we see it.");
        scene.as(world.who("NHRI"), () -> desk.askApproval(published, 2));
        request = partners.save(CoReport.ask(
                        reports.findById(draft.value()).orElseThrow(),
                        people.party(partner()).orElseThrow(),
                        LocalDate.of(2020, 1, 1)))
                .id();
    }

    private PartyId partner() {
        return world.party("mere member");
    }

    private MidtermId written(String name, String introduction) {
        var id = new MidtermId(UUID.randomUUID());
        scene.as(world.who(name), () -> {
            all.begin(id, world.party(name), cycles.followed(), false);
            desk.introduce(id, "", introduction);
            desk.say(id, one(), RowWords.NOTHING, new RowWords(Progress.NOT, "No."));
        });
        return id;
    }

    private RecommendationId one() {
        return recommendations.of(cycles.followed()).getLast().id();
    }

    @Override
    public void trials(Trials trials) {
        trials.of("own-mid-term-draft")
                .ownedBy(world.authors())
                .on(partner())
                .makingOwn()
                .read(who -> all.find(draft).isPresent())
                .write(() -> desk.introduce(draft, "", "Other words."))
                .create(() -> {
                    var mine = all.authors(cycles.followed()).stream().findFirst();
                    mine.ifPresent(one -> reports.deleteAll(reports.findByCycleIdAndPartyIdOrderByNumberDesc(
                            cycles.followed().value(), one.value())));
                    all.begin(new MidtermId(UUID.randomUUID()), mine.orElse(world.authors()), cycles.followed(), false);
                });
        trials.of("own-mid-term")
                .ownedBy(world.party("NHRI"))
                .read(who -> all.find(published).isPresent())
                .write(() -> desk.withdraw(published, "It was wrong."));
        trials.of("own-mid-term-consent").ownedBy(partner()).write(() -> coReports.consent(request));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("OWNMIDTERM", Secret.of("own-mid-term-draft", world.authors(), partner()));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (route) {
            case "/mid-term-draft/:id" -> List.of(Sample.of(draft.value(), world.authors(), partner()));
            case "/mid-term-report/:id" -> List.of(Sample.of(published.value(), world.party("NHRI")));
            default -> List.of(Sample.of(cycles.followed().value(), null));
        };
    }
}
