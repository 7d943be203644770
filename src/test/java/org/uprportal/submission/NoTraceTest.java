package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.uprportal.account.People;
import org.uprportal.account.SignInId;
import org.uprportal.account.SignIns;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
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

/**
 * Twenty organisations act within an hour; ten of them file under a pseudonym, five under their names, five only read. Somebody
 * with everything that the portal's own database holds before and after, with every letter and every Word file, tries to say
 * who filed what: by every value that joins, by every pair of times, by every order of rows and every number, and by how much
 * is kept of each. Nothing ranks the right one better than chance.
 */
@PortalTest
class NoTraceTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int HIDDEN = 10;
    private static final int NAMED = 5;
    private static final int READING = 5;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    CurrentActor actor;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    JdbcClient database;

    /** An organisation and what it does, in order; {@code filed} is what it filed under a pseudonym. */
    private static final class Organisation {
        PersonId first;
        PersonId second;
        Set<String> ids;
        SubmissionId filed;
        Set<String> known = Set.of();
    }

    private record Step(long at, Runnable work) {}

    /** A row of a table as the thief has it. */
    private record Row(String table, int place, Map<String, Object> values, Set<String> ids) {}

    @Test
    void nobodyWithTheDatabaseTheLettersAndTheFilesCanSayWhoFiledWhat() throws Exception {
        var random = new Random(20261129);
        var before = before();
        var all = anHour(random);
        var hidden = all.subList(0, HIDDEN);
        var candidates = new ArrayList<Organisation>(hidden);
        candidates.addAll(all.subList(HIDDEN + NAMED, all.size()));
        hidden.forEach(one -> one.known = Set.of(one.filed.value().toString(), author(one.filed)));
        var rows = dump(before);

        var telling = telling(rows, hidden, candidates);
        assertThat(telling).isEmpty();
        assertThat(amounts(rows, hidden))
                .as("how much is kept of who filed, against who only read")
                .isEqualTo(amounts(rows, all.subList(HIDDEN + NAMED, all.size())));
        filesSayNothing(hidden);
        assertThat(telling(planted(rows, hidden, candidates), hidden, candidates)
                        .keySet())
                .as("the thief is able: a second's difference in a table that names everybody is found")
                .anyMatch(clue -> clue.contains("planted.at"));
    }

    @Test
    void norWhoContributedOrRatedWithoutTheirName() {
        var random = new Random(20261130);
        var before = before();
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var recommendation = followed(state, focalPoint);
        var consultation = open(state, focalPoint);
        var all = organisations(state);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var named = i >= HIDDEN;
            var begin = random.nextInt(1_500_000);
            var rate = begin + 60_000 + random.nextInt(1_500_000);
            var came = new HashMap<PersonId, SignInId>();
            steps.add(new Step(begin, () -> came.put(one.first, comes(one.first))));
            if (i < HIDDEN + NAMED) {
                var text = "Slow, says number " + i;
                steps.add(new Step(
                        begin + 4_000,
                        () -> scene.as(one.first, () -> {
                            contributionDesk.draft(consultation, new ContributionDraft(Map.of(), text, !named));
                            contributionDesk.send(consultation);
                        })));
                steps.add(new Step(
                        rate,
                        () -> scene.as(
                                one.first,
                                () -> progressDesk.rate(recommendation, Progress.NOT, text, "", false, named))));
            }
            steps.add(new Step(rate + 2_000, () -> signIns.end(came.get(one.first))));
        }
        play(steps);
        var hidden = all.subList(0, HIDDEN);
        var candidates = new ArrayList<>(hidden);
        candidates.addAll(all.subList(HIDDEN + NAMED, all.size()));
        var rows = dump(before);
        for (var table : List.of("consultation_contribution", "followup_entry")) {
            for (int i = 0; i < HIDDEN; i++) {
                var said = "Slow, says number " + i;
                hidden.get(i).known = rows.stream()
                        .filter(row -> row.table().equals(table) && row.values().containsValue(said))
                        .flatMap(row -> Set.of("id", "party_id").stream()
                                .map(column -> String.valueOf(row.values().get(column))))
                        .collect(Collectors.toSet());
                assertThat(hidden.get(i).known).hasSize(2);
            }
            assertThat(telling(rows, hidden, candidates)).as(table).isEmpty();
        }
        assertThat(amounts(rows, hidden))
                .as("how much is kept of who spoke, against who only read")
                .isEqualTo(amounts(rows, all.subList(HIDDEN + NAMED, all.size())));
        var own = scene.as(hidden.getFirst().first, () -> contributions.mine(consultation))
                .orElseThrow();
        assertThat(own.author().id()).as("its own people find it").isEqualTo(scene.partyOf(hidden.getFirst().first));
    }

    private List<Organisation> organisations(StateCode state) {
        var all = new ArrayList<Organisation>();
        for (int i = 0; i < HIDDEN + NAMED + READING; i++) {
            var one = new Organisation();
            one.first = scene.person(PartyKind.CSO, state);
            one.second = scene.colleague(scene.partyOf(one.first));
            one.ids = Set.of(
                    scene.partyOf(one.first).value().toString(),
                    one.first.value().toString(),
                    one.second.value().toString());
            all.add(one);
        }
        return all;
    }

    /** A recommendation that was accepted and is followed. */
    private RecommendationId followed(StateCode state, PersonId focalPoint) {
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        var ministry = scene.partyOf(scene.person(PartyKind.MINISTRY, state));
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Justice", ministry, all)));
        });
        return all.getFirst();
    }

    private ConsultationId open(StateCode state, PersonId focalPoint) {
        var session = scene.newSession(Duration.ofDays(120), 5);
        var cycle = actor.callAs(Actor.PORTAL, () -> {
            var opened = cycles.open(state, 5, session.number());
            cycles.confirm(opened);
            return opened;
        });
        var consultation = consultations.schedule(cycle).orElseThrow().id();
        scene.as(focalPoint, () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(consultation);
        });
        return consultation;
    }

    /** The clues that rank the right one better than chance, and how well. */
    private Map<String, String> telling(List<Row> rows, List<Organisation> hidden, List<Organisation> candidates) {
        var found = new TreeMap<String, double[]>();
        var ofCandidates = new HashMap<Organisation, List<Row>>();
        candidates.forEach(one -> ofCandidates.put(one, mentioning(rows, one.ids)));
        for (int i = 0; i < HIDDEN; i++) {
            var filed = hidden.get(i);
            var known = mentioning(rows, filed.known);
            var ids = known.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
            for (var one : candidates) {
                assertThat(ids).as("what stands beside the text").doesNotContainAnyElementsOf(one.ids);
            }
            for (var clue : clues(known, ofCandidates).entrySet()) {
                found.computeIfAbsent(clue.getKey(), key -> filledWithNothing())[i] =
                        rank(clue.getValue(), filed, candidates);
            }
        }
        var telling = new TreeMap<String, String>();
        found.forEach((clue, ranks) -> {
            var right = Arrays.stream(ranks).filter(rank -> rank == 0).count();
            var mean = Arrays.stream(ranks).filter(rank -> rank >= 0).average().orElse(0.5);
            var tried = Arrays.stream(ranks).filter(rank -> rank >= 0).count();
            if (tried >= 5 && (right >= 5 || mean < 0.15)) {
                telling.put(clue, "%d of %d named, mean rank %.2f".formatted(right, tried, mean));
            }
        });
        System.out.printf("no trace: %d rows, %d clues tried, %d tell%n", rows.size(), found.size(), telling.size());
        System.out.println("  tried: " + found.keySet());
        telling.forEach((clue, how) -> System.out.println("  " + clue + ": " + how));
        return telling;
    }

    /** The same with a table in which each of them stands with a time: who filed, a second after a time beside the text. */
    private List<Row> planted(List<Row> rows, List<Organisation> hidden, List<Organisation> candidates) {
        var more = new ArrayList<>(rows);
        for (var one : candidates) {
            var beside = hidden.contains(one)
                    ? positions(mentioning(rows, one.known))
                            .get("time identity_audit.at")
                            .getLast()
                    : (double) clock.instant().toEpochMilli() - 1_700_000 - 1_000 * candidates.indexOf(one);
            var values = Map.<String, Object>of(
                    "who", one.first.value().toString(), "at", new Timestamp((long) beside + 1_000));
            more.add(new Row("planted", more.size(), values, ids(values)));
        }
        return more;
    }

    /** Everybody signs in, and some file, each in their own minutes; the rounds of the portal go on meanwhile. */
    private List<Organisation> anHour(Random random) {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var all = organisations(state);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < all.size(); i++) {
            steps.addAll(does(all.get(i), i, cycle, random));
        }
        play(steps);
        return all;
    }

    private void play(List<Step> steps) {
        var start = clock.instant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofHours(1))
                .plusSeconds(30);
        time.travelTo(start);
        steps.sort((a, b) -> Long.compare(a.at(), b.at()));
        for (var step : steps) {
            var at = start.plusMillis(step.at());
            if (clock.instant().isBefore(at)) {
                time.travelTo(at);
            }
            step.work().run();
        }
        letters.writeDue();
    }

    private List<Step> does(Organisation one, int number, CycleId cycle, Random random) {
        var begin = random.nextInt(1_500_000);
        var ask = begin + 60_000 + random.nextInt(600_000);
        var approve = ask + 60_000 + random.nextInt(900_000);
        var steps = new ArrayList<Step>();
        var open = new HashMap<PersonId, SignInId>();
        steps.add(new Step(begin, () -> open.put(one.first, comes(one.first))));
        steps.add(new Step(approve - 5_000, () -> open.put(one.second, comes(one.second))));
        if (number < HIDDEN + NAMED) {
            var named = number >= HIDDEN;
            steps.add(new Step(
                    begin + 4_000,
                    () -> scene.as(one.first, () -> {
                        one.filed = named
                                ? submissions.open(cycle, false, "Access to justice")
                                : submissions.openUnderPseudonym(cycle, "Access to justice");
                        draftDesk.save(one.filed, words(number), 0);
                    })));
            steps.add(new Step(ask, () -> scene.as(one.first, () -> filingDesk.askApproval(one.filed))));
            steps.add(new Step(
                    approve,
                    () -> scene.as(one.second, () -> filingDesk.approve(one.filed, filingDesk.statement(one.filed)))));
        }
        steps.add(new Step(ask + 2_000, () -> signIns.end(open.get(one.first))));
        steps.add(new Step(approve + 3_000, () -> signIns.end(open.get(one.second))));
        return steps;
    }

    /** Signs in and looks around. */
    private SignInId comes(PersonId who) {
        var signIn = signIns.begin(who);
        people.arrived(who);
        scene.as(who, () -> {
            notices.mine(20);
            inbox.mine();
            submissions.mine();
        });
        return signIn;
    }

    private static SubmissionDraft words(int number) {
        return new SubmissionDraft(
                "Access to justice",
                List.of(new SubmissionSection("Background", "Courts are slow, says number " + number, "", false)),
                List.of(),
                List.of());
    }

    private String author(SubmissionId id) {
        return database.sql("select party_id from submission_submission where id = ?")
                .param(id.value().toString())
                .query(String.class)
                .single();
    }

    /** What stood in the tables before, by its marks: it tells nothing of what is done afterwards. */
    private Set<Long> before() {
        var before = new HashSet<Long>();
        everyRow((table, values) -> before.add(mark(table, values)));
        return before;
    }

    /**
     * What is new in every table that the portal's account reads, row by row in the order in which the database gives them; the
     * places count what was there before, too.
     */
    private List<Row> dump(Set<Long> before) {
        var rows = new ArrayList<Row>();
        var places = new HashMap<String, Integer>();
        everyRow((table, values) -> {
            var place = places.merge(table, 1, Integer::sum) - 1;
            if (!before.contains(mark(table, values))) {
                rows.add(new Row(table, place, values, ids(values)));
            }
        });
        return rows;
    }

    private void everyRow(BiConsumer<String, Map<String, Object>> with) {
        database.sql("select table_name from information_schema.tables where table_schema = database() order by 1")
                .query(String.class)
                .list()
                .forEach(table -> database.sql("select * from `" + table + "`").query(row -> {
                    var columns = row.getMetaData();
                    var values = new LinkedHashMap<String, Object>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        values.put(columns.getColumnLabel(column), JdbcUtils.getResultSetValue(row, column));
                    }
                    with.accept(table, values);
                }));
    }

    private static long mark(String table, Map<String, Object> values) {
        long mark = table.hashCode();
        for (var value : values.values()) {
            mark = mark * 1_000_003
                    + (value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value));
        }
        return mark;
    }

    private static Set<String> ids(Map<String, Object> values) {
        var ids = new HashSet<String>();
        values.values().forEach(value -> {
            var text = value instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(value);
            ID.matcher(text).results().forEach(match -> ids.add(match.group()));
        });
        return ids;
    }

    /** The rows that name one of these, and those that are tied to them by an id which stands in few rows. */
    private static List<Row> mentioning(List<Row> rows, Set<String> who) {
        var frequent = new HashMap<String, Integer>();
        rows.forEach(row -> row.ids().forEach(id -> frequent.merge(id, 1, Integer::sum)));
        var ids = new TreeSet<>(who);
        var found = new HashSet<Row>();
        for (int round = 0; round < 3; round++) {
            var more = new HashSet<String>();
            for (var row : rows) {
                if (row.ids().stream().anyMatch(ids::contains) && found.add(row)) {
                    row.ids().stream().filter(id -> frequent.get(id) < 25).forEach(more::add);
                }
            }
            ids.addAll(more);
        }
        return List.copyOf(found);
    }

    /** For each clue how near each candidate comes to what is known of one text; the smaller the nearer. */
    private static Map<String, Map<Organisation, Double>> clues(
            List<Row> known, Map<Organisation, List<Row>> ofCandidates) {
        var positions = positions(known);
        var clues = new TreeMap<String, Map<Organisation, Double>>();
        ofCandidates.forEach((one, rows) -> positions(rows)
                .forEach((column, theirs) -> positions.forEach((mine, ours) -> {
                    if (mine.startsWith("time ") == column.startsWith("time ")
                            && (mine.startsWith("time ") || mine.equals(column))) {
                        var clue = mine.equals(column) ? mine : mine + " against " + column;
                        for (var way : List.of("nearest", "before", "after")) {
                            var near = theirs.stream()
                                    .flatMap(there -> ours.stream().map(here -> here - there))
                                    .filter(gap ->
                                            way.equals("nearest") || (way.equals("before") ? gap >= 0 : gap <= 0))
                                    .mapToDouble(Math::abs)
                                    .min();
                            near.ifPresent(gap -> clues.computeIfAbsent(clue + ", " + way, key -> new HashMap<>())
                                    .put(one, gap));
                        }
                    }
                })));
        return clues;
    }

    /** Every time, number and place of these rows, by its column. */
    private static Map<String, List<Double>> positions(List<Row> rows) {
        var positions = new TreeMap<String, List<Double>>();
        rows.forEach(row -> {
            add(positions, "order of " + row.table(), row.place());
            row.values().forEach((column, value) -> {
                if (value instanceof Timestamp at) {
                    add(
                            positions,
                            "time " + row.table() + "." + column,
                            at.getTime() + at.getNanos() % 1_000_000 / 1e6);
                } else if (value instanceof java.time.LocalDateTime at) {
                    add(
                            positions,
                            "time " + row.table() + "." + column,
                            Timestamp.valueOf(at).getTime() + at.getNano() % 1_000_000 / 1e6);
                } else if (value instanceof Number number) {
                    add(positions, "number " + row.table() + "." + column, number.doubleValue());
                }
            });
        });
        return positions;
    }

    private static void add(Map<String, List<Double>> positions, String column, double value) {
        positions.computeIfAbsent(column, key -> new ArrayList<>()).add(value);
    }

    /** Where the right one stands among the candidates, 0 for the first and alone, 1 for the last; equals share a place. */
    private static double rank(Map<Organisation, Double> near, Organisation right, List<Organisation> candidates) {
        if (!near.containsKey(right)) {
            return 1;
        }
        var mine = near.get(right);
        var nearer = candidates.stream()
                .filter(one -> near.getOrDefault(one, Double.MAX_VALUE) < mine)
                .count();
        var equal = candidates.stream()
                .filter(one ->
                        one != right && near.getOrDefault(one, Double.MAX_VALUE).equals(mine))
                .count();
        return (nearer + equal / 2.0) / (candidates.size() - 1);
    }

    private static double[] filledWithNothing() {
        var ranks = new double[HIDDEN];
        Arrays.fill(ranks, -1);
        return ranks;
    }

    /** How many rows of each table name somebody of each of these: the same set of numbers for all of them. */
    private static Map<String, Set<Long>> amounts(List<Row> rows, List<Organisation> some) {
        var amounts = new TreeMap<String, Set<Long>>();
        some.forEach(one -> mentioning(rows, one.ids).stream()
                .filter(row -> row.ids().stream().anyMatch(one.ids::contains))
                .collect(Collectors.groupingBy(Row::table, Collectors.counting()))
                .forEach((table, number) ->
                        amounts.computeIfAbsent(table, key -> new TreeSet<>()).add(number)));
        return amounts;
    }

    /** All files are stamped with the same constants, and none carries an id. */
    private void filesSayNothing(List<Organisation> hidden) throws Exception {
        var secretariat = scene.secretariat();
        var stamps = new HashSet<String>();
        for (var one : hidden) {
            var bytes = scene.as(secretariat, () -> submissions.document(one.filed));
            var stamp = new StringBuilder();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    var part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    stamp.append(entry.getName())
                            .append(' ')
                            .append(entry.getTime())
                            .append('\n');
                    if (!entry.getName().equals("word/document.xml")) {
                        stamp.append(part).append('\n');
                    }
                    assertThat(ID.matcher(part).find()).as(entry.getName()).isFalse();
                }
            }
            stamps.add(stamp.toString());
        }
        assertThat(stamps).as("one and the same, the text aside").hasSize(1);
    }
}
