package org.uprportal.submission;

import java.util.List;

/** The text of a submission, as its organisation writes it. */
public record SubmissionDraft(
        String title,
        List<SubmissionSection> sections,
        List<ProposedRecommendation> proposals,
        List<CoSubmitter> coSubmitters) {}
