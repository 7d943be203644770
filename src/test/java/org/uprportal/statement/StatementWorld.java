package org.uprportal.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The author's draft; a statement that can be signed; one that waits for the answer of the ministry in the lead. */
public class StatementWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final PortalClock clock;
    private final JdbcClient database;
    private final Statements all;
    private final Signatures signatures;
    private final MailSignatures mail;
    private final StatementSteps steps;

    private CycleId cycle;
    private StatementId draft;
    private StatementId open;
    private StatementId sent;

    StatementWorld(
            World world,
            Scene scene,
            Cycles cycles,
            PortalClock clock,
            JdbcClient database,
            Statements all,
            Signatures signatures,
            MailSignatures mail,
            StatementSteps steps) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.clock = clock;
        this.database = database;
        this.all = all;
        this.signatures = signatures;
        this.mail = mail;
        this.steps = steps;
    }

    @Override
    public void happens(World world) {
        cycle = cycles.of(world.state()).stream()
                .filter(one -> one.status() == CycleStatus.RUNNING)
                .findFirst()
                .orElseThrow()
                .id();
        draft = begun("Draft " + world.marked("STATEMENT"));
        open = begun("Open statement");
        sent = begun("Sent statement");
        scene.as(world.who("author"), () -> {
            all.open(open);
            all.open(sent);
        });
        scene.as(world.who("other CSO"), () -> signatures.sign(sent, world.party("other CSO"), 1, true));
        steps.freeze(sent);
    }

    private StatementId begun(String title) {
        var id = new StatementId(UUID.randomUUID());
        scene.as(world.who("author"), () -> {
            all.begin(id, world.authors(), cycle, title);
            var read = all.find(id).orElseThrow().draft();
            all.save(id, read, written(title, world.lead()));
        });
        return id;
    }

    private StatementDraft written(String title, PartyId addressee) {
        return new StatementDraft(
                title,
                "Text of " + title,
                addressee,
                Set.of(),
                LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(40));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("statement-draft")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> all.find(draft).isPresent())
                .write(() -> {
                    var read = all.find(draft).map(StatementDetails::draft).orElse(written("None", world.lead()));
                    all.save(draft, read, read);
                })
                .create(() -> all.begin(
                        new StatementId(UUID.randomUUID()),
                        all.drafters().stream().findFirst().orElse(world.authors()),
                        cycle,
                        "Another"));
        trials.of("statement")
                .ownedBy(world.authors())
                .read(who -> all.find(open).isPresent())
                .write(() -> all.shorten(
                        open,
                        LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(30)));
        trials.of("statement-answer")
                .on(world.lead())
                .read(who -> all.find(sent).isPresent())
                .write(() -> all.answer(sent, "We shall."));
        trials.of("statement-signature")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> signatures.mine(open).stream()
                        .anyMatch(one -> one.party().equals(world.authors()) && one.signed() > 0))
                .write(() -> signatures.withdraw(open, world.authors()))
                .create(() -> signatures.sign(open, mine(), 1, true));
    }

    private PartyId mine() {
        return signatures.mine(open).stream()
                .map(Signatures.Mine::party)
                .findFirst()
                .orElse(world.authors());
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("STATEMENT", Secret.of("statement-draft", world.authors()));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of(
                route.startsWith("/statement-drafts")
                        ? Sample.of(draft.value(), world.authors())
                        : Sample.of(open.value(), world.authors()));
    }

    @Override
    public Optional<String> token(String route) {
        mail.ask(open, new SignatureForm("A reader", "reader@example.org", true, Locale.ENGLISH), "world");
        var secret = LinkSecret.random();
        database.sql("update statement_form set token_hash = ? where statement_id = ? order by asked_at desc limit 1")
                .params(secret.hash(), open.value().toString())
                .update();
        return Optional.of(secret.value());
    }
}
