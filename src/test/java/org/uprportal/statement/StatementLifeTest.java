package org.uprportal.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Beside;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From its draft to its answer, on every path of its process. */
@PortalTest
class StatementLifeTest {

    private static final Pattern LINK = Pattern.compile("/statement-signatures/([A-Za-z0-9_-]{43})\\s");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Statements all;

    @Autowired
    Signatures signatures;

    @Autowired
    MailSignatures mail;

    @Autowired
    StatementPapers papers;

    @Autowired
    StatementSteps steps;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Workflow workflow;

    @Autowired
    Cycles cycles;

    @Autowired
    Closings closings;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    List<Beside> beside;

    @Autowired
    StatementsOfParties kept;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    private StateCode state;
    private CycleId cycle;
    private PersonId drafter;
    private PersonId ministry;
    private PersonId focalPoint;
    private PersonId other;
    private RecommendationId about;
    private StatementId id;

    @BeforeEach
    void aDraft() {
        state = scene.newState();
        drafter = scene.person(PartyKind.CSO, state);
        other = scene.person(PartyKind.CSO, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        about = recommendations.of(cycle).getFirst().id();
        id = draft(20);
    }

    private StatementId draft(int days) {
        var made = new StatementId(UUID.randomUUID());
        scene.as(drafter, () -> {
            all.begin(made, scene.partyOf(drafter), cycle, "Legal aid");
            save(made, "Open the offices.\nPay the lawyers.", scene.partyOf(ministry), days);
        });
        return made;
    }

    private SavedStatement save(StatementId one, String text, PartyId to, int days) {
        var read = all.find(one).orElseThrow().draft();
        return all.save(one, read, new StatementDraft("Legal aid", text, to, Set.of(about), today().plusDays(days)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private void open() {
        scene.as(drafter, () -> all.open(id));
    }

    private void sign(PersonId who, boolean shown) {
        scene.as(who, () -> signatures.sign(id, scene.partyOf(who), edition(), shown));
    }

    private int edition() {
        return now().edition();
    }

    private StatementDetails now() {
        return scene.as(drafter, () -> all.find(id)).orElseThrow();
    }

    private StatementDetails asVisitor() {
        scene.signOut();
        return all.find(id).orElseThrow();
    }

    private void untilFrozen() {
        time.travelTo(StatementSchedule.signUntil(now().draft().until()).plusSeconds(60));
    }

    private Set<String> passed() {
        return workflow.picture("joint-statement", id.value()).orElseThrow().passed();
    }

    private List<String> heard(PersonId who) {
        return scene.as(who, () -> notices.mine(20)).stream()
                .map(NoticeSummary::key)
                .toList();
    }

    @Test
    void isSignedFrozenSentAndAnsweredAndEverybodyInSightHears() throws Exception {
        assertThat(scene.as(other, () -> all.find(id))).as("a draft is its own").isEmpty();
        open();
        open2Refused();
        sign(other, true);
        assertThat(scene.as(drafter, () -> inbox.mine("statement/gather", id.value())))
                .isPresent();
        assertThat(asVisitor().signatories()).hasSize(2);

        time.travelTo(now().summary().signUntil().minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(passed()).contains("timer_signReminder", "serviceTask_remindDrafter", "endEvent_remindDrafter");
        untilFrozen();

        assertThat(now().summary().status()).isEqualTo(StatementStatus.SENT);
        refusedWith("statement.refused.over", () -> sign(scene.person(PartyKind.CSO, state), true));
        refusedWith(
                "statement.refused.over", () -> scene.as(other, () -> signatures.withdraw(id, scene.partyOf(other))));
        assertThat(heard(other)).contains("statement.notice.sent");
        assertThat(scene.as(ministry, () -> inbox.mine("statement/answer", id.value())))
                .isPresent();
        assertThatThrownBy(() -> scene.as(other, () -> all.answer(id, "For them")))
                .isInstanceOf(NotAllowed.class);

        scene.as(ministry, () -> all.answer(id, "The offices open in May."));

        assertThat(asVisitor().answer()).isEqualTo("The offices open in May.");
        assertThat(heard(other)).contains("statement.notice.answered");
        assertThat(heard(drafter)).contains("statement.notice.answered");
        assertThat(passed())
                .contains(
                        "startEvent_opened",
                        "userTask_gatherSignatures",
                        "timer_signUntil",
                        "serviceTask_freeze",
                        "gateway_joint",
                        "userTask_answerStatement",
                        "endEvent_answered")
                .doesNotContain("endEvent_lapsed", "endEvent_takenBack", "timer_answerReminder");
        refusedWith("statement.refused.wrongStatus", () -> scene.as(ministry, () -> all.answer(id, "Again")));
        try (var word = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(papers.document(id, Locale.ENGLISH))))) {
            assertThat(word.getText())
                    .contains("Legal aid", "Pay the lawyers.", "cso ", "The offices open in May.", now().fingerprint());
        }
        assertThat(beside.stream().flatMap(one -> one.lines(about).stream()).map(Beside.Line::path))
                .contains("statements/" + id.value());
    }

    private void open2Refused() {
        refusedWith("statement.refused.wrongStatus", this::open);
    }

    @Test
    void withoutAnAnswerTheBodyIsRemindedAndWhoeverStandsAboveHearsAndTheDaysArePublic() {
        open();
        sign(other, true);
        untilFrozen();
        var due = now().summary().answerDue();

        time.travelTo(due.minus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(passed()).contains("timer_answerReminder", "serviceTask_remindBody", "endEvent_remindBody");
        time.travelTo(due.plusSeconds(60));
        assertThat(passed()).contains("timer_answerDue", "serviceTask_tellOverdue", "endEvent_tellOverdue");
        assertThat(heard(focalPoint)).doesNotContain("statement.notice.silent");
        time.travelTo(due.plus(FollowUpSchedule.FORTNIGHT).plusSeconds(60));
        assertThat(passed()).contains("timer_answerAbove", "serviceTask_tellAbove", "endEvent_tellAbove");
        assertThat(heard(focalPoint)).contains("statement.notice.silent");
        assertThat(asVisitor().summary().daysWithoutAnswer(clock.instant())).isEqualTo(74);

        scene.as(focalPoint, () -> all.answer(id, "For the ministry: in May."));
        assertThat(asVisitor().summary().status()).isEqualTo(StatementStatus.ANSWERED);
    }

    @Test
    void comesToNothingWhereNobodyElseStandsOnItInSight() {
        open();
        sign(other, false);
        untilFrozen();

        assertThat(now().summary().status()).isEqualTo(StatementStatus.LAPSED);
        assertThat(heard(drafter)).contains("statement.notice.lapsed");
        assertThat(passed()).contains("gateway_joint", "endEvent_lapsed").doesNotContain("userTask_answerStatement");
        assertThatThrownBy(() -> papers.document(id, Locale.ENGLISH)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isTakenBackBeforeItIsFrozen() {
        open();
        sign(other, true);
        assertThatThrownBy(() -> scene.as(other, () -> all.takeBack(id))).isInstanceOf(NotAllowed.class);

        scene.as(drafter, () -> all.takeBack(id));

        assertThat(passed()).contains("endEvent_takenBack").doesNotContain("serviceTask_freeze");
        assertThat(heard(other)).contains("statement.notice.takenBack");
        assertThat(scene.as(drafter, () -> inbox.mine("statement/gather", id.value())))
                .isEmpty();
    }

    @Test
    void aSignatureBelongsToTheTextThatWasRead() {
        open();
        sign(other, true);
        assertThat(asVisitor().summary().signatories()).isEqualTo(2);

        scene.as(drafter, () -> all.change(id, 1, "Legal aid", "Open all offices."));

        assertThat(asVisitor().summary().signatories()).isEqualTo(1);
        assertThat(asVisitor().askedAgain()).isEmpty();
        assertThat(now().askedAgain()).hasSize(1);
        assertThat(heard(other)).contains("statement.notice.changed");
        assertThat(scene.as(other, signatures::toSignAgain)).containsKey(id);
        refusedWith(
                "statement.refused.otherEdition",
                () -> scene.as(other, () -> signatures.sign(id, scene.partyOf(other), 1, true)));
        refusedWith(
                "statement.refused.otherEdition",
                () -> scene.as(drafter, () -> all.change(id, 1, "Legal aid", "A colleague's other words")));
        sign(other, true);
        assertThat(asVisitor().summary().signatories()).isEqualTo(2);
        scene.as(drafter, () -> {
            all.change(id, 2, "Legal aid", "Third");
            all.change(id, 3, "Legal aid", "Fourth");
        });
        refusedWith(
                "statement.refused.tooManyEditions",
                () -> scene.as(drafter, () -> all.change(id, 4, "Legal aid", "Fifth")));
        time.travelTo(now().summary().signUntil().minus(Duration.ofDays(6)));
        refusedWith(
                "statement.refused.tooLateToChange",
                () -> scene.as(drafter, () -> all.change(id, 4, "Legal aid", "Late")));
        untilFrozen();
        assertThat(now().summary().status())
                .as("only the drafter stands on the last text")
                .isEqualTo(StatementStatus.LAPSED);
    }

    @Test
    void endsEarlierWithAWeeksNotice() {
        open();
        sign(other, true);
        refusedWith("statement.refused.day", () -> scene.as(drafter, () -> all.shorten(id, today().plusDays(6))));
        refusedWith(
                "statement.refused.notEarlier", () -> scene.as(drafter, () -> all.shorten(id, today().plusDays(20))));

        scene.as(drafter, () -> all.shorten(id, today().plusDays(7)));

        assertThat(heard(other)).contains("statement.notice.shortened");
        time.pass(Duration.ofDays(8).plusHours(1));
        assertThat(now().summary().status()).isEqualTo(StatementStatus.SENT);
    }

    @Test
    void whoIsNotShownIsInNoNumberBeforeItIsFrozenAndThenOnlyAmongFive() {
        open();
        sign(other, true);
        var hidden = List.of(1, 2, 3, 4, 5).stream()
                .map(number -> scene.person(PartyKind.CSO, state))
                .toList();
        hidden.subList(0, 4).forEach(one -> sign(one, false));
        assertThat(now().summary().signatories()).as("to its drafter").isEqualTo(2);
        assertThat(now().notShown()).isZero();
        var mine = scene.as(hidden.getFirst(), () -> signatures.mine(id)).getFirst();
        assertThat(mine.signed()).isEqualTo(1);
        assertThat(mine.shown()).isFalse();
        assertThat(database.sql("select count(*) from statement_signature where signer in (:ids) or party_id in (:ids)")
                        .param(
                                "ids",
                                hidden.stream()
                                        .map(one -> scene.partyOf(one).value().toString())
                                        .toList())
                        .query(Integer.class)
                        .single())
                .as("no row bears who they are")
                .isZero();
        assertThat(scene.as(hidden.getFirst(), () -> kept.ofParty(scene.partyOf(hidden.getFirst())))
                        .get("statementsSigned"))
                .hasSize(1);
        sign(hidden.get(4), false);
        assertThat(asVisitor().summary().signatories()).isEqualTo(2);

        untilFrozen();

        assertThat(asVisitor().summary().signatories()).isEqualTo(7);
        assertThat(asVisitor().notShown()).isEqualTo(5);
        assertThat(heard(hidden.getFirst())).noneMatch(key -> key.startsWith("statement.notice"));
    }

    @Test
    void fourThatAreNotShownAreNeverTold() {
        open();
        sign(other, true);
        for (int number = 0; number < 4; number++) {
            sign(scene.person(PartyKind.CSO, state), false);
        }
        untilFrozen();

        assertThat(asVisitor().notShown()).isZero();
        assertThat(asVisitor().summary().signatories()).isEqualTo(2);
    }

    @Test
    void twoTabsAndTwoWaysOfSigningAreOneSignature() {
        open();
        var tabs = List.of(true, false, true, false).stream()
                .map(shown -> CompletableFuture.runAsync(() -> sign(other, shown)))
                .toList();
        tabs.forEach(CompletableFuture::join);

        assertThat(rows()).as("with its drafter's").isEqualTo(2);
        sign(other, true);
        assertThat(rows()).isEqualTo(2);
        scene.as(other, () -> signatures.withdraw(id, scene.partyOf(other)));
        assertThat(rows()).isEqualTo(1);
        refusedWith(
                "statement.refused.own",
                () -> scene.as(drafter, () -> signatures.withdraw(id, scene.partyOf(drafter))));
        var again = scene.as(drafter, () -> all.begin(id, scene.partyOf(drafter), cycle, "Legal aid"));
        assertThat(again).isEqualTo(id);
        assertThatThrownBy(() -> scene.as(other, () -> all.begin(id, scene.partyOf(other), cycle, "Theirs")))
                .isInstanceOf(NotAllowed.class);
    }

    private int rows() {
        return database.sql("select count(*) from statement_signature where statement_id = ?")
                .params(id.value().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoAccountSignsByTheLetterToTheirAddress() {
        open();
        scene.signOut();
        var address = "reader-" + UUID.randomUUID() + "@example.org";
        ask(address, "Harbour readers", true);
        assertThat(asVisitor().signatories()).as("nothing before the link").hasSize(1);
        var link = link(address);
        assertThat(mail.offer(link).orElseThrow().signed()).isZero();
        assertThat(asVisitor().signatories()).as("opening it changes nothing").hasSize(1);

        mail.sign(link, 1);
        mail.sign(link, 1);

        assertThat(asVisitor().signatories())
                .contains(new Signatory("Harbour readers", true))
                .hasSize(2);
        scene.as(drafter, () -> all.change(id, 1, "Legal aid", "Open all offices."));
        scene.signOut();
        assertThat(asVisitor().signatories()).hasSize(1);
        assertThat(mail.offer(link)).as("the newer letter's link counts").isEmpty();
        var newer = link(address);
        refusedWith("statement.refused.otherEdition", () -> mail.sign(newer, 1));
        mail.sign(newer, 2);
        mail.withdraw(newer);
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> mail.sign(newer, 2)).isInstanceOf(NotAllowed.class);

        ask(address, "Harbour readers", true);
        mail.sign(link(address), 2);
        untilFrozen();
        assertThat(now().summary().status()).isEqualTo(StatementStatus.SENT);
        scene.as(ministry, () -> all.answer(id, "In May."));
        assertThat(subjects(address)).anyMatch(subject -> subject.contains("has been answered"));
    }

    @Test
    void whoSignsByMailWithoutBeingShownLeavesNeitherNameNorAddress() {
        open();
        scene.signOut();
        var address = "hidden-" + UUID.randomUUID() + "@example.org";
        ask(address, "Not to be kept", false);
        var link = link(address);
        mail.sign(link, 1);

        assertThat(rows()).isEqualTo(2);
        assertThat(asVisitor().signatories()).hasSize(1);
        assertThat(database.sql("select count(*) from statement_signature where email = ? or name like '%kept%'")
                        .params(address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from statement_form where email = ?")
                        .params(address)
                        .query(Integer.class)
                        .single())
                .isZero();
        mail.withdraw(link);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nobodySpendsWhatIsSomebodyElses() {
        open();
        scene.signOut();
        var victim = "victim-" + UUID.randomUUID() + "@example.org";
        for (int number = 0; number < 5; number++) {
            mail.ask(id, new SignatureForm("Flood", victim, true, Locale.ENGLISH), "flooder " + id);
        }
        assertThat(subjects(victim)).as("three letters a day from one source").hasSize(3);
        ask(victim, "The mailbox's own", true);
        var link = link(victim);
        mail.sign(link, 1);
        assertThat(asVisitor().signatories()).contains(new Signatory("The mailbox's own", true));
        for (int number = 0; number < 10; number++) {
            ask(victim, "Others", true);
        }
        assertThat(subjects(victim)).as("twelve in all").hasSize(12);
        time.pass(Duration.ofHours(25));
        while (steps.postNext()) {}
        assertThat(subjects(victim)).as("the others come later, none is lost").hasSize(14);
        for (int number = 0; number < 20; number++) {
            mail.ask(id, form("n" + number + UUID.randomUUID()), "one source " + id);
        }
        refusedWith("statement.refused.busy", () -> mail.ask(id, form("one-more"), "one source " + id));
    }

    private static SignatureForm form(String box) {
        return new SignatureForm("Reader", box + "@example.org", true, Locale.ENGLISH);
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswerAndWhatIsUnusableIsRefused() {
        open();
        var known = people.person(other).orElseThrow().email();
        scene.signOut();
        ask(known, "Somebody", true);
        ask("nobody-" + UUID.randomUUID() + "@example.org", "Somebody", true);
        assertThat(subjects(known)).hasSize(1);
        refusedWith("statement.refused.address", () -> ask("no address", "Somebody", true));
        refusedWith("statement.refused.name", () -> ask(known, " ", true));
        var draft = draft(20);
        scene.signOut();
        assertThatThrownBy(() -> mail.ask(draft, form("x"), "source")).isInstanceOf(NotAllowed.class);
        assertThat(mail.offer("made up")).isEmpty();
        mail.sign(link(known), 1);
        kept.forget(other);
        assertThat(asVisitor().signatories()).contains(new Signatory("—", true));
    }

    private void ask(String address, String name, boolean shown) {
        mail.ask(
                id,
                new SignatureForm(name, address, shown, Locale.ENGLISH),
                UUID.randomUUID().toString());
    }

    private String link(String address) {
        return database
                .sql("select body from notification_mail where recipient = ? order by written_at desc, id")
                .params(address)
                .query(String.class)
                .list()
                .stream()
                .flatMap(body -> LINK.matcher(body).results())
                .map(found -> found.group(1))
                .filter(token -> mail.offer(token).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> subjects(String address) {
        return database.sql("select subject from notification_mail where recipient = ?")
                .params(address)
                .query(String.class)
                .list();
    }

    @Test
    void nothingIsOpenedThatIsNotWhole() {
        scene.signIn(drafter);
        save(id, " ", scene.partyOf(ministry), 20);
        refusedWith("statement.refused.withoutText", this::open);
        save(id, "Text", scene.partyOf(ministry), 6);
        refusedWith("statement.refused.day", this::open);
        save(id, "Text", scene.partyOf(ministry), 181);
        refusedWith("statement.refused.day", this::open);
        assertThatThrownBy(() -> save(id, "Text", scene.partyOf(other), 20)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoColleaguesWriteTheSameDraftAndNothingIsLost() {
        var colleague = scene.colleague(scene.partyOf(drafter));
        var read = now().draft();
        scene.as(drafter, () -> all.save(id, read, with(read, "Open the offices now.\nPay the lawyers.")));
        var both =
                scene.as(colleague, () -> all.save(id, read, with(read, "Open the offices.\nPay the lawyers well.")));
        assertThat(both.draft().text()).isEqualTo("Open the offices now.\nPay the lawyers well.");
        assertThat(both.overtaken()).isEmpty();

        var late = scene.as(colleague, () -> all.save(id, read, with(read, "Open no offices.\nPay the lawyers.")));
        assertThat(late.overtaken()).isNotEmpty();
        assertThat(late.draft().text()).contains("Open the offices now.");
        assertThat(scene.as(colleague, () -> all.aside(id)).get("text")).contains("Open no offices.");
    }

    private static StatementDraft with(StatementDraft read, String text) {
        return new StatementDraft(read.title(), text, read.addressee(), read.about(), read.until());
    }

    @Test
    void whoClosesTheCycleReadsWhatIsStillOpenAndItEndsInPublic() {
        open();
        sign(other, true);
        scene.as(focalPoint, () -> {
            responses.draft(
                    recommendations.of(cycle).stream()
                            .map(RecommendationSummary::id)
                            .toList(),
                    Position.SUPPORTED,
                    null);
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        var sent = id;
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(45)));
        id = draft(150);
        open();
        scene.signIn(focalPoint);
        var dropped = closings.find(cycle).orElseThrow().dropped();
        assertThat(dropped.stream().map(TaskSummary::formKey)).contains("statement/gather", "statement/answer");

        closings.close(cycle, dropped.stream().map(TaskSummary::id).collect(Collectors.toSet()), "It is over");

        assertThat(now().summary().status()).isEqualTo(StatementStatus.LAPSED);
        assertThat(heard(drafter)).contains("statement.notice.cycleClosed");
        id = sent;
        assertThat(asVisitor().summary().status()).isEqualTo(StatementStatus.UNANSWERED);
        scene.as(ministry, () -> all.answer(sent, "Late, but here."));
        assertThat(asVisitor().summary().status()).isEqualTo(StatementStatus.ANSWERED);
        refusedWith("statement.refused.cycleClosed", () -> draft(20));
    }
}
