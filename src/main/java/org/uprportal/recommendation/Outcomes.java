package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.review.ReviewThing;

/** What comes out of a review beside the answers: voluntary pledges of the State, and the decision of the plenary. */
@Service
@Transactional
public class Outcomes {

    /** The longest pledge, in characters. */
    public static final int LONGEST_PLEDGE = 4000;

    /** The longest symbol of a decision, in characters. */
    public static final int LONGEST_DECISION = 40;

    private static final Pattern SYMBOL = Pattern.compile("[A-Z](/[A-Za-z0-9.-]{1,12}){2,6}");

    private final JdbcClient database;
    private final ResponseGate gate;
    private final Cycles cycles;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final RecommendationStamps stamps;

    Outcomes(
            JdbcClient database,
            ResponseGate gate,
            Cycles cycles,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            RecommendationStamps stamps) {
        this.database = database;
        this.gate = gate;
        this.cycles = cycles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.stamps = stamps;
    }

    /**
     * The State pledges something of its own accord; public at once. The same pledge once more is made already.
     *
     * @throws AnswerRefused for an empty or too long text
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void pledge(CycleId cycle, String text) {
        access.require(Act.WRITE, RecommendationThing.RESPONSE, in(cycle));
        if (text.isBlank()) {
            throw AnswerRefused.emptyPledge();
        }
        if (text.length() > LONGEST_PLEDGE) {
            throw AnswerRefused.reasonTooLong(LONGEST_PLEDGE);
        }
        gate.hold(cycle);
        if (pledges(cycle).stream().anyMatch(one -> one.text().equals(text.strip()))) {
            return;
        }
        database.sql("insert into recommendation_pledge (id, cycle_id, text, at) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        cycle.value().toString(),
                        text.strip(),
                        Timestamp.from(clock.instant()))
                .update();
        stamps.written(cycle);
        audit.record("recommendation.pledged", cycle.value());
    }

    /** The State's voluntary pledges, in the order in which they were made. Open to everybody. */
    @Transactional(readOnly = true)
    public List<Pledge> pledges(CycleId cycle) {
        return database.sql("select id, text, at from recommendation_pledge where cycle_id = ? order by at, id")
                .params(cycle.value().toString())
                .query((row, number) -> new Pledge(
                        UUID.fromString(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /**
     * Records the decision by which the plenary has adopted the outcome.
     *
     * @param symbol such as A/HRC/DEC/59/101
     * @throws AnswerRefused before the plenary, before the response was sent, or where the symbol is empty or too long
     * @throws NotAllowed for anybody but the secretariat
     */
    public void decide(CycleId cycle, String symbol) {
        access.require(Act.WRITE, ReviewThing.REVIEW_RECORD);
        if (symbol.isBlank() || symbol.length() > LONGEST_DECISION) {
            throw AnswerRefused.noSymbol(LONGEST_DECISION);
        }
        gate.hold(cycle);
        if (gate.sentAt(cycle) == null) {
            throw AnswerRefused.notSentYet();
        }
        if (clock.instant().isBefore(cycles.get(cycle).on(CycleDate.ADOPTION))) {
            throw AnswerRefused.beforeThePlenary();
        }
        database.sql("update recommendation_response set decision = ? where cycle_id = ?")
                .params(symbol.strip(), cycle.value().toString())
                .update();
        audit.record("recommendation.decisionRecorded", cycle.value());
    }

    /** Whether the actor decides on what the Working Group left open. */
    @Transactional(readOnly = true)
    public boolean mayDecide() {
        return access.may(Act.WRITE, ReviewThing.REVIEW_RECORD);
    }

    /** The symbol of the decision; empty before it is recorded. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<String> decision(CycleId cycle) {
        return database.sql("select decision from recommendation_response where cycle_id = ? and decision is not null")
                .params(cycle.value().toString())
                .query(String.class)
                .optional();
    }

    /**
     * Records under which symbol a paper stands; the last word counts, an empty one takes it away.
     *
     * @param symbol such as A/HRC/59/7/Add.1
     * @throws AnswerRefused where it is no symbol of the United Nations
     * @throws NotAllowed for anybody but the secretariat
     */
    public void name(CycleId cycle, OutcomePaper paper, String symbol) {
        access.require(Act.WRITE, ReviewThing.REVIEW_RECORD);
        if (paper == OutcomePaper.DECISION) {
            decide(cycle, symbol);
            return;
        }
        var written = symbol.strip();
        if (written.length() > LONGEST_DECISION
                || !written.isEmpty() && !SYMBOL.matcher(written).matches()) {
            throw AnswerRefused.noSymbol(LONGEST_DECISION);
        }
        gate.hold(cycle);
        if (written.equals(symbols(cycle).getOrDefault(paper, ""))) {
            return;
        }
        if (written.isEmpty()) {
            database.sql("delete from recommendation_paper where cycle_id = ? and kind = ?")
                    .params(cycle.value().toString(), paper.name())
                    .update();
        } else {
            database.sql("insert into recommendation_paper (cycle_id, kind, symbol) values (?, ?, ?)"
                            + " on duplicate key update symbol = values(symbol)")
                    .params(cycle.value().toString(), paper.name(), written)
                    .update();
        }
        audit.record("recommendation.paperNamed", cycle.value());
    }

    /** Under which symbols the report and its addendum stand, those that are known. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<OutcomePaper, String> symbols(CycleId cycle) {
        return symbols().getOrDefault(cycle, Map.of());
    }

    /** Of all cycles of which one is known. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<CycleId, Map<OutcomePaper, String>> symbols() {
        var all = new HashMap<CycleId, Map<OutcomePaper, String>>();
        database.sql("""
                        select cycle_id, kind, symbol from recommendation_paper
                        union all select cycle_id, 'DECISION', decision from recommendation_response where decision is not null
                        """).query(row -> {
            all.computeIfAbsent(new CycleId(UUID.fromString(row.getString(1))), id -> new EnumMap<>(OutcomePaper.class))
                    .put(OutcomePaper.valueOf(row.getString(2)), row.getString(3));
        });
        return all;
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }
}
