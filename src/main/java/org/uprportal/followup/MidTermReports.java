package org.uprportal.followup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** Mid-term reports, drafted from the data; voluntary. A draft is seen by the government only. */
@Service
@Transactional
public class MidTermReports {

    /** The longest introduction, in characters. */
    public static final int LONGEST = 60_000;

    private final JdbcClient database;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Cycles cycles;
    private final States states;
    private final Messages messages;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    MidTermReports(
            JdbcClient database,
            Recommendations recommendations,
            FollowUps followUps,
            Cycles cycles,
            States states,
            Messages messages,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Drafts the report from the data. For the {@code process} room only; doing it twice changes nothing. */
    public void draft(CycleId id) {
        NotAllowed.unless(actor.get().portal());
        var cycle = cycles.get(id);
        var standing = followUps.standing(id);
        var text = messages.text(
                Locale.ENGLISH,
                "followup.midterm.draft",
                states.nameOf(cycle.state(), Locale.ENGLISH),
                cycle.number(),
                standing.recommendations(),
                standing.government().getOrDefault(Progress.IMPLEMENTED, 0),
                standing.government().getOrDefault(Progress.PARTLY, 0),
                standing.government().getOrDefault(Progress.NOT, 0),
                standing.civilSociety().getOrDefault(Progress.IMPLEMENTED, 0));
        database.sql("insert ignore into followup_midterm (cycle_id, text) values (?, ?)")
                .params(id.value().toString(), text)
                .update();
        audit.record("followup.midTermDrafted", id.value());
    }

    /** The report; empty where there is none, or only a draft and the actor is not of that government. */
    public Optional<MidTermReport> find(CycleId cycle) {
        return database.sql("select * from followup_midterm where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> new MidTermReport(
                        cycle,
                        row.getString("text"),
                        row.getTimestamp("published_at") == null
                                ? null
                                : row.getTimestamp("published_at").toInstant(),
                        row.getString("fingerprint")))
                .optional()
                .filter(report -> report.publishedAt() != null
                        || access.reads(
                                FollowupThing.MID_TERM_DRAFT,
                                cycle.value(),
                                access.in(cycles.get(cycle).state())));
    }

    /** Saves the introduction. @throws FollowUpRefused once published @throws NotAllowed outside the government */
    public void save(CycleId cycle, String text) {
        access.require(
                Act.WRITE,
                FollowupThing.MID_TERM_DRAFT,
                access.in(cycles.get(cycle).state()));
        if (text.length() > LONGEST) {
            throw FollowUpRefused.statement(LONGEST);
        }
        var saved = database.sql("update followup_midterm set text = ? where cycle_id = ? and published_at is null")
                .params(text, cycle.value().toString())
                .update();
        if (saved == 0 && find(cycle).map(report -> !report.text().equals(text)).orElse(true)) {
            throw FollowUpRefused.published();
        }
        audit.record("followup.midTermSaved", cycle.value());
    }

    /** Publishes the report; it is frozen with a fingerprint. @throws FollowUpRefused where it was published before */
    public void publish(CycleId cycle) {
        access.require(
                Act.WRITE,
                FollowupThing.MID_TERM_DRAFT,
                access.in(cycles.get(cycle).state()));
        var document = write(cycle);
        var published = database.sql("""
                        update followup_midterm set published_at = ?, fingerprint = ?, document = ?
                        where cycle_id = ? and published_at is null
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        fingerprint(document),
                        document,
                        cycle.value().toString())
                .update();
        if (published == 0) {
            throw FollowUpRefused.published();
        }
        audit.record("followup.midTermPublished", cycle.value());
        events.publishEvent(new FollowUpEvent.MidTermPublished(cycle));
    }

    /** The report as a Word file: as frozen once published, from the data before. */
    public byte[] document(CycleId cycle) {
        NotAllowed.unless(find(cycle).isPresent());
        return database.sql("select document from followup_midterm where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElseGet(() -> write(cycle));
    }

    private byte[] write(CycleId id) {
        var cycle = cycles.get(id);
        var report = find(id).orElseThrow(NotAllowed::here);
        var all = recommendations.of(id);
        var followed = followUps.followed(id, all);
        return MidTermDocument.write(
                messages.text(
                        Locale.ENGLISH,
                        "followup.midterm.name",
                        states.nameOf(cycle.state(), Locale.ENGLISH),
                        cycle.number()),
                report.text(),
                all,
                one -> followed.get(one.id()),
                messages);
    }

    private static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
