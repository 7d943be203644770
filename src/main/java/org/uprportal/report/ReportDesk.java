package org.uprportal.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Marks;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;

/** Where the focal point leads the national report: shares it out, puts it to consultation, has it approved. */
@Service
@Transactional
public class ReportDesk {

    /** The longest title of a section, in characters. */
    public static final int LONGEST_TITLE = Section.LONGEST_TITLE;

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final CommentRepository comments;
    private final NationalReports all;
    private final ReportSight sight;
    private final Cycles cycles;
    private final People people;
    private final MidTermReports midTerms;
    private final FollowUps followUps;
    private final ReportDrafts drafts;
    private final Marks marks;
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    ReportDesk(
            ReportRepository reports,
            SectionRepository sections,
            CommentRepository comments,
            NationalReports all,
            ReportSight sight,
            Cycles cycles,
            People people,
            MidTermReports midTerms,
            FollowUps followUps,
            ReportDrafts drafts,
            Marks marks,
            JdbcClient database,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.reports = reports;
        this.sections = sections;
        this.comments = comments;
        this.all = all;
        this.sight = sight;
        this.cycles = cycles;
        this.people = people;
        this.midTerms = midTerms;
        this.followUps = followUps;
        this.drafts = drafts;
        this.marks = marks;
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The bodies of the State to which a section can be given; nobody for whoever does not lead the report, and in a closed cycle. */
    @Transactional(readOnly = true)
    public List<Party> bodies(CycleId cycle) {
        if (cycles.get(cycle).closed() || !access.may(Act.WRITE, ReportThing.REPORT_DRAFT, sight.in(cycle))) {
            return List.of();
        }
        var state = cycles.get(cycle).state();
        return Stream.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY)
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .toList();
    }

    /**
     * Gives a section to a body of the State, with its budget of words; given anew it begins anew.
     *
     * @throws ReportRefused for a day that has gone by, and once the report is published or decided on
     * @throws NotAllowed for anybody but the focal point, and for a body of no part of that State
     */
    public void give(SectionId id, PartyId to, LocalDate due, int budget, String title) {
        var section = sections.lock(id.value()).orElseThrow(NotAllowed::here);
        sight.governed(section).beWritten();
        NotAllowed.unless(bodies(section.cycle()).stream().map(Party::id).anyMatch(to::equals));
        section.give(to, due, budget, title, LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA));
        sections.save(section);
        audit.record("report.sectionGiven", id.value());
    }

    /** In which language it is written: its cover and its numbers are. @throws NotAllowed for anybody but the focal point */
    public void language(CycleId cycle, String language) {
        var report = sight.governed(cycle);
        NotAllowed.unless(Messages.LANGUAGES.stream().map(Locale::getLanguage).anyMatch(language::equals));
        report.write(language);
        reports.save(report);
        audit.record("report.changed", cycle.value());
    }

    /**
     * Puts the draft to consultation as it stands now: public at once, for everybody to comment on.
     *
     * @throws ReportRefused where it was before, and for less than {@link ReportSchedule#LEAST_DAYS} days
     * @throws NotAllowed for anybody but the focal point
     */
    public void putToConsultation(CycleId cycle, Instant until) {
        var report = sight.governed(cycle);
        report.putToConsultation(clock.instant(), until);
        sight.sectionsOf(cycle).forEach(section -> {
            section.consult();
            sections.save(section);
        });
        reports.save(report);
        audit.record("report.consulted", cycle.value());
    }

    /**
     * Gives each cluster's section of the mid-term report to the body in the lead, drafted from what was reported.
     *
     * @param due until when they are to hand it in
     * @throws ReportRefused where there is no draft of the mid-term report, where it was done before, and for a day that has gone
     *     by
     * @throws NotAllowed for anybody but the focal point
     */
    public void beginMidTerm(CycleId cycle, LocalDate due) {
        access.require(Act.WRITE, ReportThing.REPORT_DRAFT, sight.in(cycle));
        sight.running(cycle);
        if (midTerms.find(cycle).filter(report -> report.publishedAt() == null).isEmpty()) {
            throw ReportRefused.noDraft();
        }
        if (reports.existsById(NationalReport.midTermOf(cycle))) {
            throw ReportRefused.begun();
        }
        reports.saveAndFlush(NationalReport.midTerm(cycle));
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        int place = 0;
        for (var cluster : followUps.clusters(cycle)) {
            var section = Section.midTerm(
                    cycle, place++, cluster.title(), drafts.midTerm(cluster), ReportSchedule.MID_TERM_WORDS);
            section.give(cluster.lead(), due, ReportSchedule.MID_TERM_WORDS, cluster.title(), today);
            sections.save(section);
        }
        audit.record("report.midTermBegun", cycle.value());
    }

    /** Puts the sections of the mid-term report to consultation, as {@link #putToConsultation} does those of a national one. */
    public void putMidTermToConsultation(CycleId cycle, Instant until) {
        var report = sight.governedMidTerm(cycle);
        report.putToConsultation(clock.instant(), until);
        sight.midTermOf(cycle).forEach(section -> {
            section.consult();
            sections.save(section);
        });
        reports.save(report);
        audit.record("report.midTermConsulted", cycle.value());
    }

    /**
     * Asks a second person of the government to approve.
     *
     * @throws ReportRefused before the draft was consulted on, while comments wait for an answer, and with too many words
     * @throws NotAllowed for anybody but the focal point
     */
    public void askApproval(CycleId cycle) {
        var report = sight.governed(cycle);
        var ready = all.preview(report);
        report.askApproval(me(cycle), unanswered(cycle), ready.words(), ready.limit(), clock.instant());
        reports.save(report);
        audit.record("report.approvalAsked", cycle.value());
    }

    private int unanswered(CycleId cycle) {
        return comments.countBySectionIdInAndConsultedTrueAndAnswerIsNull(sight.sectionsOf(cycle).stream()
                .map(section -> section.id().value())
                .toList());
    }

    private UUID me(CycleId cycle) {
        var mark = marks.mine(cycle.value());
        if (mark == null) {
            throw NotAllowed.here();
        }
        return mark;
    }

    /** The second person sends it back to be worked on. @throws NotAllowed for anybody but the focal point */
    public void sendBack(CycleId cycle) {
        var report = sight.governed(cycle);
        report.sendBack();
        reports.save(report);
        audit.record("report.sentBack", cycle.value());
    }

    /**
     * The second person approves: the report is frozen with a fingerprint and published.
     *
     * @throws ReportRefused where nobody else has asked for it, and with too many words
     * @throws NotAllowed for anybody but the focal point
     */
    public void approve(CycleId cycle) {
        var report = sight.governed(cycle);
        var ready = all.preview(report);
        var document = ready.paper().word();
        var parts = sight.sectionsOf(cycle).stream().map(Section::id).toList();
        report.publish(me(cycle), parts, ready.words(), ready.limit(), fingerprint(document), clock.instant());
        database.sql("insert into report_copy (cycle_id, document) values (?, ?)")
                .params(cycle.value().toString(), document)
                .update();
        reports.save(report);
        audit.record("report.published", cycle.value());
    }

    private static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
