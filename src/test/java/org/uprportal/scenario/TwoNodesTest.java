package org.uprportal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.PortalApplication;
import org.uprportal.account.FirstOwners;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Clash;
import org.uprportal.platform.EngineCare;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.privacy.Erasures;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/**
 * Two servers of the portal on one database, and each act raced against itself or its rival, one on each server: one winner or
 * both, nothing doubled, every loser told in words, no process at odds with what it is about. By hand more often:
 * {@code -Dportal.races=60}.
 */
@PortalTest
class TwoNodesTest {

    private static final int TIMES = Integer.getInteger("portal.races", 10);
    private static final Pattern LINK = Pattern.compile("/register/confirm/([A-Za-z0-9_-]{43})");

    @Autowired
    ApplicationContext here;

    @Autowired
    Environment environment;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    @Autowired
    EngineCare care;

    private ConfigurableApplicationContext there;
    private final Map<String, Supplier<Race>> acts = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Two who act at once, how many of them may have done it, and what must hold afterwards. */
    private record Race(Runnable one, Runnable other, Set<Integer> winners, BooleanSupplier holds) {}

    private enum Outcome {
        DONE,
        REFUSED,
        OVERTAKEN,
        BROKEN
    }

    @Test
    void eachActOnTwoServersAtTheSameMoment() throws Exception {
        var before = Set.copyOf(care.odd());
        try (var node = secondNode();
                var threads = Executors.newFixedThreadPool(2)) {
            there = node;
            submissions();
            people();
            registrations();
            cycle();
            for (var act : acts.entrySet()) {
                race(act.getKey(), act.getValue(), threads);
            }
        }
        var odd = new HashSet<>(care.odd());
        odd.removeAll(before);
        System.out.printf("two nodes: %d acts raced %d times each%n", acts.size(), TIMES);
        assertThat(wrong).isEmpty();
        assertThat(odd).as("processes at odds with what they are about").isEmpty();
    }

    private void race(String act, Supplier<Race> makes, ExecutorService threads) throws Exception {
        var since = System.nanoTime();
        var counted = new LinkedHashMap<Outcome, Integer>();
        for (int time = 0; time < TIMES; time++) {
            var race = makes.get();
            var barrier = new CyclicBarrier(2);
            var one = threads.submit(() -> at(barrier, act, race.one()));
            var other = threads.submit(() -> at(barrier, act, race.other()));
            var outcomes = List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
            outcomes.forEach(outcome -> counted.merge(outcome, 1, Integer::sum));
            var winners = (int) outcomes.stream().filter(Outcome.DONE::equals).count();
            if (!race.winners().contains(winners)) {
                wrong.add(act + ": " + winners + " winners");
            }
            if (!race.holds().getAsBoolean()) {
                wrong.add(act + ": afterwards something is doubled or lost, " + outcomes);
            }
        }
        System.out.printf("two nodes: %s %s, %d ms%n", act, counted, (System.nanoTime() - since) / 1_000_000);
    }

    private Outcome at(CyclicBarrier barrier, String act, Runnable work) throws Exception {
        barrier.await(30, TimeUnit.SECONDS);
        try {
            work.run();
            return Outcome.DONE;
        } catch (Refusal refused) {
            return Outcome.REFUSED;
        } catch (RuntimeException failed) {
            if (Clash.in(failed)) {
                return Outcome.OVERTAKEN;
            }
            var trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            wrong.add(act + ": " + trace.toString().lines().limit(12).toList());
            return Outcome.BROKEN;
        }
    }

