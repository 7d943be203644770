package org.uprportal.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** What a body of the government has to say in one sitting: on the page, several at once, or through a sheet. */
@Service
@Transactional
public class Worklists {

    private final FollowUps followUps;
    private final ProgressDesk desk;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final ClusterRepository clusters;
    private final FollowUpSight sight;
    private final Access access;
    private final ProgressSheet sheets;

    Worklists(
            FollowUps followUps,
            ProgressDesk desk,
            Recommendations recommendations,
            Cycles cycles,
            CurrentActor actor,
            ClusterRepository clusters,
            FollowUpSight sight,
            Access access,
            Messages messages) {
        this.followUps = followUps;
        this.desk = desk;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.actor = actor;
        this.clusters = clusters;
        this.sight = sight;
        this.access = access;
        this.sheets = new ProgressSheet(messages);
    }

    /**
     * The recommendations on which the actor's body leads, for a focal point those of all clusters, in the order of the report;
     * empty for anybody else.
     */
    public List<WorkRow> mine(CycleId cycle) {
        var governs = actor.get().governs(cycles.get(cycle).state());
        return rows(
                cycle,
                clusters.findByCycleIdAndOpenTrueOrderByTitle(cycle.value()).stream()
                        .filter(cluster -> governs || actor.get().editsFor(cluster.lead()))
                        .toList());
    }

    /** The recommendations of one cluster with what the government says of them, in the order of the report; public. What is restricted beside it is recorded for whoever reads that too. */
    public List<WorkRow> of(ClusterId id) {
        var cluster = clusters.findById(id.value()).orElseThrow(NotAllowed::here);
        return rows(cluster.cycle(), List.of(cluster));
    }

    /** Whether the actor reports on a cluster's recommendations: its lead, a body that shares it, the focal point. */
    @Transactional(readOnly = true)
    public boolean mayReport(ClusterId id) {
        var cluster = clusters.findById(id.value()).orElseThrow(NotAllowed::here);
        return cluster.summary().open()
                && actor.get().signedIn()
                && access.may(Act.WRITE, FollowupThing.IMPLEMENTATION_STATUS, sight.reporters(cluster));
    }

    private List<WorkRow> rows(CycleId cycle, List<Cluster> led) {
        var members = new HashSet<RecommendationId>();
        led.forEach(cluster -> members.addAll(cluster.summary().recommendations()));
        var ones = recommendations.of(cycle).stream()
                .filter(one -> members.contains(one.id()))
                .toList();
        var followed = followUps.followed(cycle, ones);
        return ones.stream()
                .map(one -> row(one, FollowedRecommendation.among(followed, one), led))
                .toList();
    }

    private static WorkRow row(RecommendationSummary one, FollowedRecommendation followed, List<Cluster> led) {
        var said =
                followed.government().isEmpty() ? null : followed.government().getFirst();
        var cluster = followed.cluster();
        var inPeriod = said != null
                && led.stream()
                        .filter(each -> cluster != null && each.id().equals(cluster.id()))
                        .anyMatch(each -> each.inThisPeriod(said.at()));
        return new WorkRow(one, cluster == null ? "" : cluster.title(), said, inPeriod);
    }

    /**
     * Says all of these or none.
     *
     * @throws FollowUpRefused as {@link ProgressDesk#report(RecommendationId, ProgressWords, Integer)} does for one of them
     */
    public void report(Collection<ProgressUpdate> updates) {
        // In one order for everybody, so that two who say many at once do not wait for each other.
        updates.stream()
                .sorted(Comparator.comparing(update -> update.recommendation().value()))
                .forEach(update -> desk.report(update.recommendation(), update.words(), update.read()));
    }

    /** The worklist as an xlsx file, in that language. */
    public byte[] sheet(CycleId cycle, Locale locale) {
        return sheets.write(mine(cycle), locale);
    }

