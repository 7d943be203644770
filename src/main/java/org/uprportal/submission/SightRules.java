package org.uprportal.submission;

/** Knows who will see what of a submission; the statement before filing is made from it. */
interface SightRules {

    /** The statement for a submission under the organisation's name, or under a pseudonym. */
    Statement statement(boolean pseudonymous);
}
