package org.uprportal.register.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register as files and programs get it. Names may change; ids and codes stay.
 *
 * @param kind {@code PARAGRAPH}, {@code PAIR}, {@code PLEDGE} or {@code OTHER_BODY}: what is counted as one
 * @param body {@code UPR}, the abbreviation of a treaty body, or {@code SPECIAL_PROCEDURES}
 * @param bodyAsWritten in the words of the source; null for the Universal Periodic Review
 * @param symbol of the document of another body; null where there is none
 * @param date when the document of another body was published; null where there is none
 * @param statesConcerned the State under review, or all countries that another body speaks of
 * @param cycle null where another body has made it
 * @param session null where another body has made it
 * @param paragraph null where the source does not say it
 * @param position null for a pledge and for another body
 * @param positionAsWritten in the words of the source; null where there are none
 * @param action UPR Info's category of action, 1 to 5; null where there is none
 * @param address the page of the row
 */
record Fact(
        UUID id,
        String kind,
        String body,
        @Nullable String bodyAsWritten,
        @Nullable String symbol,
        @Nullable String date,
        Party stateUnderReview,
        List<Party> statesConcerned,
        @Nullable Integer cycle,
        @Nullable Integer session,
        @Nullable String paragraph,
        String text,
        List<Party> recommendingStates,
        @Nullable String position,
        @Nullable String positionAsWritten,
        @Nullable Integer action,
        List<Term> themes,
        String address) {

    /** A State. @param code its ISO 3166 alpha-3 code; null where nobody knows the name */
    record Party(@Nullable String code, String name) {}

    /** A theme, group of persons, goal or issue. @param id null where no list knows it */
    record Term(@Nullable UUID id, String kind, String label) {}
}