    /** What a sheet that came back would do. @throws FollowUpRefused where it is no such sheet */
    public SheetReport read(CycleId cycle, byte[] file) {
        var rows = SheetReader.rows(file);
        var mine = mine(cycle).stream()
                .collect(Collectors.toMap(
                        row -> row.recommendation().id().value().toString(), row -> row));
        var words = sheets.words();
        var changes = new ArrayList<SheetReport.Change>();
        var problems = new ArrayList<SheetReport.Problem>();
        var seen = new HashSet<String>();
        int unchanged = 0;
        for (var line : rows.entrySet()) {
            var cells = line.getValue();
            if (line.getKey() == 1 || cells.values().stream().allMatch(String::isBlank)) {
                continue;
            }
            var change = change(line.getKey(), cells, mine, words, seen, problems);
            if (change == null) {
                continue;
            }
            if (same(change)) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        return new SheetReport(List.copyOf(changes), List.copyOf(problems), unchanged);
    }

    private static SheetReport.@org.jspecify.annotations.Nullable Change change(
            int number,
            Map<String, String> cells,
            Map<String, WorkRow> mine,
            Map<String, Progress> words,
            Set<String> seen,
            List<SheetReport.Problem> problems) {
        var id = cells.getOrDefault(ProgressSheet.ID, "").strip();
        var row = mine.get(id);
        if (row == null || !seen.add(id)) {
            var key = row == null ? "followup.sheet.unknown" : "followup.sheet.twice";
            problems.add(new SheetReport.Problem(ProgressSheet.ID + number, key, cells.getOrDefault("C", "")));
            return null;
        }
        var word = cells.getOrDefault(ProgressSheet.PROGRESS, "");
        var statement = cells.getOrDefault(ProgressSheet.STATEMENT, "").strip();
        var evidence = cells.getOrDefault(ProgressSheet.EVIDENCE, "").strip();
        if (row.said() == null && word.isBlank() && statement.isBlank()) {
            return new SheetReport.Change(
                    row.recommendation().paragraph(),
                    null,
                    new ProgressUpdate(
                            row.recommendation().id(),
                            new ProgressWords(Progress.NO_INFORMATION, "", ""),
                            row.edition()));
        }
        var before = problems.size();
        var progress = words.get(ProgressSheet.plain(word));
        if (progress == null) {
            problems.add(new SheetReport.Problem(ProgressSheet.PROGRESS + number, "followup.sheet.noWord", word));
        }
        if (statement.isBlank() || statement.length() > FollowUps.LONGEST) {
            problems.add(new SheetReport.Problem(
                    ProgressSheet.STATEMENT + number, "followup.sheet.statement", String.valueOf(statement.length())));
        }
        if (evidence.length() > FollowUps.LONGEST) {
            problems.add(new SheetReport.Problem(
                    ProgressSheet.EVIDENCE + number, "followup.sheet.statement", String.valueOf(evidence.length())));
        }
        if (progress == null || problems.size() > before) {
            return null;
        }
        var change = new SheetReport.Change(
                row.recommendation().paragraph(),
                row.said(),
                new ProgressUpdate(
                        row.recommendation().id(), new ProgressWords(progress, statement, evidence), row.edition()));
        if (!same(change)
                && !cells.getOrDefault(ProgressSheet.EDITION, "").strip().equals(String.valueOf(row.edition()))) {
            problems.add(new SheetReport.Problem(
                    ProgressSheet.PROGRESS + number,
                    "followup.sheet.changed",
                    row.said() == null ? "" : row.said().statement()));
            return null;
        }
        return change;
    }

    /** Whether the row says what is said already, or nothing where nothing is said. */
    private static boolean same(SheetReport.Change change) {
        var words = change.update().words();
        var said = change.before();
        return said == null
                ? words.statement().isBlank()
                : said.progress() == words.progress()
                        && said.statement().strip().equals(words.statement())
                        && said.evidence().strip().equals(words.evidence());
    }
}
