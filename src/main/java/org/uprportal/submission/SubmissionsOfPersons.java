package org.uprportal.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.audit.Acts;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.PersonalData;
import org.uprportal.vault.Pseudonyms;

/** The submissions a person worked on. Their texts are their organisation's and stay; no person is named in them. */
@Component
class SubmissionsOfPersons implements PersonalData {

    private final SubmissionRepository submissions;
    private final Acts acts;
    private final Pseudonyms pseudonyms;
    private final Cycles cycles;

    SubmissionsOfPersons(SubmissionRepository submissions, Acts acts, Pseudonyms pseudonyms, Cycles cycles) {
        this.submissions = submissions;
        this.acts = acts;
        this.pseudonyms = pseudonyms;
        this.cycles = cycles;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var worked = acts.subjects(
                person, "submission.opened", "submission.approvalAsked", "submission.sentBack", "submission.filed");
        return Map.of(
                "submissions",
                submissions.findAllById(worked).stream()
                        .map(SubmissionsOfPersons::text)
                        .toList());
    }

    /** Without the other submitters: their contacts are data of others. */
    private static Map<String, Object> text(Submission submission) {
        var draft = submission.draft();
        return Map.of(
                "id", submission.id().value().toString(),
                "title", draft.title(),
                "status", submission.status().name(),
                "sections",
                        draft.sections().stream()
                                .map(one -> Map.of(
                                        "heading", one.heading(), "text", one.text(), "footnotes", one.footnotes()))
                                .toList(),
                "recommendations",
                        draft.proposals().stream()
                                .map(ProposedRecommendation::text)
                                .toList());
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "submission_submission.asked_by",
                "submission_submission.approved_by",
                "submission_submission.edited_by",
                "submission_section.edited_by",
                "submission_co_submission.answered_by");
    }

    /** Those under a pseudonym too: its own people ask, and nobody else learns it. */
    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        var every = cycles.all().stream().map(cycle -> cycle.id().value()).toList();
        return Map.of(
                "submissions",
                Stream.concat(Stream.of(party), pseudonyms.mine(every).stream())
                        .flatMap(author -> submissions.findByPartyId(author.value()).stream())
                        .map(SubmissionsOfPersons::text)
                        .toList());
    }
}
