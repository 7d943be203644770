package org.uprportal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
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
            submissions.save(submission, draft("Words of " + party.value()), 0);
            return submission;
        });
        scene.as(id, () -> {
            var task = inbox.mine().getFirst();
            inbox.claim(task.id());
            handOvers.handOver(task.id(), colleague, "");
            submissions.askApproval(filed);
        });
        scene.as(colleague, () -> submissions.approve(filed));
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
    void onlyThePersonAndAdministratorsMayEraseAndTheLastOwnerHandsOverFirst() {
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
        scene.as(administrator, () -> records.erase(first.id()));
        scene.as(administrator, () -> records.erase(first.id()));
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
