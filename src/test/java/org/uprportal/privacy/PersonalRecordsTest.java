package org.uprportal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.account.PersonRefused;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about me and nothing about others; and forgotten means forgotten: canaries planted with two people who work
 * through the portal's doors, looked for in every column of every table, the engine's included.
 */
@PortalTest
class PersonalRecordsTest {

    /** Columns that look so and are not, with the reason. */
    private static final Map<String, String> NOT_PERSONAL = Map.of(
            "identity_audit.actor", "a pseudonym for each subject; the person's own acts are exported by it",
            "identity_erasure.person_id", "the ledger of erasures: a number without name",
            "organisation_organisation.contact", "how an organisation is reached, in its own words",
            "submission_co_submission.contact", "how another organisation is reached, in its own words",
            "submission_co_submission.email", "where an organisation is invited; forgotten once it answers",
            "submission_co_submitter.contact", "how another organisation is reached, in the author's words",
            "submission_submission.contact", "how another organisation is reached, in the author's words",
            "submission_submission.taken_down_by", "its author's side or the secretariat, no person");

    @Autowired
    List<PersonalData> modules;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    PersonalRecords records;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    ReplayErasuresCommand replay;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    private Canary first;
    private Canary second;

    /** A person with a name, an address and words nobody else has. */
    private record Canary(
            PersonId id, String name, String email, String words, SubmissionId filed, PersonId colleague) {}

    @BeforeEach
    void twoPeopleOfTwoOrganisationsHaveEachDoneTheirWork() {
        var state = scene.newState();
        scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.runningCycle(state);
        first = work(scene.partyOf(scene.person(PartyKind.CSO, state)), cycle);
        second = work(scene.partyOf(scene.person(PartyKind.CSO, state)), cycle);
    }

    private Canary work(PartyId party, CycleId cycle) {
        var mark = UUID.randomUUID().toString().replace("-", "");
        var name = "Name " + mark;
        var email = mark + "@example.org";
        var id = people.enrol(PersonId.random(), name, email, Locale.ENGLISH, party, MemberRole.EDITOR);
        people.link(id, "https://issuer.example.org", "subject-" + mark);
        people.arrived(id);
        var colleague = scene.colleague(party);
        var filed = scene.as(id, () -> {
            var submission = submissions.open(cycle, false, "Title " + party.value());
            draftDesk.save(submission, draft("Words of " + party.value()), 0);
            return submission;
        });
        scene.as(id, () -> {
            var task = inbox.mine().getFirst();
            inbox.claim(task.id());
            handOvers.handOver(task.id(), colleague, "");
            filingDesk.askApproval(filed);
        });
        scene.as(colleague, () -> filingDesk.approve(filed));
        return new Canary(id, name, email, "Words of " + party.value(), filed, colleague);
    }

