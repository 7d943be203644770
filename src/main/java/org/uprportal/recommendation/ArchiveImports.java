package org.uprportal.recommendation;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.export.ExportReader;
import org.uprportal.recommendation.export.ExportRefused;
import org.uprportal.recommendation.export.ExportRow;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.recommendation.export.ReadExport;
import org.uprportal.review.ReviewThing;
import org.uprportal.state.States;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * Takes over the recommendations of earlier reviews from exports of UPR Info's database, and those of treaty bodies and special
 * procedures from exports of OHCHR's index of human rights: first shown, then all of a file or nothing.
 */
@Service
@Transactional
public class ArchiveImports {

    private static final Object ONE_AT_A_TIME = new Object();
    private static final int LONGEST_FILE_NAME = 255;
    private static final int AT_ONCE = 1000;
    private static final PutTags NOTHING_PUT = new PutTags(List.of(), null);

    private final Archive archive;
    private final JdbcClient database;
    private final States states;
    private final Themes themes;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final PutTags.Kept tags;
    private final OwnRows own;
    private final OtherBodyImports bodies;
    private final ReviewRows reviews;

    ArchiveImports(
            Archive archive,
            JdbcClient database,
            States states,
            Themes themes,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            PutTags.Kept tags,
            OwnRows own,
            OtherBodyImports bodies,
            ReviewRows reviews) {
        this.archive = archive;
        this.database = database;
        this.states = states;
        this.themes = themes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.tags = tags;
        this.own = own;
        this.bodies = bodies;
        this.reviews = reviews;
    }

