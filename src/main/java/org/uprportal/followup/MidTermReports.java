package org.uprportal.followup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ThreeWay;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;
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
    private final Turns turns;
    private final Writers writers;
    private final Cycles cycles;
    private final States states;
    private final Messages messages;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final List<MidTermParts> parts;

    MidTermReports(
            JdbcClient database,
            Recommendations recommendations,
            FollowUps followUps,
            Turns turns,
            Writers writers,
            Cycles cycles,
            States states,
            Messages messages,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            List<MidTermParts> parts) {
        this.database = database;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.turns = turns;
        this.writers = writers;
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.parts = parts;
    }

    /** The report; empty where there is none, or only a draft and the actor is not of that government. */
    public Optional<MidTermReport> find(CycleId cycle) {
        return stored(cycle)
                .map(Stored::report)
                .filter(report -> report.publishedAt() != null
                        || access.reads(
                                FollowupThing.MID_TERM_DRAFT,
                                cycle.value(),
                                access.in(cycles.get(cycle).state())));
    }

    /** Whether the actor writes the mid-term reports of that State. */
    @Transactional(readOnly = true)
    public boolean mayWrite(StateCode state) {
        return access.may(Act.WRITE, FollowupThing.MID_TERM_DRAFT, access.in(state));
    }

    /** The report's figures in a sentence: as frozen once published, from the data before; empty where there is no report. */
    public Optional<String> figures(CycleId cycle) {
        return find(cycle)
                .flatMap(report -> report.publishedAt() == null
                        ? Optional.of(count(cycle))
                        : database.sql("select coalesce(figures, '') from followup_midterm where cycle_id = ?")
                                .params(cycle.value().toString())
                                .query(String.class)
                                .optional());
    }

    private String count(CycleId cycle) {
        var standing = followUps.standing(cycle);
        var all = new ArrayList<Object>();
        all.add(clock.instant());
        all.add(standing.recommendations());
        for (var progress : Progress.values()) {
            all.add(standing.government().getOrDefault(progress, 0));
        }
        for (var progress : Progress.values()) {
            all.add(standing.civilSociety().getOrDefault(progress, 0));
        }
        return messages.text(Locale.ENGLISH, "followup.midterm.figures", all.toArray());
    }

    /**
     * Saves the introduction. What a colleague has changed meanwhile in other paragraphs stays; where both have changed the
     * same, the colleague's words stand and these are kept for their writer.
     *
     * @param read what stood on the page when the writer began
     * @throws FollowUpRefused once published or its cycle is closed, and for too long a text
     * @throws NotAllowed outside the government
     */
    public SavedMidTerm save(CycleId cycle, String read, String mine) {
        var stored = writing(cycle);
        if (mine.length() > LONGEST) {
            throw FollowUpRefused.statement(LONGEST);
        }
        var stands = stored.report().text();
        var merged = ThreeWay.paragraphs(read, mine, stands);
        if (merged.isEmpty() || merged.get().length() > LONGEST) {
            keep(cycle, mine);
            return new SavedMidTerm(stands, mine, stored.by());
        }
        if (!merged.get().equals(stands)) {
            if (stored.report().approvalAsked()) {
                events.publishEvent(new FollowUpEvent.MidTermAskedBack(cycle));
            }
            database.sql("update followup_midterm set text = ?, writer = ?, asked_mark = null where cycle_id = ?")
                    .params(merged.get(), mark(cycle), cycle.value().toString())
                    .update();
            audit.record("followup.midTermSaved", cycle.value());
        }
        letGo(cycle);
        return new SavedMidTerm(merged.get(), null, "");
    }

    /** The reader has decided for what stands; their own words that were not taken are dropped. */
    public void letGo(CycleId cycle) {
        access.require(Act.WRITE, FollowupThing.MID_TERM_DRAFT, in(cycle));
        database.sql("delete from followup_midterm_aside where cycle_id = ? and writer = ?")
                .params(cycle.value().toString(), mark(cycle))
                .update();
    }

    private void keep(CycleId cycle, String text) {
        var mark = mark(cycle);
        if (mark != null) {
            database.sql("insert into followup_midterm_aside (cycle_id, writer, text) values (?, ?, ?)"
                            + " on duplicate key update text = values(text)")
                    .params(cycle.value().toString(), mark, text)
                    .update();
            audit.record("followup.midTermSaved", cycle.value());
        }
    }

    /**
     * Asks a second person of the government to approve the report as it stands; whoever changes it afterwards takes the asking
     * back.
     *
     * @param read what whoever asks has read
     * @throws FollowUpRefused where it was published before, or another has changed it since it was read
     */
    public void askApproval(CycleId cycle, String read) {
        var stored = writing(cycle);
        if (!stored.report().text().equals(read)) {
            throw FollowUpRefused.reportChanged(stored.by());
        }
        var me = mark(cycle);
        NotAllowed.unless(me != null);
        parts.forEach(one -> one.beReady(cycle));
        database.sql("update followup_midterm set asked_mark = ? where cycle_id = ?")
                .params(me, cycle.value().toString())
                .update();
        audit.record("followup.midTermApprovalAsked", cycle.value());
        events.publishEvent(new FollowUpEvent.MidTermApprovalAsked(cycle));
    }

    /**
     * A second person approves the report: it is published and frozen with a fingerprint.
     *
     * @param read what whoever approves has read
     * @throws FollowUpRefused where it was published before, another has changed it since it was read, or nobody else has asked
     *     for approval
     */
    public void publish(CycleId cycle, String read) {
        var stored = writing(cycle);
        if (stored.report().text().equals(read) && !stored.report().mayApprove()) {
            throw FollowUpRefused.secondPerson();
        }
        if (!stored.report().text().equals(read)) {
            throw FollowUpRefused.reportChanged(stored.by());
        }
        parts.forEach(one -> one.beReady(cycle));
        var figures = count(cycle);
        var document = write(cycle, read, figures);
        database.sql("""
                        update followup_midterm set published_at = ?, fingerprint = ?, document = ?, figures = ?, sheet = ?
                        where cycle_id = ?
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        fingerprint(document),
                        document,
                        figures,
                        matrix(cycle),
                        cycle.value().toString())
                .update();
        database.sql("delete from followup_midterm_aside where cycle_id = ?")
                .params(cycle.value().toString())
                .update();
        audit.record("followup.midTermPublished", cycle.value());
        events.publishEvent(new FollowUpEvent.MidTermPublished(cycle));
    }

    /** Whoever writes it waits here for whoever does already. */
    private Stored writing(CycleId cycle) {
        access.require(Act.WRITE, FollowupThing.MID_TERM_DRAFT, in(cycle));
        turns.take(cycle.value());
        if (cycles.get(cycle).closed()) {
            throw FollowUpRefused.cycleClosed();
        }
        var stored = stored(cycle).orElseThrow(NotAllowed::here);
        if (stored.report().publishedAt() != null) {
            throw FollowUpRefused.published();
        }
        return stored;
    }

    private record Stored(MidTermReport report, String by) {}

    private Optional<Stored> stored(CycleId cycle) {
        return database.sql("""
                        select text, published_at, fingerprint, writer, asked_mark,
                            (select text from followup_midterm_aside a where a.cycle_id = m.cycle_id and a.writer = :mark) as aside
                        from followup_midterm m where cycle_id = :cycle
                        """)
                .param("cycle", cycle.value().toString())
                .param("mark", mark(cycle))
                .query((row, number) -> new Stored(
                        new MidTermReport(
                                cycle,
                                row.getString("text"),
                                row.getTimestamp("published_at") == null
                                        ? null
                                        : row.getTimestamp("published_at").toInstant(),
                                row.getString("fingerprint"),
                                row.getString("aside"),
                                row.getString("asked_mark") != null,
                                row.getString("asked_mark") != null
                                        && mark(cycle) != null
                                        && !row.getString("asked_mark").equals(mark(cycle))),
                        byWhom(cycle, row.getString("writer"))))
                .optional();
    }

    private String byWhom(CycleId cycle, @Nullable String writer) {
        return writer == null
                ? ""
                : writers.name(
                        cycle.value(),
                        UUID.fromString(writer),
                        Set.of(Audience.governmentOf(cycles.get(cycle).state())));
    }

    private @Nullable String mark(CycleId cycle) {
        var mark = writers.mine(cycle.value());
        return mark == null ? null : mark.toString();
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }

    /** The report as a Word file: as frozen once published, from the data before. */
    public byte[] document(CycleId cycle) {
        NotAllowed.unless(find(cycle).isPresent());
        return database.sql("select document from followup_midterm where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElseGet(() ->
                        write(cycle, find(cycle).orElseThrow(NotAllowed::here).text(), count(cycle)));
    }

    /** Whether a matrix was frozen with the published report of that cycle. Open to everybody. */
    @Transactional(readOnly = true)
    public boolean hasSheet(CycleId cycle) {
        return database.sql("select count(*) from followup_midterm"
                                + " where cycle_id = ? and published_at is not null and sheet is not null")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The matrix with both sides' lights as an xlsx file: as frozen once published, from the data before.
     *
     * @throws NotAllowed for whoever does not see the report, and for one that was published without it
     */
    public byte[] sheet(CycleId cycle) {
        var report = find(cycle).orElseThrow(NotAllowed::here);
        return report.publishedAt() == null ? matrix(cycle) : frozenSheet(cycle).orElseThrow(NotAllowed::here);
    }

    private Optional<byte[]> frozenSheet(CycleId cycle) {
        return database.sql("select sheet from followup_midterm where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(one -> one);
    }

    /** Written by the portal, so that nothing restricted that the writer happens to see comes into it. */
    private byte[] matrix(CycleId id) {
        return actor.callAs(Actor.PORTAL, () -> {
            var all = recommendations.of(id);
            var followed = followUps.followed(id, all);
            return MidTermSheet.write(all, one -> followed.get(one.id()), messages);
        });
    }

    /** What bodies of the State have written for it, for whoever reads the report. @throws NotAllowed for others */
    public List<MidTermParts.Part> parts(CycleId cycle) {
        NotAllowed.unless(find(cycle).isPresent());
        return parts.stream().flatMap(one -> one.of(cycle).stream()).toList();
    }

    private String written(CycleId cycle, String text) {
        return parts.stream()
                .flatMap(one -> one.of(cycle).stream())
                .map(part -> part.title() + "\n" + part.text())
                .reduce(text, (before, part) -> before + "\n" + part);
    }

    private byte[] write(CycleId id, String text, String figures) {
        var cycle = cycles.get(id);
        var all = recommendations.of(id);
        var followed = followUps.followed(id, all);
        return MidTermDocument.write(
                messages.text(
                        Locale.ENGLISH,
                        "followup.midterm.name",
                        states.nameOf(cycle.state(), Locale.ENGLISH),
                        cycle.number()),
                written(id, text) + "\n" + figures,
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
