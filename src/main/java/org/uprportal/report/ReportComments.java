package org.uprportal.report;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * What is said of a national report: by the State's own bodies while it is written, read by these only; by organisations while
 * it is consulted on, public at once, each with its answer before the report can be approved.
 */
@Service
@Transactional
public class ReportComments {

    /** The longest comment and the longest answer, in characters. */
    public static final int LONGEST = Comment.LONGEST;

    private final CommentRepository comments;
    private final SectionRepository sections;
    private final ReportRepository reports;
    private final ReportSight sight;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    ReportComments(
            CommentRepository comments,
            SectionRepository sections,
            ReportRepository reports,
            ReportSight sight,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.comments = comments;
        this.sections = sections;
        this.reports = reports;
        this.sight = sight;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor's organisation may comment in a consultation on that State's draft. */
    @Transactional(readOnly = true)
    public boolean mayComment(CycleId cycle) {
        return actor.get().signedIn()
                && access.may(Act.CREATE, ReportThing.REPORT_COMMENT, Relation.OWN, sight.in(cycle));
    }

    /**
     * Comments on what is consulted on; public at once.
     *
     * @throws ReportRefused once the consultation is over or the cycle closed, and for an empty or too long text
     * @throws NotAllowed for anybody but organisations, the NHRI and the country team of that State
     */
    public CommentId comment(SectionId id, String text) {
        var section = sections.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.CREATE, ReportThing.REPORT_COMMENT, Relation.OWN, sight.in(section.cycle()));
        sight.running(section.cycle());
        reports.findById(section.report()).orElseThrow(NotAllowed::here).beCommentedOn(clock.instant());
        return keep(section, true, text);
    }

    /** A body of the State says something of a section to those who write it. @throws NotAllowed for anybody else */
    public CommentId remark(SectionId id, String text) {
        var section = sections.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(
                actor.get().signedIn() && access.reads(ReportThing.REPORT_DRAFT, id.value(), sight.standing(section)));
        sight.running(section.cycle());
        return keep(section, false, text);
    }

    private CommentId keep(Section section, boolean consulted, String text) {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        var comment = comments.save(new Comment(section, party.id(), consulted, text, clock.instant()));
        audit.record("report.commented", comment.id().value());
        return comment.id();
    }

    /**
     * Answers a comment of the consultation; public at once.
     *
     * @throws ReportRefused where a colleague has, once the cycle is closed, and for an empty or too long text
     * @throws NotAllowed for anybody but the focal point and the body that writes the section
     */
    public void answer(CommentId id, String text) {
        var comment = comments.findById(id.value()).orElseThrow(NotAllowed::here);
        var section = sections.lock(comment.section().value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(comment.consulted());
        access.require(Act.WRITE, ReportThing.REPORT_COMMENT, sight.standing(section));
        sight.running(section.cycle());
        comment.answer(section, text, clock.instant());
        comments.save(comment);
        audit.record("report.commentAnswered", id.value());
    }

    /** What is said of a report, first to last: of the consultation to everybody, of its own bodies to these. */
    public List<CommentSummary> of(CycleId cycle) {
        return said(cycle, sight.sectionsOf(cycle));
    }

    /** The same of the sections of a mid-term report. */
    public List<CommentSummary> ofMidTerm(CycleId cycle) {
        return said(cycle, sight.midTermOf(cycle));
    }

    private List<CommentSummary> said(CycleId cycle, List<Section> all) {
        var draft = sight.readsDraft(cycle);
        if (draft) {
            access.shown(ReportThing.REPORT_DRAFT, cycle.value(), sight.in(cycle));
        }
        return comments
                .findBySectionIdInOrderByAtAscIdAsc(
                        all.stream().map(section -> section.id().value()).toList())
                .stream()
                .filter(one -> one.consulted() || draft)
                .map(Comment::summary)
                .toList();
    }
}
