package org.uprportal.submission.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionId;
import org.uprportal.submission.CoSubmissionSteps;

/** The owners of an organisation that is asked to submit jointly answer for it; nobody else can. */
@Component
class AnswerJointTask implements TaskKind {

    private final CoSubmissionSteps requests;
    private final People people;

    AnswerJointTask(CoSubmissionSteps requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    @Override
    public String formKey() {
        return CoSubmissionModel.ANSWER_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var id = new CoSubmissionId(subject);
        var request = requests.request(id);
        return new TaskBrief(
                List.of(request.submitter()),
                request.state(),
                request.until(),
                requests.whom(id).map(this::owners).orElse(Set.of()));
    }

    private Set<Audience> owners(PartyId party) {
        return people.behind(Set.of(Audience.party(party))).stream()
                .filter(one -> one.role() == MemberRole.OWNER)
                .map(one -> Audience.person(one.id()))
                .collect(Collectors.toSet());
    }
}
