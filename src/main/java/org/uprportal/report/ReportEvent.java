package org.uprportal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** What happens to a national report. */
public sealed interface ReportEvent {

    /** In the report of which cycle. */
    CycleId cycle();

    /** A section was given to a body of the State, which has until that day. */
    record SectionGiven(SectionId section, CycleId cycle, PartyId to, LocalDate due, String title)
            implements ReportEvent {}

    /** A body has handed in its section. */
    record SectionHandedIn(SectionId section, CycleId cycle, String title) implements ReportEvent {}

    /** A body has let the date of its section go by; it has been told. */
    record SectionSilent(SectionId section, CycleId cycle, String title) implements ReportEvent {}

    /** The draft is public, to be commented on until then. */
    record PutToConsultation(CycleId cycle, Instant until, boolean midTerm) implements ReportEvent {

        /** Of a national report. */
        public PutToConsultation(CycleId cycle, Instant until) {
            this(cycle, until, false);
        }
    }

    /** Somebody has commented on the draft. */
    record Commented(CommentId comment, CycleId cycle, PartyId by, boolean midTerm) implements ReportEvent {

        /** On a national report. */
        public Commented(CommentId comment, CycleId cycle, PartyId by) {
            this(comment, cycle, by, false);
        }
    }

    /** A comment has its answer. */
    record CommentAnswered(CommentId comment, CycleId cycle, PartyId to, boolean midTerm) implements ReportEvent {

        /** On a national report. */
        public CommentAnswered(CommentId comment, CycleId cycle, PartyId to) {
            this(comment, cycle, to, false);
        }
    }

    /** Nothing of a mid-term report's sections is written any more. */
    record SectionsOver(CycleId cycle, List<SectionId> sections) implements ReportEvent {}

    /** A second person is asked to approve. */
    record ApprovalAsked(CycleId cycle, Instant at) implements ReportEvent {}

    /** The second person has sent it back to be worked on. */
    record SentBack(CycleId cycle) implements ReportEvent {}

    /** It is approved, frozen and public. */
    record Published(CycleId cycle, List<SectionId> sections) implements ReportEvent {}

    /** Its time is over and none came. */
    record Missed(CycleId cycle) implements ReportEvent {}
}
