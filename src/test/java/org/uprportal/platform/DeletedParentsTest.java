package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.mechanism.GroupText;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.recommendation.Tags;
import org.uprportal.recommendation.TakenBackImports;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * Whatever code deletes rows of a table is tried with rows that point at them: for every foreign key whose parent something
 * deletes there is a trial here, or the build fails.
 */
@PortalTest
class DeletedParentsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STATEMENT = Pattern.compile("delete\\s+from\\s+(\\w+)");
    private static final Pattern REPOSITORY = Pattern.compile("extends JpaRepository<(\\w+),");
    private static final Pattern DELETES =
            Pattern.compile("\\b(\\w+)\\.(?:delete|deleteAll|deleteById|deleteAllInBatch)\\(");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InboxSteps inboxSteps;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    TakenBackImports earlier;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    Tags tags;

    @Autowired
    Themes themes;

    @Autowired
    PortalClock clock;

    private PersonId secretariat;

    /** What deletes the parent of each of these, run while a child points at it. */
    private final Map<String, Runnable> trials = new TreeMap<>(Map.ofEntries(
            Map.entry("consultation_contribution_text_contribution", this::takeTheNameOff),
            Map.entry("consultation_answer_contribution", this::keepWhatWasAnswered),
            Map.entry("mechanism_group_member_in", this::dissolveGroup),
            Map.entry("mechanism_group_cluster_of", this::dissolveGroup),
            Map.entry("inbox_trace_task", this::forgetTask),
            Map.entry("inbox_audience_task", this::forgetTask),
            Map.entry("recommendation_history_of", this::takeBackImport),
            Map.entry("recommendation_label_of", this::takeBackImport),
            Map.entry("recommendation_state_of", this::takeBackImport),
            Map.entry("recommendation_proposal_of", this::keepWhatWasProposed),
            Map.entry("recommendation_tag_of", this::keepWhatWasTagged)));

    @Test
    void everyForeignKeyOfADeletedParentIsTried() throws IOException {
        var deleted = deletedTables();
        assertThat(deleted).contains("inbox_task", "organisation_membership");
        var needed = new TreeSet<String>();
        foreignKeys().forEach((key, parent) -> {
            if (deleted.contains(parent)) {
                needed.add(key);
            }
        });
        assertThat(trials.keySet())
                .as("trials of foreign keys whose parents are deleted; a new one needs a trial here")
                .isEqualTo(needed);
        trials.values().forEach(Runnable::run);
    }

    /** A working group goes with who was in it and what it looked after. */
    private void dissolveGroup() {
        var state = scene.newState();
        scene.as(scene.person(PartyKind.GOVERNMENT, state), () -> {
            var mechanism = mechanisms.open(state, "Council for follow-up");
            var chair = mechanisms.of(state).orElseThrow().seats().getFirst().party();
            var group = mechanisms.group(mechanism, new GroupText("Courts", "", Set.of(chair), Set.of()));
            database.sql("insert into mechanism_group_cluster (group_id, cluster_id) values (?, uuid())")
                    .params(group.value().toString())
                    .update();
            mechanisms.dissolve(group);
            assertThat(mechanisms.of(state).orElseThrow().groups()).isEmpty();
        });
    }

    /** Of keys that do not take their children with them. */
    private Map<String, String> foreignKeys() {
        var keys = new TreeMap<String, String>();
        database.sql("""
                        select constraint_name, referenced_table_name from information_schema.referential_constraints
                        where constraint_schema = database() and delete_rule <> 'CASCADE' and table_name not like 'ACT\\_%'
                        """)
                .query((row, number) -> keys.put(row.getString(1), row.getString(2)))
                .list();
        return keys;
    }

    /** The tables from which some statement or repository of the portal deletes. */
    private static Set<String> deletedTables() throws IOException {
        var tables = new TreeSet<String>();
        var tableOf = new TreeMap<String, String>();
        var entityOf = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                var name = file.getFileName().toString().replace(".java", "");
                STATEMENT.matcher(text).results().forEach(match -> tables.add(match.group(1)));
                var table = TABLE.matcher(text);
                if (table.find()) {
                    tableOf.put(name, table.group(1));
                }
                var repository = REPOSITORY.matcher(text);
                if (repository.find()) {
                    entityOf.put(name, repository.group(1));
                }
            }
        }
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                DELETES.matcher(text).results().forEach(match -> {
                    var field = Pattern.compile("private final (\\w+Repository) " + match.group(1) + ";")
                            .matcher(text);
                    if (field.find()) {
                        tables.add(tableOf.get(entityOf.get(field.group(1))));
                    }
                });
            }
        }
        return tables;
    }

    /** What a matrix brings has history, labels and recommending States. */
    private void takeBackImport() {
        var cycle = imported();
        for (var child : List.of("recommendation_history", "recommendation_label", "recommendation_state")) {
            assertThat(children(child, cycle)).as(child).isPositive();
        }
        scene.as(
                secretariat, () -> earlier.takeBack(earlier.of(cycle).getFirst().id()));
        assertThat(recommendations.of(cycle)).isEmpty();
    }

    /** A second try that has nothing left to put goes without a trace; what the first has put stays. */
    private void keepWhatWasTagged() {
        var row = recommendations.of(imported()).getFirst().id().value();
        var term = themes.withRetired(ThemeKind.ISSUE).getFirst().id();
        var put = List.of(new Tags.Tag(row, term));
        assertThat(scene.as(secretariat, () -> tags.put(ThemeKind.ISSUE, put))).isEqualTo(1);
        assertThat(scene.as(secretariat, () -> tags.put(ThemeKind.ISSUE, put))).isZero();
        assertThat(tags.of(row)).hasSize(1);
    }

    /** What a ministry has proposed for is not deleted: it is refused in words. */
    private void keepWhatWasProposed() {
        var cycle = imported();
        var one = recommendations.of(cycle).getFirst().id();
        scene.as(
                scene.person(PartyKind.MINISTRY, cycles.get(cycle).state()),
                () -> responses.propose(one, Position.SUPPORTED, "A law is ready."));
        assertThat(children("recommendation_proposal", cycle)).isPositive();
        refusedWith(
                "recommendation.import.refused.builtOn",
                () -> scene.as(
                        secretariat,
                        () -> earlier.takeBack(earlier.of(cycle).getFirst().id())));
        assertThat(recommendations.find(one)).isPresent();
    }

    /** A draft that loses its name becomes another row, with all that was written. */
    private void takeTheNameOff() {
        var question = Question.of("What is slow?");
        var state = scene.newState();
        var author = scene.person(PartyKind.CSO, state);
        var consultation = published(state, question);
        scene.as(author, () -> {
            contributionDesk.draft(
                    consultation, new ContributionDraft(Map.of(question.id(), "Courts."), "Much.", false));
            var before = contributions.mine(consultation).orElseThrow();
            contributionDesk.hideName(consultation, scene.partyOf(author), true);
            var after = contributions.mine(consultation).orElseThrow();
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(after.texts()).containsEntry(question.id(), "Courts.");
            assertThat(after.remarks()).isEqualTo("Much.");
        });
    }

    /** What was sent and answered is never taken away: it is refused in words. */
    private void keepWhatWasAnswered() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var author = scene.person(PartyKind.CSO, state);
        var consultation = published(state, Question.of("What is slow?"));
        scene.as(author, () -> {
            contributionDesk.draft(consultation, new ContributionDraft(Map.of(), "Much.", false));
            contributionDesk.send(consultation);
        });
        time.pass(Duration.ofDays(41));
        var sent = scene.as(author, () -> contributions.mine(consultation))
                .orElseThrow()
                .id();
        scene.as(focalPoint, () -> contributionAnswers.answer(sent, Outcome.TAKEN_UP, "It is in the report.", ""));
        refusedWith(
                "consultation.refused.alreadySent",
                () -> scene.as(author, () -> contributionDesk.hideName(consultation, scene.partyOf(author), true)));
        assertThat(scene.as(author, () -> contributions.mine(consultation))
                        .orElseThrow()
                        .answers())
                .hasSize(1);
    }

    private ConsultationId published(StateCode state, Question question) {
        var consultation =
                consultations.schedule(scene.runningCycle(state)).orElseThrow().id();
        scene.as(scene.person(PartyKind.GOVERNMENT, state), () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(question),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(consultation);
        });
        return consultation;
    }

    private CycleId imported() {
        secretariat = scene.secretariat();
        var cycle = scene.runningCycle(scene.newState());
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(
                secretariat,
                () -> imports.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"),
                                List.of("120.1 Adopt a law (Kenya);", "Supported", "- Access to justice & remedy")))));
        return cycle;
    }

    private int children(String table, CycleId cycle) {
        return database.sql(
                        "select count(*) from " + table
                                + " where recommendation_id in (select id from recommendation_recommendation where cycle_id = ?)")
                .param(cycle.value().toString())
                .query(Integer.class)
                .single();
    }

    private void forgetTask() {
        var subject = UUID.randomUUID();
        var task = UUID.randomUUID().toString();
        database.sql("""
                        insert into inbox_task
                            (id, engine_task, form_key, element, subject, arguments, state_code, since, done_at)
                        values (?, ?, 'submission/draft', 'x', ?, '[]', 'SVN', now(), now())
                        """).params(task, task, subject.toString()).update();
        database.sql("insert into inbox_audience (task_id, token) values (?, 'ohchr')")
                .params(task)
                .update();
        database.sql("insert into inbox_trace (task_id, at, act, done_by, note) values (?, now(), 'CLAIMED', ?, '')")
                .params(task, UUID.randomUUID().toString())
                .update();
        transaction.executeWithoutResult(work -> inboxSteps.forget(subject));
        assertThat(database.sql("select count(*) from inbox_task where id = ?")
                        .params(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
