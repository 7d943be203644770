package org.uprportal.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** What only the process does with submissions, and what it and the letters are told of them; no page sees it. */
@Service
@Transactional
public class SubmissionSteps {

    private final JdbcClient database;
    private final SubmissionRepository submissions;
    private final Consents consents;
    private final CurrentActor actor;
    private final AuditTrail audit;

    SubmissionSteps(
            JdbcClient database,
            SubmissionRepository submissions,
            Consents consents,
            CurrentActor actor,
            AuditTrail audit) {
        this.database = database;
        this.submissions = submissions;
        this.consents = consents;
        this.actor = actor;
        this.audit = audit;
    }

    /** The deadline has passed; doing it twice changes nothing. */
    public void miss(SubmissionId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var submission = submissions.findById(id.value()).orElseThrow(NotAllowed::here);
            submission.miss();
            consents.end(submission);
            submissions.save(submission);
            audit.record("submission.missed", id.value());
        });
    }

    /** Every submission that is not finished, and where it stands. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, SubmissionStatus> underway() {
        return submissions.underway().stream()
                .collect(Collectors.toMap(row -> new SubmissionId((UUID) row[0]), row -> (SubmissionStatus) row[1]));
    }

    /** The submissions of a cycle that wait for their deadline. */
    @Transactional(readOnly = true)
    public List<SubmissionId> openIn(CycleId cycle) {
        return ids(submissions.idsOfCycle(cycle.value(), SubmissionStatus.OPEN));
    }

    /** The open submissions of an author. */
    @Transactional(readOnly = true)
    public List<SubmissionId> openOf(PartyId author) {
        return ids(submissions.idsOfAuthor(author.value(), SubmissionStatus.OPEN));
    }

    /** The filed submissions of a cycle. */
    @Transactional(readOnly = true)
    public List<SubmissionId> filedIn(CycleId cycle) {
        return ids(submissions.idsOfCycle(cycle.value(), Set.of(SubmissionStatus.FILED)));
    }

    /** What an organisation has filed. */
    @Transactional(readOnly = true)
    public List<SubmissionId> filedBy(PartyId author) {
        return ids(submissions.idsOfAuthor(author.value(), Set.of(SubmissionStatus.FILED)));
    }

    private static List<SubmissionId> ids(Collection<UUID> all) {
        return all.stream().map(SubmissionId::new).toList();
    }
}
