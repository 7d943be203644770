package org.uprportal.submission;

/**
 * A section of a submission.
 *
 * @param text its paragraphs, one a line; they are numbered through the whole document
 * @param footnotes not counted
 * @param annex an annex is not counted either
 */
public record SubmissionSection(String heading, String text, String footnotes, boolean annex) {}
