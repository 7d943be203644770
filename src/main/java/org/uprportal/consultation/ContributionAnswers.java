package org.uprportal.consultation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Marks;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What a government answers to contributions, with its reasons. */
@Service
@Transactional
public class ContributionAnswers {

    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;
    private final Authors authors;
    private final Edits edits;
    private final Marks marks;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    ContributionAnswers(
            ContributionRepository contributions,
            ConsultationRepository consultations,
            Authors authors,
            Edits edits,
            Marks marks,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.authors = authors;
        this.edits = edits;
        this.marks = marks;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers a contribution, or changes its answer; its author hears of it where it has a name. Former answers stay on
     * record.
     *
     * @param reason why; never empty
     * @param place where in the report it is taken up; may be empty
     * @throws ConsultationRefused before the end, without a reason, or where a text is too long
     * @throws NotAllowed for anybody but the focal point
     */
    public void answer(ContributionId id, Outcome outcome, String reason, String place) {
        answer(id, outcome, reason, place, null);
    }

    /**
     * {@link #answer(ContributionId, Outcome, String, String)} by somebody who has read so many answers; the very same
     * answer once more changes nothing.
     *
     * @throws ConsultationRefused as there, and where somebody else has answered meanwhile
     */
    public ContributionDetails answer(ContributionId id, Outcome outcome, String reason, String place, int read) {
        return answer(id, outcome, reason, place, (Integer) read);
    }

    private ContributionDetails answer(
            ContributionId id, Outcome outcome, String reason, String place, @Nullable Integer read) {
        var consultation = authors.locked(contributions
                .consultationOf(id.value())
                .map(ConsultationId::new)
                .orElseThrow(NotAllowed::here));
        var contribution = contributions.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, ConsultationThing.CONTRIBUTION_ANSWER, access.in(consultation.state()));
        NotAllowed.unless(contribution.sent());
        if (read != null && read != contribution.answers()) {
            if (!contribution.isAnswered(outcome, reason, place)) {
                throw ConsultationRefused.answeredMeanwhile(edits.name(
                        id.value(), contribution.answeredBy(), Set.of(Audience.governmentOf(consultation.state()))));
            }
            return authors.forReader(List.of(contribution)).getFirst();
        }
        contribution.answer(consultation, outcome, reason, place, marks.mine(id.value()), clock.instant());
        contributions.saveAndFlush(contribution);
        if (contributions.countUnanswered(consultation.id().value()) == 0) {
            consultation.allAnswered();
            consultations.save(consultation);
        }
        audit.record("contribution.answered", id.value());
        return authors.forReader(List.of(contribution)).getFirst();
    }
}
