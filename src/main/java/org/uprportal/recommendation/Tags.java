package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.review.ReviewThing;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * Terms that the secretariat puts to rows of the register whose source has none. They stand beside what the source says and
 * never replace it; a file that is imported again leaves them as they are.
 */
@Service
@Transactional
public class Tags {

    /** How many are put at once at most. */
    public static final int MOST = 5000;

    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final Themes themes;
    private final Cycles cycles;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Tags(
            JdbcClient database,
            JdbcTemplate rows,
            Themes themes,
            Cycles cycles,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.database = database;
        this.rows = rows;
        this.themes = themes;
        this.cycles = cycles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A term for a row. */
    public record Tag(UUID row, ThemeId term) {}

    /**
     * Puts many at once. What somebody has decided meanwhile is left as it is, and so are rows that are gone.
     *
     * @param kind of all the terms
     * @param tags at most {@value #MOST}; more are left for the next time
     * @return how many were put
     * @throws NotAllowed for anybody but the secretariat, and for terms of another kind
     */
    public int put(ThemeKind kind, List<Tag> tags) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var known = themes.withRetired(kind).stream().map(Theme::id).collect(Collectors.toSet());
        NotAllowed.unless(tags.stream().allMatch(tag -> known.contains(tag.term())));
        var wanted = tags.stream().distinct().limit(MOST).toList();
        var states = statesOf(wanted.stream().map(Tag::row).collect(Collectors.toSet()));
        var there = wanted.stream().filter(tag -> states.containsKey(tag.row())).toList();
        if (there.isEmpty()) {
            return 0;
        }
        var id = begin(kind, true);
        rows.batchUpdate(
                "insert ignore into recommendation_tag (row_id, term_id, kind, stands, tagging_id) values (?, ?, ?, true, ?)",
                there,
                AT_ONCE,
                (row, tag) -> {
                    row.setString(1, tag.row().toString());
                    row.setString(2, tag.term().value().toString());
                    row.setString(3, kind.name());
                    row.setString(4, id.toString());
                });
        stamp(new TreeSet<>(states.values()));
        return finish(id);
    }