    private void submissions() {
        var state = scene.newState();
        scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.runningCycle(state);
        acts.put("two begin a submission", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var colleague = colleague(author);
            return new Race(
                    as(author, () -> a(Submissions.class).open(cycle, false, "One")),
                    as(colleague, () -> b(Submissions.class).open(cycle, false, "Two")),
                    Set.of(1),
                    () -> count("submission_submission where party_id = ?", party(author)) == 1);
        });
        acts.put("two ask for approval", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var id = drafted(author, cycle);
            var colleague = colleague(author);
            return new Race(
                    as(author, () -> a(FilingDesk.class).askApproval(id)),
                    as(colleague, () -> b(FilingDesk.class).askApproval(id)),
                    Set.of(1),
                    () -> tasks(id.value()) == 1);
        });
        acts.put("two approve", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var id = asked(author, cycle);
            var one = colleague(author);
            var other = colleague(author);
            return new Race(
                    as(one, () -> a(FilingDesk.class).approve(id)),
                    as(other, () -> b(FilingDesk.class).approve(id)),
                    Set.of(1),
                    () -> count("submission_copy where submission_id = ?", id.value()) == 1);
        });
        acts.put("one approves, one sends back", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var id = asked(author, cycle);
            var one = colleague(author);
            var other = colleague(author);
            return new Race(
                    as(one, () -> a(FilingDesk.class).approve(id)),
                    as(other, () -> b(FilingDesk.class).sendBack(id, "Please shorten it.")),
                    Set.of(1),
                    () -> count("submission_submission where id = ? and status in ('FILED', 'DRAFT')", id.value())
                            == 1);
        });
        acts.put("two take one task", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var id = drafted(author, cycle);
            var colleague = colleague(author);
            var task = scene.as(author, () -> a(Inbox.class).mine("submission/draft", id.value()))
                    .orElseThrow()
                    .id();
            return new Race(
                    as(author, () -> a(Inbox.class).claim(task)),
                    as(colleague, () -> b(Inbox.class).claim(task)),
                    Set.of(1),
                    () -> tasks(id.value()) == 1);
        });
        acts.put("two want to come forward", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var colleague = colleague(author);
            var id = scene.as(author, () -> {
                var hidden = a(Submissions.class).openUnderPseudonym(cycle, "Title");
                a(DraftDesk.class).save(hidden, draft(), 0);
                a(FilingDesk.class).askApproval(hidden);
                return hidden;
            });
            scene.as(
                    colleague,
                    () -> a(FilingDesk.class).approve(id, a(FilingDesk.class).statement(id)));
            return new Race(
                    as(author, () -> a(PseudonymDesk.class).nameAuthor(id)),
                    as(colleague, () -> b(PseudonymDesk.class).nameAuthor(id)),
                    Set.of(1, 2),
                    () -> count(
                                    "submission_submission where id = ? and (pseudonym is null) <> (naming_mark is not null)",
                                    id.value())
                            == 1);
        });
        acts.put("two write under one ask", () -> {
            var author = scene.person(PartyKind.CSO, state);
            var mission = scene.person(PartyKind.EMBASSY, state);
            var id = asked(author, cycle);
            scene.as(colleague(author), () -> a(FilingDesk.class).approve(id));
            var ask = scene.as(
                    author,
                    () -> a(Asks.class)
                            .send(
                                    id,
                                    proposalOf(id),
                                    new AskText("Adopt a law by 2030.", "Justice", "Nobody can pay for a lawyer.", ""),
                                    Map.of(scene.partyOf(mission), "Dear mission"))
                            .getFirst());
            return new Race(
                    as(author, () -> a(Asks.class).write(ask, "From us")),
                    as(mission, () -> b(Asks.class).write(ask, "From the mission")),
                    Set.of(2),
                    () -> scene.as(author, () -> a(Asks.class).find(ask).orElseThrow()).messages().stream()
                                    .filter(one -> one.text().startsWith("From "))
                                    .count()
                            == 2);
        });
    }

    private void people() {
        acts.put("two owners leave", () -> {
            var editor = scene.person(PartyKind.CSO, scene.newState());
            var one = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
            var other = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
            return new Race(
                    as(one, () -> a(Members.class).leave()),
                    as(other, () -> b(Members.class).leave()),
                    Set.of(1),
                    () -> owners(editor) == 1);
        });
        acts.put("two owners erase themselves", () -> {
            var editor = scene.person(PartyKind.CSO, scene.newState());
            var one = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
            var other = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
            return new Race(
                    as(one, () -> a(PersonalRecords.class).erase(one)),
                    as(other, () -> b(PersonalRecords.class).erase(other)),
                    Set.of(1),
                    () -> owners(editor) == 1);
        });
        acts.put("somebody erases themselves in two tabs", () -> {
            var one = colleague(scene.person(PartyKind.CSO, scene.newState()));
            return new Race(
                    as(one, () -> a(PersonalRecords.class).erase(one)),
                    as(one, () -> b(PersonalRecords.class).erase(one)),
                    Set.of(1, 2),
                    () -> count("identity_erasure where person_id = ?", one.value()) == 1);
        });
        acts.put("two administrators announce an erasure", () -> {
            var whom = colleague(scene.person(PartyKind.CSO, scene.newState()));
            var one = scene.person(PartyKind.ADMIN, null);
            var other = scene.person(PartyKind.ADMIN, null);
            return new Race(
                    as(one, () -> a(Erasures.class).announce(whom)),
                    as(other, () -> b(Erasures.class).announce(whom)),
                    Set.of(1, 2),
                    () -> count("privacy_erasure_request where person_id = ?", whom.value()) == 1);
        });
        acts.put("one stops what another agrees to", () -> {
            var whom = colleague(scene.person(PartyKind.CSO, scene.newState()));
            var one = scene.person(PartyKind.ADMIN, null);
            var other = scene.person(PartyKind.ADMIN, null);
            scene.as(one, () -> a(Erasures.class).announce(whom));
            return new Race(
                    as(whom, () -> a(Erasures.class).stop(whom)),
                    as(other, () -> b(Erasures.class).agree(whom)),
                    Set.of(1, 2),
                    () -> count("privacy_erasure_request where person_id = ?", whom.value()) == 0);
        });
        acts.put("two accept one invitation", () -> {
            var token = actor.callAs(
                    Actor.PORTAL,
                    () -> a(FirstOwners.class)
                            .handOver(
                                    scene.partyOf(scene.person(PartyKind.CSO, scene.newState())),
                                    UUID.randomUUID() + "@example.org",
                                    Locale.ENGLISH));
            var name = "Joined " + UUID.randomUUID();
            return new Race(
                    () -> a(Invitations.class).accept(token, name, "https://issuer.example.org", name + "1"),
                    () -> b(Invitations.class).accept(token, name, "https://issuer.example.org", name + "2"),
                    Set.of(1),
                    () -> count("identity_person where name = ?", name) == 1);
        });
        acts.put("two invite the same address", () -> {
            var owner = scene.colleague(scene.partyOf(scene.person(PartyKind.CSO, scene.newState())), MemberRole.OWNER);
            var other = scene.colleague(scene.partyOf(owner), MemberRole.OWNER);
            var address = UUID.randomUUID() + "@example.org";
            return new Race(
                    as(
                            owner,
                            () -> a(Invitations.class)
                                    .invite(scene.partyOf(owner), address, Locale.ENGLISH, MemberRole.EDITOR)),
                    as(
                            other,
                            () -> b(Invitations.class)
                                    .invite(scene.partyOf(owner), address, Locale.ENGLISH, MemberRole.EDITOR)),
                    Set.of(2),
                    () -> count(
                                    "identity_invitation where email = ? and withdrawn_at is null and accepted_at is null",
                                    address)
                            == 1);
        });
    }

    private void registrations() {
        acts.put("two press confirm", () -> {
            var state = knownState();
            var address = UUID.randomUUID() + "@example.org";
            var token = registered(state, address);
            return new Race(
                    () -> a(Applications.class).confirm(token),
                    () -> b(Applications.class).confirm(token),
                    Set.of(1),
                    () -> count("organisation_registration where email = ? and status = 'WAITING'", address) == 1);
        });
        acts.put("one accepts, one refuses a registration", () -> {
            var state = knownState();
            var address = UUID.randomUUID() + "@example.org";
            a(Applications.class).confirm(registered(state, address));
            var one = scene.secretariat();
            var other = scene.secretariat();
            var id = scene.as(one, () -> a(Registrations.class).waiting(0, 1_000)).rows().stream()
                    .filter(waiting -> count(
                                    "organisation_registration where id = ? and email = '" + address + "'",
                                    waiting.id().value())
                            == 1)
                    .findFirst()
                    .orElseThrow()
                    .id();
            return new Race(
                    as(one, () -> a(Registrations.class).accept(id, "Known since 2019.")),
                    as(other, () -> b(Registrations.class).refuse(id, "No work is described.")),
                    Set.of(1),
                    () -> count(
                                    "organisation_registration where id = ? and status in ('ACCEPTED', 'REFUSED')",
                                    id.value())
                            == 1);
        });
    }

    private void cycle() {
        acts.put("two confirm a cycle", () -> {
            var state = scene.newState();
            var cycle = scene.openCycle(state);
            var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
            var colleague = colleague(focalPoint);
            return new Race(
                    as(focalPoint, () -> a(Cycles.class).confirm(cycle)),
                    as(colleague, () -> b(Cycles.class).confirm(cycle)),
                    Set.of(1),
                    () -> count("consultation_consultation where cycle_id = ?", cycle.value()) == 1);
        });
        acts.put("two open a cycle of one State", () -> {
            var state = scene.newState();
            var session = scene.newSession(Duration.ofDays(120)).number();
            return new Race(
                    as(scene.secretariat(), () -> a(Cycles.class).open(state, 4, session)),
                    as(scene.secretariat(), () -> b(Cycles.class).open(state, 4, session)),
                    Set.of(1),
                    () -> count("cycle_cycle where state_code = ?", state.value()) == 1);
        });
        acts.put("two invite two organisations", () -> {
            var state = scene.newState();
            var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
            var colleague = colleague(focalPoint);
            var first = listed(state);
            var second = listed(state);
            var consultation = a(Consultations.class)
                    .schedule(scene.runningCycle(state))
                    .orElseThrow()
                    .id();
            scene.as(focalPoint, () -> {
                a(Consultations.class)
                        .draft(
                                consultation,
                                new ConsultationDraft(
                                        "Towards our report",
                                        "The draft.",
                                        List.of(Question.of("First?")),
                                        null,
                                        clock.instant().plus(Duration.ofDays(40)),
                                        null,
                                        Set.of()));
                a(Consultations.class).publish(consultation);
            });
            return new Race(
                    as(focalPoint, () -> a(Consultations.class).invite(consultation, scene.partyOf(first))),
                    as(colleague, () -> b(Consultations.class).invite(consultation, scene.partyOf(second))),
                    Set.of(2),
                    () -> count("consultation_invitation where consultation_id = ?", consultation.value()) == 2);
        });
    }

    private <T> T a(Class<T> face) {
        return here.getBean(face);
    }

    private <T> T b(Class<T> face) {
        return there.getBean(face);
    }

    private Runnable as(PersonId person, Runnable work) {
        return () -> scene.as(person, work);
    }

    private PersonId colleague(PersonId of) {
        return scene.colleague(scene.partyOf(of));
    }

    private UUID party(PersonId person) {
        return scene.partyOf(person).value();
    }

    private int owners(PersonId of) {
        return count(
                "identity_person where party_id = ? and member_role = 'OWNER' and left_at is null and not suspended",
                party(of));
    }

    private int tasks(UUID subject) {
        return count("inbox_task where done_at is null and subject = ?", subject);
    }

    private int count(String from, Object value) {
        return database.sql("select count(*) from " + from)
                .param(value.toString())
                .query(Integer.class)
                .single();
    }

    private PersonId listed(StateCode state) {
        var person = scene.person(PartyKind.CSO, state);
        var party = a(People.class).party(scene.partyOf(person)).orElseThrow();
        actor.runAs(
                Actor.PORTAL,
                () -> a(Organisations.class).register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private SubmissionId drafted(PersonId author, CycleId cycle) {
        return scene.as(author, () -> {
            var id = a(Submissions.class).open(cycle, false, "Title");
            a(DraftDesk.class).save(id, draft(), 0);
            return id;
        });
    }

    private SubmissionId asked(PersonId author, CycleId cycle) {
        var id = drafted(author, cycle);
        scene.as(author, () -> a(FilingDesk.class).askApproval(id));
        return id;
    }

    private UUID proposalOf(SubmissionId id) {
        return scene.as(scene.secretariat(), () -> a(Submissions.class).find(id).orElseThrow())
                .proposals()
                .getFirst()
                .id();
    }

    private static SubmissionDraft draft() {
        return new SubmissionDraft(
                "Title",
                List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "Justice")),
                List.of());
    }

    private String registered(StateCode state, String address) {
        actor.runAs(
                Actor.VISITOR,
                () -> a(RegistrationSteps.class)
                        .ask(new RegistrationForm(
                                PartyKind.CSO,
                                state,
                                "Group " + UUID.randomUUID(),
                                "We advise dock workers.",
                                "https://example.org",
                                "Corin Maldane",
                                address,
                                Locale.ENGLISH)));
        var body = database.sql("select body from notification_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    private StateCode knownState() {
        var state = scene.newState();
        actor.runAs(
                Actor.PORTAL,
                () -> a(States.class).addState(state, null, false, Map.of("en", "State " + UUID.randomUUID())));
        return state;
    }

    private ConfigurableApplicationContext secondNode() {
        var arguments = new ArrayList<String>();
        for (var same : new String[] {
            "portal.engine.jobs",
            "portal.time-travel",
            "portal.mail.gather",
            "portal.database.url",
            "portal.database.user",
            "portal.database.password",
            "portal.database.owner.user",
            "portal.database.owner.password",
            "portal.database.durable",
            "portal.vault.database.url",
            "portal.vault.database.user",
            "portal.vault.database.password",
            "portal.data"
        }) {
            arguments.add("--" + same + "=" + environment.getProperty(same));
        }
        // Without pages: two web servers of Vaadin do not fit into one JVM.
        return new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("test", "command-line")
                .run(arguments.toArray(String[]::new));
    }
}
