package org.uprportal.review;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** The reviews in the Working Group: their troika and advance questions, all public. */
@Service
@Transactional
public class Reviews {

    /** The longest advance question, in characters. */
    public static final int LONGEST_QUESTION = 2000;

    private final JdbcClient database;
    private final EditLog edits;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    Reviews(
            JdbcClient database,
            EditLog edits,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.edits = edits;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets the troika, the three States drawn to assist the review, for whoever has just read what stands; a page goes by
     * {@link #draw(CycleId, List, List)}.
     *
     * @throws ReviewRefused unless they are three different States, none of them under review
     * @throws NotAllowed for anybody but the secretariat
     */
    public void draw(CycleId id, List<StateCode> troika) {
        draw(id, null, troika);
    }

    /** Whether the actor puts advance questions to that State. */
    @Transactional(readOnly = true)
    public boolean mayAsk(StateCode state) {
        return access.may(Act.CREATE, ReviewThing.ADVANCE_QUESTION, access.in(state));
    }

    /** Whether the actor records the troika. */
    @Transactional(readOnly = true)
    public boolean mayRecord() {
        return access.may(Act.WRITE, ReviewThing.REVIEW_RECORD);
    }

    /**
     * Sets the troika. The same once more is done already.
     *
     * @param read the troika as the writer had it before them; null for whatever stands
     * @throws ReviewRefused unless they are three different States, none of them under review; and where a colleague has
     *     recorded another troika since it was read: who, and which, is said
     * @throws NotAllowed for anybody but the secretariat
     */
    public void draw(CycleId id, @Nullable List<StateCode> read, List<StateCode> troika) {
        access.require(Act.WRITE, ReviewThing.REVIEW_RECORD);
        var cycle = cycles.get(id);
        if (troika.size() != 3 || new HashSet<>(troika).size() != 3 || troika.contains(cycle.state())) {
            throw ReviewRefused.troikaOfThree();
        }
        hold(id);
        var stands = new TreeSet<>(states(troika(id)));
        var merge = new Merge();
        merge.of(
                TROIKA,
                read == null ? stands : new TreeSet<>(states(read)),
                new TreeSet<>(states(troika)),
                stands,
                set -> String.join(" ", set));
        var officers = Set.of(Audience.ohchr());
        if (!merge.overtaken().isEmpty()) {
            throw ReviewRefused.troikaDrawnMeanwhile(edits.lastWriter(id.value(), TROIKA, officers));
        }
        if (merge.taken().isEmpty()) {
            return;
        }
        database.sql("delete from review_troika where cycle_id = ?")
                .params(id.value().toString())
                .update();
        troika.forEach(state -> database.sql("insert into review_troika (cycle_id, state_code) values (?, ?)")
                .params(id.value().toString(), state.value())
                .update());
        edits.note(id.value(), merge, officers);
        audit.record("review.troikaDrawn", id.value());
    }

    private static final String TROIKA = "troika";

    private static List<String> states(List<StateCode> troika) {
        return troika.stream().map(StateCode::value).toList();
    }

    /** Waits for whoever is at it, and holds it until the end of the transaction. */
    private void hold(CycleId id) {
        database.sql(
                        "insert into review_gate (cycle_id) values (?) on duplicate key update cycle_id = values(cycle_id)")
                .params(id.value().toString())
                .update();
    }

    /** The troika; empty before it is drawn. Open to everybody. */
    @Transactional(readOnly = true)
    public List<StateCode> troika(CycleId id) {
        return database.sql("select state_code from review_troika where cycle_id = ? order by state_code")
                .params(id.value().toString())
                .query((row, number) -> new StateCode(row.getString(1)))
                .list();
    }

    /**
     * Puts a question in advance for the actor's State; the same question once more is put already.
     *
     * @throws ReviewRefused when the time for advance questions is over or the text is empty or too long
     * @throws NotAllowed for anybody but a mission or embassy accredited to the State under review
     */
    public void ask(CycleId id, String text) {
        var cycle = cycles.get(id);
        var party = actor.get().party();
        access.require(Act.CREATE, ReviewThing.ADVANCE_QUESTION, access.in(cycle.state()));
        NotAllowed.unless(party != null);
        if (!clock.instant().isBefore(cycle.on(CycleDate.ADVANCE_QUESTIONS_DUE))) {
            throw ReviewRefused.questionsClosed();
        }
        if (text.isBlank() || text.length() > LONGEST_QUESTION) {
            throw ReviewRefused.length(LONGEST_QUESTION);
        }
        hold(id);
        if (questions(id).stream()
                .anyMatch(one -> one.by().equals(party.state()) && one.text().equals(text))) {
            return;
        }
        database.sql("insert into review_question (id, cycle_id, state_code, text, at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        id.value().toString(),
                        party.state().value(),
                        text,
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("review.questionPut", id.value());
        events.publishEvent(new ReviewEvent.QuestionPut(id, party.state().value()));
    }

    /** The advance questions in the order in which they were put. Open to everybody. */
    @Transactional(readOnly = true)
    public List<AdvanceQuestion> questions(CycleId id) {
        return database.sql("select state_code, text, at from review_question where cycle_id = ? order by at, id")
                .params(id.value().toString())
                .query((row, number) -> new AdvanceQuestion(
                        new StateCode(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }
}
