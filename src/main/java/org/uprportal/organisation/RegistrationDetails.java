package org.uprportal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A registration as those who decide see it.
 *
 * @param reason why it was decided as it was; null before
 * @param appeal why the applicant thinks that the refusal was wrong; null where it was not appealed
 * @param appealReason why the appeal was decided as it was; null before
 * @param mine whether the reader may decide now: on an appeal, only somebody else than who refused
 * @param refusedByMe whether it was the reader who refused
 */
public record RegistrationDetails(
        RegistrationSummary summary,
        String about,
        String website,
        Applicant applicant,
        @Nullable String reason,
        @Nullable String appeal,
        @Nullable String appealReason,
        boolean mine,
        boolean refusedByMe) {}