    private static SubmissionDraft draft(String text) {
        return new SubmissionDraft(
                "Title",
                List.of(new SubmissionSection("Heading", text, "", false)),
                List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "")),
                List.of());
    }

    @Test
    void theExportHoldsEverythingAboutMeAndNothingAboutOthers() {
        var mine = scene.as(first.id(), () -> JsonMapper.shared().writeValueAsString(records.mine()));

        assertThat(mine)
                .contains(first.name(), first.email(), first.words(), "subject-")
                .contains("submission.approvalAsked", "inbox.handedOver", "submission/")
                .contains("\"profile\"", "\"acts\"", "\"notices\"", "\"letters\"", "\"tasks\"", "\"submissions\"")
                .doesNotContain(second.name(), second.email(), second.words());
        assertThat(scene.as(second.id(), () -> JsonMapper.shared().writeValueAsString(records.mine())))
                .contains(second.name(), second.words())
                .doesNotContain(first.name(), first.email(), first.words());
        scene.signOut();
        assertThatThrownBy(() -> records.mine()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOwnerTakesAlongEverythingOfTheOrganisationAndNothingOfAnother() {
        var owner = scene.colleague(scene.partyOf(first.id()), MemberRole.OWNER);
        var ours = scene.as(owner, () -> JsonMapper.shared().writeValueAsString(records.ofMyParty()));

        assertThat(ours)
                .contains(
                        first.name(),
                        first.email(),
                        first.words(),
                        scene.partyOf(first.id()).value().toString())
                .contains("\"members\"", "\"entry\"", "\"submissions\"", "\"contributions\"", "\"asks\"")
                .contains("\"followUp\"", "\"coalitions\"", "\"updateRequests\"")
                .doesNotContain(second.name(), second.email(), second.words())
                .doesNotContain(scene.partyOf(second.id()).value().toString());
        assertThatThrownBy(() -> scene.as(first.id(), () -> records.ofMyParty()))
                .isInstanceOf(NotAllowed.class);
        scene.signOut();
        assertThatThrownBy(() -> records.ofMyParty()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void everybodySeesTheirOwnActsTheNewestFirstAndNobodyElses() {
        scene.as(first.id(), () -> records.mine());
        var acts = scene.as(first.id(), () -> records.myActs(0, 100));

        assertThat(acts.getFirst().act()).isEqualTo("identity.dataExported");
        assertThat(acts)
                .anyMatch(one -> one.act().equals("submission.opened")
                        && one.subject().equals(first.filed().value()))
                .noneMatch(one -> one.subject().equals(second.filed().value()));
        assertThat(scene.as(first.id(), () -> records.myActs(1, 1))).containsExactly(acts.get(1));
    }

    /** Whoever adds a column that says who somebody is says also how it is exported and forgotten. */
    @Test
    void everyColumnThatSaysWhoSomebodyIsIsDeclaredByItsModule() {
        var found = database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and table_name not like 'ACT\\_%'
                            and table_name not like 'DATABASECHANGELOG%'
                            and data_type not like 'date%'
                            and column_name regexp 'person|_by$|^holder|absent|substitute|applicant|recipient|email|contact|actor'
                        """).query(String.class).list();
        var declared =
                modules.stream().flatMap(module -> module.columns().stream()).collect(Collectors.toSet());
        assertThat(declared).isSubsetOf(found);

        assertThat(found.stream().filter(one -> !declared.contains(one)))
                .containsExactlyInAnyOrderElementsOf(NOT_PERSONAL.keySet());
    }

    @Test
    void whatEachModuleKeepsIsAskedOfEachModule() {
        assertThat(modules.stream()
                        .map(one -> one.getClass().getPackageName())
                        .map(one -> one.substring(one.lastIndexOf('.') + 1)))
                .contains(
                        "privacy",
                        "notification",
                        "inbox",
                        "organisation",
                        "consultation",
                        "submission",
                        "advocacy",
                        "review",
                        "recommendation",
                        "followup");
    }

    @Test
    void beforeAnErasureAnAdministratorSeesWhatItMeets() {
        var administrator = scene.person(PartyKind.ADMIN, null);
        var seen = scene.as(administrator, () -> records.preview(first.id()));
        assertThat(seen.name()).isEqualTo(first.name());
        assertThat(seen.subject()).startsWith("subject-");
        assertThat(seen.lastOwner()).isFalse();
        assertThat(seen.alone()).isFalse();

        var owner = scene.colleague(scene.partyOf(first.id()), MemberRole.OWNER);
        assertThat(scene.as(administrator, () -> records.preview(owner)).lastOwner())
                .isTrue();

        var alone = scene.colleague(scene.partyOf(scene.person(PartyKind.CSO, scene.newState())), MemberRole.OWNER);
        scene.as(
                        administrator,
                        () -> people.person(alone).stream()
                                .flatMap(one -> database
                                        .sql("select id from identity_person where party_id = ? and id <> ?")
                                        .params(
                                                one.party().id().value().toString(),
                                                alone.value().toString())
                                        .query(String.class)
                                        .list()
                                        .stream())
                                .toList())
                .forEach(other -> {
                    var id = new PersonId(UUID.fromString(other));
                    scene.as(id, () -> records.erase(id));
                });
        assertThat(scene.as(administrator, () -> records.preview(alone)).alone())
                .isTrue();

        assertThatThrownBy(() -> scene.as(second.id(), () -> records.preview(first.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void afterErasureNoTableHoldsAnythingOfThePersonAndTheRecordStands() {
        assertThat(placesOf(first.name())).isNotEmpty();
        assertThat(placesOf(first.email())).isNotEmpty();

        scene.as(first.id(), () -> records.erase(first.id()));

        assertThat(placesOf(first.name())).isEmpty();
        assertThat(placesOf(first.email())).isEmpty();
        assertThat(placesOf(first.name().substring(5))).isEmpty();
        assertThat(people.actor(first.id())).isEmpty();
        assertThat(people.person(first.id()).orElseThrow().name()).isEqualTo("—");
        assertThat(people.behind(List.of(Audience.person(first.id())))).isEmpty();
        var filed = scene.as(
                first.colleague(), () -> submissions.find(first.filed()).orElseThrow());
        assertThat(filed.summary().status()).isEqualTo(SubmissionStatus.FILED);
        assertThat(scene.as(first.colleague(), () -> submissions.intact(first.filed())))
                .isTrue();
        assertThat(scene.as(first.colleague(), () -> notices.mine(50)))
                .anyMatch(one ->
                        one.key().equals("inbox.handedToYou") && one.arguments().contains("—"));
        assertThat(placesOf(second.name())).isNotEmpty();
        assertThat(people.actor(second.id())).isPresent();
    }

    @Test
    void onlyThePersonErasesAtOnceAndTheLastOwnerHandsOverFirst() {
        assertThatThrownBy(() -> scene.as(second.id(), () -> records.erase(first.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(first.colleague(), () -> records.erase(first.id())))
                .isInstanceOf(NotAllowed.class);

        var owner = scene.colleague(scene.partyOf(first.id()), MemberRole.OWNER);
        assertThatThrownBy(() -> scene.as(owner, () -> records.erase(owner)))
                .isInstanceOf(PersonRefused.class)
                .hasMessageContaining("hands the organisation over first");
        assertThat(people.actor(owner)).isPresent();
        var heir = scene.colleague(scene.partyOf(first.id()), MemberRole.OWNER);
        scene.as(owner, () -> records.erase(owner));
        assertThat(people.actor(owner)).isEmpty();
        assertThat(people.actor(heir)).isPresent();

        var administrator = scene.person(PartyKind.ADMIN, null);
        assertThatThrownBy(() -> scene.as(administrator, () -> records.erase(first.id())))
                .isInstanceOf(NotAllowed.class);
        scene.as(first.id(), () -> records.erase(first.id()));
        assertThat(people.actor(first.id())).isEmpty();
    }

    @Test
    void aRestoredBackupIsErasedAgainFromTheLedger() throws Exception {
        scene.as(first.id(), () -> records.erase(first.id()));
        assertThat(Files.readString(ledger.file())).contains(first.id().value().toString());
        restore(first);
        assertThat(placesOf(first.name())).isNotEmpty();

        assertThat(run()).contains("1 erased again");

        assertThat(placesOf(first.name())).isEmpty();
        assertThat(placesOf(first.email())).isEmpty();
        assertThat(run()).contains("0 erased again");
        assertThat(people.actor(second.id())).isPresent();
        assertThat(Files.readString(ledger.file()))
                .doesNotContain(first.name())
                .doesNotContain(second.id().value().toString());
    }

    /** What an older backup brings back: the person, a letter to them, and no erasure. */
    private void restore(Canary person) {
        database.sql("update identity_person set name = ?, email = ?, suspended = false where id = ?")
                .params(person.name(), person.email(), person.id().value().toString())
                .update();
        database.sql("delete from identity_erasure where person_id = ?")
                .params(person.id().value().toString())
                .update();
        database.sql("""
                        insert into notification_mail
                            (id, recipient, subject, body, status, tries, written_at, next_try_at)
                        values (uuid(), ?, 'A letter', ?, 'SENT', 1, utc_timestamp(), utc_timestamp())
                        """).params(person.email(), "Dear " + person.name()).update();
    }

    private String run() {
        var out = new ByteArrayOutputStream();
        assertThat(replay.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every column of every table of the schema that holds the text. */
    private List<String> placesOf(String text) {
        record Column(String table, String name) {}
        var found = new ArrayList<String>();
        var columns = database.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and (data_type like '%char' or data_type like '%text'
                            or data_type like '%blob' or data_type like '%binary')
                        """)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(200);
        columns.forEach(column -> {
            var rows = database.sql(
                            "select count(*) from `" + column.table() + "` where instr(`" + column.name() + "`, ?) > 0")
                    .params(text)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(column.table() + "." + column.name());
            }
        });
        return found;
    }
}