    /**
     * Says what an import would do; stores nothing.
     *
     * @param file the bytes of a CSV, .xls or .xlsx, at most 20 MB; what it is, its content says
     * @throws ExportRefused where it is no such table
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public ArchivePreview preview(byte[] file) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return compare(file).preview;
    }

    /**
     * Imports all of a file. The same file again changes nothing; a later one changes the rows that read differently.
     *
     * @param seen what somebody agreed to; null where nobody was asked
     * @throws ExportRefused where it is no such table
     * @throws ImportRefused where the archive has changed since it was seen
     * @throws NotAllowed for anybody but the secretariat
     */
    public ArchivePreview commit(String fileName, byte[] file, @Nullable ArchivePreview seen) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        // Whoever imports at the same moment waits here for the other.
        int number = database.sql("select coalesce(max(number), 0) + 1 from recommendation_archive_file for update")
                .query(Integer.class)
                .single();
        var compared = compare(file);
        if (seen != null && !seen.basis().equals(compared.preview.basis())) {
            throw ImportRefused.changedMeanwhile();
        }
        if (compared.preview.created() + compared.preview.updated() == 0) {
            return compared.preview;
        }
        archive.add(compared.created, number, compared.issues);
        archive.change(compared.changed, number, compared.issues);
        bodies.store(compared.bodies, number);
        var id = UUID.randomUUID();
        database.sql("""
                        insert into recommendation_archive_file (id, number, at, file_name, digest, created, updated, report)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.toString(),
                        number,
                        Timestamp.from(clock.instant()),
                        SafeText.shortened(fileName, LONGEST_FILE_NAME),
                        MatrixDigest.of(file),
                        compared.preview.created(),
                        compared.preview.updated(),
                        MatrixImports.JSON.writeValueAsString(compared.preview))
                .update();
        audit.record("recommendation.archiveImported", id);
        return compared.preview;
    }

    /**
     * The files taken over so far, the latest first.
     *
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public List<ArchiveFile> files() {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return database.sql("""
                        select id, number, at, file_name, created, updated from recommendation_archive_file order by number desc
                        """)
                .query((row, number) -> new ArchiveFile(
                        UUID.fromString(row.getString(1)),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }

    /**
     * What a file did when it was taken over, row by row.
     *
     * @throws NotAllowed for anybody but the secretariat, and where there is none
     */
    @Transactional(readOnly = true)
    public ArchivePreview report(UUID file) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return database.sql("select report from recommendation_archive_file where id = ?")
                .params(file.toString())
                .query(String.class)
                .optional()
                .map(report -> MatrixImports.JSON.readValue(report, ArchivePreview.class))
                .orElseThrow(NotAllowed::here);
    }

    private Compared compare(byte[] file) {
        ReadExport read;
        synchronized (ONE_AT_A_TIME) {
            read = ExportReader.read(file, states.names()::apply);
        }
        var counted = new LinkedHashMap<String, Integer>();
        read.rows().forEach(row -> row.issues().forEach(issue -> counted.merge(issue, 1, Integer::sum)));
        var issues = new HashMap<>(themes.byLabels(ThemeKind.ISSUE, counted.keySet()));
        var unknownIssues = new LinkedHashMap<>(counted);
        unknownIssues.keySet().removeAll(issues.keySet());
        var problems = new ArrayList<>(read.problems());
        var said = own.compare(read, problems);
        var ofBodies = bodies.compare(read.bodies(), problems);
        ofBodies.unknownLabels().forEach((label, count) -> unknownIssues.merge(label, count, Integer::sum));
        var met = reviews.compare(read.reviews(), problems);
        var rows = new ArrayList<>(met.fresh());
        read.rows().stream()
                .filter(row -> row.id() == null || !said.pledges().contains(row.id()))
                .forEach(rows::add);
        Map<String, Integer> occurrences = new HashMap<>();
        var written = rows.stream()
                .map(row -> Archived.of(row, occurrences.merge(Archived.what(row), 1, Integer::sum)))
                .toList();
        var known = archive.of(
                written.stream().map(Archived::key).collect(Collectors.toSet()),
                rows.stream().map(ExportRow::id).filter(Objects::nonNull).collect(Collectors.toSet()));
        // Of what is on record too: a file of this register calls an issue by its name of today.
        issues.putAll(themes.byLabels(
                ThemeKind.ISSUE,
                read.rows().stream().anyMatch(row -> row.id() != null)
                        ? known.values().stream()
                                .flatMap(one -> one.listedIssues().stream())
                                .collect(Collectors.toSet())
                        : Set.of()));
        Map<UUID, Archived> byId = new HashMap<>();
        known.values().forEach(one -> byId.put(one.id(), one));
        var put = putOn(read, byId);
        var created = new ArrayList<Archived>();
        var changed = new ArrayList<Archived>();
        var changes = new ArrayList<>(ofBodies.changes());
        for (int i = 0; i < written.size(); i++) {
            var row = rows.get(i);
            var one = written.get(i);
            var onRecord = row.id() == null ? null : byId.get(row.id());
            if (onRecord != null) {
                one = one.as(onRecord, issues, put.getOrDefault(row.id(), NOTHING_PUT));
            }
            var before = known.get(one.key());
            if (before == null) {
                created.add(one);
            } else {
                var differences = before.differences(row.row(), one);
                if (!differences.isEmpty()) {
                    changes.addAll(differences);
                    changed.add(one.as(before.id()));
                }
            }
        }
        var pledges = count(rows, Kind.PLEDGE);
        var preview = new ArchivePreview(
                rows.size() - pledges,
                count(rows, Kind.SUPPORTED) + count(rows, Kind.SUPPORTED_IN_PART),
                count(rows, Kind.NOTED),
                count(rows, Kind.PENDING),
                pledges + said.pledges().size(),
                created.size() + ofBodies.created().size(),
                changed.size() + ofBodies.changed().size(),
                rows.size() - created.size() - changed.size() + said.repeated() + ofBodies.unchanged() + met.there(),
                List.copyOf(changes),
                List.copyOf(problems),
                read.unknownStates(),
                unknownIssues,
                importedBefore(MatrixDigest.of(file)),
                byBody(read, met.there()),
                basis(known) + ofBodies.basis());
        return new Compared(created, changed, issues, ofBodies, preview);
    }

    private static int count(List<ExportRow> rows, Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static ArchivePreview.@Nullable Bodies byBody(ReadExport read, int there) {
        if (read.bodies().isEmpty() && read.reviews().isEmpty()) {
            return null;
        }
        var counts = new TreeMap<RecommendingBody, Integer>();
        read.bodies()
                .forEach(row -> counts.merge(RecommendingBody.valueOf(row.body().name()), 1, Integer::sum));
        if (!read.reviews().isEmpty()) {
            counts.put(RecommendingBody.UPR, read.reviews().size());
        }
        return new ArchivePreview.Bodies(counts, there);
    }

    private Map<UUID, PutTags> putOn(ReadExport read, Map<UUID, Archived> byId) {
        var put = new HashMap<UUID, PutTags>();
        var ids = read.rows().stream()
                .map(ExportRow::id)
                .filter(id -> id != null && byId.containsKey(id))
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            put.putAll(tags.of(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return put;
    }

    private @Nullable Instant importedBefore(String digest) {
        return database
                .sql("select max(at) from recommendation_archive_file where digest = ?")
                .params(digest)
                .query((row, number) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static String basis(Map<String, Archived> known) {
        return MatrixDigest.of(known.values().stream()
                .map(one -> one.key()
                        + one.kind()
                        + one.answer()
                        + one.action()
                        + one.issues()
                        + one.reviewedCode()
                        + one.makerCode())
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private record Compared(
            List<Archived> created,
            List<Archived> changed,
            Map<String, ThemeId> issues,
            OtherBodyImports.Compared bodies,
            ArchivePreview preview) {}
}
