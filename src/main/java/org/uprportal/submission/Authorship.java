package org.uprportal.submission;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.vault.Pseudonyms;

/**
 * Which submissions the actor may read and write, and until when, how long and as whom. Its own is what the actor's organisation
 * wrote, under its name or a pseudonym, and what it may write for a coalition.
 */
@Component
class Authorship {

    private final SubmissionRepository submissions;
    private final Cycles cycles;
    private final Sessions sessions;
    private final Pseudonyms pseudonyms;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    Authorship(
            SubmissionRepository submissions,
            Cycles cycles,
            Sessions sessions,
            Pseudonyms pseudonyms,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.sessions = sessions;
        this.pseudonyms = pseudonyms;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /** One that the actor writes. @throws NotAllowed where there is none */
    Submission own(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::edits).orElseThrow(NotAllowed::here);
    }

    /** {@link #own}, held so that nobody files, answers or withdraws at the same instant. */
    Submission held(SubmissionId id) {
        return submissions.findLockedById(id.value()).filter(this::edits).orElseThrow(NotAllowed::here);
    }

    /** One that the actor reads; with the line in the trail where that is due. @throws NotAllowed where there is none */
    Submission readable(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::reads).orElseThrow(NotAllowed::here);
    }

    boolean reads(Submission submission) {
        return access.reads(thing(submission), submission.id().value(), standing(submission));
    }

    boolean edits(Submission submission) {
        return access.may(Act.WRITE, thing(submission), standing(submission));
    }

    private static Thing thing(Submission submission) {
        if (submission.status() != SubmissionStatus.FILED) {
            return SubmissionThing.CSO_DRAFT;
        }
        return submission.veiled() ? SubmissionThing.FILED_SUBMISSION_PSEUDONYMOUS : SubmissionThing.FILED_SUBMISSION;
    }

    private Relation standing(Submission submission) {
        return underPseudonym(submission) ? Relation.OWN : access.toWorkOf(submission.author());
    }

    private boolean underPseudonym(Submission submission) {
        return submission.veiled()
                && pseudonyms.mine(List.of(submission.cycle().value())).contains(submission.author());
    }

    /** The actor's organisation, which may begin one. @throws NotAllowed for all others */
    PartyId author() {
        access.require(Act.CREATE, SubmissionThing.CSO_DRAFT, Relation.OWN);
        return party();
    }

    /** Whom the actor acts for. @throws NotAllowed where that is nobody */
    PartyId party() {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    /** As what the actor's organisation may have written: under its name, for a coalition, under its pseudonyms. */
    Stream<PartyId> authors() {
        return Stream.concat(
                access.authors().stream(),
                pseudonyms
                        .mine(cycles.all().stream()
                                .map(cycle -> cycle.id().value())
                                .toList())
                        .stream());
    }

    /** Whether the author has one of that kind in the cycle that is not withdrawn. */
    boolean hasOne(CycleId cycle, PartyId author, boolean joint) {
        return Stream.concat(Stream.of(author), pseudonyms.mine(List.of(cycle.value())).stream())
                .flatMap(one -> submissions.findByCycleIdAndPartyId(cycle.value(), one.value()).stream())
                .anyMatch(one -> one.joint() == joint && one.status() != SubmissionStatus.WITHDRAWN);
    }

    /** The actor, as the submission may keep them. */
    Approval.By by(Submission submission) {
        var person = actor.get().person();
        return new Approval.By(person, submission.pseudonymous() && person != null ? mark(submission) : null);
    }

    /** What stands for the actor where their name may not: the mark they have left there, whatever key made it; else the present one. */
    String mark(Submission submission) {
        var all = pseudonyms.marks(submission.id().value());
        return all.stream().filter(submission::bears).findFirst().orElse(all.getFirst());
    }

    int limit(Submission submission) {
        var session = sessions.find(cycles.get(submission.cycle()).session()).orElseThrow();
        return submission.joint() ? session.jointWords() : session.individualWords();
    }

    Instant deadline(CycleId cycle) {
        return cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
    }

    Term term(Submission submission) {
        return term(submission.cycle());
    }

    Term term(CycleId cycle) {
        return new Term(deadline(cycle), clock.instant());
    }
}
