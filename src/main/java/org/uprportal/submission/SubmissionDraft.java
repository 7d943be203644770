package org.uprportal.submission;

import java.util.List;
import java.util.Locale;

/**
 * The text of a submission, as its organisation writes it.
 *
 * @param coSubmitters those who stand on the cover; saving a draft does not change them, see {@link CoSubmitters}
 * @param language the language in which it is written, as a tag such as {@code fr}; empty for English
 * @param contact how OHCHR reaches the submitting organisation; on the cover
 * @param description who the submitting organisation is, in a sentence or two; on the cover
 */
public record SubmissionDraft(
        String title,
        List<SubmissionSection> sections,
        List<ProposedRecommendation> proposals,
        List<CoSubmitter> coSubmitters,
        String language,
        String contact,
        String description) {

    /** The longest title, heading, contact and theme, in characters. */
    public static final int LONGEST_TITLE = Manuscript.LONGEST_TITLE;

    /** The longest text of a part, and of its footnotes, in characters. */
    public static final int LONGEST_TEXT = Manuscript.LONGEST_TEXT;

    /** The longest proposed recommendation, description, reason and note, in characters. */
    public static final int LONGEST_PROPOSAL = Manuscript.LONGEST_PROPOSAL;

    /** A draft in English that says nothing about its organisation. */
    public SubmissionDraft(
            String title,
            List<SubmissionSection> sections,
            List<ProposedRecommendation> proposals,
            List<CoSubmitter> coSubmitters) {
        this(title, sections, proposals, coSubmitters, "", "", "");
    }

    /** The same with these co-submitters. */
    public SubmissionDraft with(List<CoSubmitter> others) {
        return new SubmissionDraft(title, sections, proposals, others, language, contact, description);
    }

    /** The language in which it is written. */
    public Locale locale() {
        return language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
