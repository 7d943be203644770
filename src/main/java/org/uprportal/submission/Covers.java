package org.uprportal.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.platform.SafeText;

/** Under which name submissions are read: on the cover, in the name of the file, and what a text may not say of its author. */
@Component
class Covers {

    private static final int LONGEST_NAME = 80;

    private final Papers papers;
    private final Consents consents;
    private final People people;

    Covers(Papers papers, Consents consents, People people) {
        this.papers = papers;
        this.consents = consents;
        this.people = people;
    }

    /** The submitting organisation's name, or its pseudonym. */
    String by(Submission submission) {
        return submission.pseudonymous()
                ? String.valueOf(submission.pseudonym())
                : people.party(submission.author()).map(Party::name).orElse("");
    }

    /** The same for many at once. */
    Map<SubmissionId, String> by(Collection<Submission> all) {
        var names = people
                .parties(all.stream()
                        .filter(one -> !one.veiled())
                        .map(Submission::author)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Party::id, Party::name, (one, same) -> one));
        return all.stream()
                .collect(Collectors.toMap(
                        Submission::id,
                        one -> one.veiled() ? String.valueOf(one.pseudonym()) : names.getOrDefault(one.author(), "")));
    }

    /** The submission as it is read. */
    SubmissionPaper paper(Submission submission, CycleSummary cycle) {
        var hidden = submission.pseudonymous();
        return papers.paper(
                consents.draft(submission),
                by(submission),
                hidden,
                cycle,
                cycle.on(CycleDate.STAKEHOLDER_DEADLINE),
                hidden ? null : submission.filedAt());
    }

    /** Its Word file, as it would be today. */
    byte[] word(Submission submission, CycleSummary cycle) {
        return WordDocument.write(paper(submission, cycle));
    }

    /** What its Word file is called. */
    String fileName(Submission submission, CycleSummary cycle) {
        return "UPR%d-%s-%s.docx"
                .formatted(
                        cycle.session(),
                        cycle.state().value(),
                        SafeText.shortened(
                                by(submission)
                                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                                        .replaceAll("^-|-$", ""),
                                LONGEST_NAME));
    }

    /**
     * @param author whom the text may not name
     * @throws SubmissionRefused where it contains the organisation's name, or that or the address of one of its people
     */
    void refuseOwnWords(SubmissionDraft draft, Party author) {
        var words = new ArrayList<String>();
        words.add(author.name());
        people.behind(Set.of(Audience.party(author.id()))).forEach(one -> {
            words.add(one.name());
            words.add(one.email());
        });
        if (OwnWords.in(draft, words)) {
            throw SubmissionRefused.namesItself();
        }
    }
}