    /**
     * Puts one or refuses it, whatever was decided before; what is refused is not suggested again.
     *
     * @throws NotAllowed for anybody but the secretariat, and where row or term do not exist
     */
    public void decide(Tag tag, boolean stands) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var term = themes.find(tag.term()).orElseThrow(NotAllowed::here);
        var states = statesOf(Set.of(tag.row()));
        NotAllowed.unless(states.containsKey(tag.row()));
        var id = begin(term.kind(), stands);
        database.sql("""
                        insert into recommendation_tag (row_id, term_id, kind, stands, tagging_id) values (?, ?, ?, ?, ?)
                        on duplicate key update stands = values(stands), tagging_id = values(tagging_id)
                        """)
                .params(
                        tag.row().toString(),
                        tag.term().value().toString(),
                        term.kind().name(),
                        stands,
                        id.toString())
                .update();
        stamp(new TreeSet<>(states.values()));
        finish(id);
    }

    /**
     * Takes back what was put or refused in one go, but for what was decided anew since. Once more does nothing.
     *
     * @return how many went
     * @throws NotAllowed for anybody but the secretariat
     */
    public int takeBack(UUID tagging) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var taken = database.sql(
                        "update recommendation_tagging set taken_back_at = ? where id = ? and taken_back_at is null")
                .params(Timestamp.from(clock.instant()), tagging.toString())
                .update();
        if (taken == 0) {
            return 0;
        }
        var of = database.sql("select distinct row_id from recommendation_tag where tagging_id = ?")
                .params(tagging.toString())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .set();
        var gone = database.sql("delete from recommendation_tag where tagging_id = ?")
                .params(tagging.toString())
                .update();
        stamp(new TreeSet<>(statesOf(of).values()));
        audit.record("recommendation.taggingTakenBack", tagging);
        return gone;
    }

    /**
     * What was done last, the latest first.
     *
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public List<Tagging> latest(int most) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return database.sql("""
                        select id, at, kind, stands, tags, taken_back_at from recommendation_tagging
                        order by number desc limit ?
                        """)
                .params(most)
                .query((row, number) -> new Tagging(
                        UUID.fromString(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        ThemeKind.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Which terms of that kind people have put to rows (true) or refused (false). Open to everybody, as the register is. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<ThemeId, Boolean>> decided(ThemeKind kind, Collection<UUID> of) {
        var decided = new HashMap<UUID, Map<ThemeId, Boolean>>();
        if (!of.isEmpty()) {
            database.sql(
                            "select row_id, term_id, stands from recommendation_tag where kind = :kind and row_id in (:ids)")
                    .param("kind", kind.name())
                    .param("ids", of.stream().map(UUID::toString).toList())
                    .query(row -> {
                        decided.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new HashMap<>())
                                .put(new ThemeId(UUID.fromString(row.getString(2))), row.getBoolean(3));
                    });
        }
        return decided;
    }

    /** What people have put to a row beside its source, by the names of the terms. Open to everybody. */
    @Transactional(readOnly = true)
    public List<String> of(UUID row) {
        var terms = database.sql("select term_id from recommendation_tag where stands and row_id = ?")
                .params(row.toString())
                .query((found, number) -> new ThemeId(UUID.fromString(found.getString(1))))
                .list();
        return themes.named(terms).values().stream().sorted().toList();
    }

    /** The numbers are taken one after the other: whoever does the same at this moment waits here. */
    private UUID begin(ThemeKind kind, boolean stands) {
        int number = database.sql("select coalesce(max(number), 0) + 1 from recommendation_tagging for update")
                .query(Integer.class)
                .single();
        var id = UUID.randomUUID();
        database.sql(
                        "insert into recommendation_tagging (id, number, at, kind, stands, tags) values (?, ?, ?, ?, ?, 0)")
                .params(id.toString(), number, Timestamp.from(clock.instant()), kind.name(), stands)
                .update();
        return id;
    }

    private int finish(UUID id) {
        int tags = database.sql("select count(*) from recommendation_tag where tagging_id = ?")
                .params(id.toString())
                .query(Integer.class)
                .single();
        if (tags == 0) {
            database.sql("delete from recommendation_tagging where id = ?")
                    .params(id.toString())
                    .update();
        } else {
            database.sql("update recommendation_tagging set tags = ? where id = ?")
                    .params(tags, id.toString())
                    .update();
            audit.record("recommendation.tagged", id);
        }
        return tags;
    }

    /** Of which State each row is; empty where nobody knows it. Rows that do not exist are left out. */
    private Map<UUID, String> statesOf(Collection<UUID> of) {
        var states = new HashMap<UUID, String>();
        var ids = of.stream().map(UUID::toString).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            database.sql("select id, coalesce(reviewed_code, '') from recommendation_archived where id in (:ids)")
                    .param("ids", part)
                    .query(row -> {
                        states.put(UUID.fromString(row.getString(1)), row.getString(2));
                    });
            database.sql("select id, coalesce(reviewed_code, '') from recommendation_other_body where id in (:ids)")
                    .param("ids", part)
                    .query(row -> {
                        states.put(UUID.fromString(row.getString(1)), row.getString(2));
                    });
            var ofCycles = new HashMap<UUID, CycleId>();
            database.sql("select id, cycle_id from recommendation_recommendation where id in (:ids)")
                    .param("ids", part)
                    .query(row -> {
                        ofCycles.put(UUID.fromString(row.getString(1)), new CycleId(UUID.fromString(row.getString(2))));
                    });
            var codes = new HashSet<>(ofCycles.values())
                    .stream()
                            .collect(Collectors.toMap(
                                    one -> one, one -> cycles.get(one).state().value()));
            ofCycles.forEach((row, cycle) -> states.put(row, codes.get(cycle)));
        }
        return states;
    }

    private void stamp(TreeSet<String> states) {
        states.forEach(state -> database.sql("""
                        insert into recommendation_state_stamp (state_code, number) values (?, 1)
                        on duplicate key update number = number + 1
                        """).params(state).update());
    }
}
