package org.uprportal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * The follow-up in one place: what each side says of a recommendation there, and which actions happen there. It stands beside what
 * is said of the whole State and never counts in its figures. Public, and always with a name: in a small place nobody is hidden by
 * leaving it out.
 */
@Service
@Transactional
public class LocalFollowUp {

    private static final String PUBLIC_ACTIONS = """
            from followup_action a
            join followup_action_for f on f.action_id = a.id
            join followup_member m on m.recommendation_id = f.recommendation_id
            join followup_cluster c on c.id = m.cluster_id and c.open and c.planned
            where a.state <> 'DROPPED' and
            """;

    private final JdbcClient database;
    private final ProgressDesk desk;
    private final FollowUpSight sight;
    private final Turns turns;
    private final Cycles cycles;
    private final Gazetteer places;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    LocalFollowUp(
            JdbcClient database,
            ProgressDesk desk,
            FollowUpSight sight,
            Turns turns,
            Cycles cycles,
            Gazetteer places,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.desk = desk;
        this.sight = sight;
        this.turns = turns;
        this.cycles = cycles;
        this.places = places;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the actor says of that recommendation how far it is in one place: whoever does so of the whole State. */
    @Transactional(readOnly = true)
    public boolean maySay(RecommendationSummary one) {
        var party = actor.get().party();
        return actor.get().signedIn()
                && party != null
                && (desk.mayReport(one) || desk.raters(one.cycle()).contains(party.id()));
    }

    /**
     * The actor's own body or organisation says how far a recommendation is in one place; its earlier words stay in the history,
     * and the same twice is said once.
     *
     * @throws FollowUpRefused for a place of another State or one that is not used any more, and for an empty or too long text
     * @throws NotAllowed for whoever says nothing of the whole State either
     */
    public void say(RecommendationId recommendation, PlaceId place, ProgressWords words) {
        var one = sight.existing(recommendation).summary();
        NotAllowed.unless(maySay(one));
        FollowUpSight.length(words.statement());
        FollowUpSight.most(words.evidence(), FollowUps.LONGEST);
        var there = places.open(place, cycles.get(one.cycle()).state());
        if (there.isEmpty()) {
            throw FollowUpRefused.otherPlace();
        }
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        turns.take(recommendation.value());
        var before = of(recommendation).stream()
                .filter(said -> said.place().equals(place) && said.by().equals(party.id()))
                .findFirst();
        if (before.filter(said -> said.progress() == words.progress()
                        && said.statement().equals(words.statement())
                        && said.evidence().equals(words.evidence()))
                .isPresent()) {
            return;
        }
        var side = Side.of(party.kind());
        database.sql("""
                        insert into followup_local (id, recommendation_id, place_id, party_id, side, progress, statement, evidence, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        recommendation.value().toString(),
                        place.value().toString(),
                        party.id().value().toString(),
                        side.name(),
                        words.progress().name(),
                        words.statement(),
                        words.evidence(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("followup.ratedLocally", recommendation.value());
        events.publishEvent(new FollowUpEvent.RatedLocally(
                recommendation, one.cycle(), place, there.get().text().name(), side));
    }

    /** All that was ever said of a recommendation in places, the newest first. Open to everybody. */
    @Transactional(readOnly = true)
    public List<LocalRating> of(RecommendationId recommendation) {
        return database.sql("select * from followup_local where recommendation_id = ? order by at desc, id")
                .params(recommendation.value().toString())
                .query((row, number) -> rating(row))
                .list();
    }

    /** What each says now in these places, the newest first. Open to everybody. */
    @Transactional(readOnly = true)
    public List<LocalRating> ratings(Collection<PlaceId> in) {
        return in.isEmpty()
                ? List.of()
                : newest(database.sql("select * from followup_local where place_id in (:places) order by at desc, id")
                        .param("places", texts(in))
                        .query((row, number) -> rating(row))
                        .list());
    }

    /** How many say something now in each place on a cycle's recommendations. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<PlaceId, Integer> countsOfRatings(CycleId cycle) {
        var ids = sight.idsOf(cycle).stream().map(UUID::toString).toList();
        var counts = new HashMap<PlaceId, Integer>();
        if (!ids.isEmpty()) {
            newest(database.sql("select * from followup_local where recommendation_id in (:ids) order by at desc, id")
                            .param("ids", ids)
                            .query((row, number) -> rating(row))
                            .list())
                    .forEach(one -> counts.merge(one.place(), 1, Integer::sum));
        }
        return counts;
    }

    /** The last word of each on each recommendation in each place. */
    static List<LocalRating> newest(List<LocalRating> newestFirst) {
        var said = new HashSet<List<Object>>();
        return newestFirst.stream()
                .filter(one -> said.add(List.of(one.recommendation(), one.place(), one.by())))
                .toList();
    }

    /** The actions of public plans in these places, those due first at the top. Open to everybody. */
    @Transactional(readOnly = true)
    public List<LocatedAction> actions(Collection<PlaceId> in) {
        return in.isEmpty()
                ? List.of()
                : database.sql("select distinct a.id, a.place_id, a.title, a.due, a.state " + PUBLIC_ACTIONS
                                + " a.place_id in (:places) order by a.due, a.id")
                        .param("places", texts(in))
                        .query((row, number) -> new LocatedAction(
                                UUID.fromString(row.getString("id")),
                                new PlaceId(UUID.fromString(row.getString("place_id"))),
                                row.getString("title"),
                                row.getDate("due").toLocalDate(),
                                ActionState.valueOf(row.getString("state"))))
                        .list();
    }

    /** How many actions of a cycle's public plan happen in each place. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<PlaceId, Integer> countsOfActions(CycleId cycle) {
        var counts = new LinkedHashMap<PlaceId, Integer>();
        database.sql("select a.place_id, count(distinct a.id) " + PUBLIC_ACTIONS
                        + " a.place_id is not null and c.cycle_id = ? group by a.place_id")
                .params(cycle.value().toString())
                .query(row -> {
                    counts.put(new PlaceId(UUID.fromString(row.getString(1))), row.getInt(2));
                });
        return counts;
    }

    /** Who has said something of a recommendation in a place. */
    Set<PartyId> concerned(RecommendationId recommendation) {
        var all = new HashSet<PartyId>();
        of(recommendation).forEach(one -> all.add(one.by()));
        return all;
    }

    private static List<String> texts(Collection<PlaceId> in) {
        return in.stream().map(one -> one.value().toString()).toList();
    }

    private static LocalRating rating(ResultSet row) throws SQLException {
        return new LocalRating(
                new RecommendationId(UUID.fromString(row.getString("recommendation_id"))),
                new PlaceId(UUID.fromString(row.getString("place_id"))),
                new PartyId(UUID.fromString(row.getString("party_id"))),
                Side.valueOf(row.getString("side")),
                Progress.valueOf(row.getString("progress")),
                row.getString("statement"),
                row.getString("evidence"),
                row.getTimestamp("at").toInstant());
    }
}
