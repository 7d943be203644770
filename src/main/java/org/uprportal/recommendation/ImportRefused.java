package org.uprportal.recommendation;

import java.time.Instant;
import java.util.Date;
import org.uprportal.platform.Refusal;

/** A matrix that cannot be imported here, or an import that cannot be taken back. */
public class ImportRefused extends Refusal {

    private ImportRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static ImportRefused tooEarly(Instant review) {
        return new ImportRefused(
                "recommendation.matrix.tooEarly",
                "The review takes place on " + review
                        + ", so there are no recommendations yet. Nothing has been stored.",
                Date.from(review));
    }

    static ImportRefused ofAnotherState(String said, String expected) {
        return new ImportRefused(
                "recommendation.matrix.otherState",
                "This file says that it is the matrix of " + said + ", and the cycle is of " + expected
                        + ". Nothing has been stored.",
                said,
                expected);
    }

    static ImportRefused ofAnotherCycle(String said, int expected) {
        return new ImportRefused(
                "recommendation.matrix.otherCycle",
                "This file says that it is of cycle " + said + ", and this is cycle " + expected
                        + ". Nothing has been stored.",
                said,
                expected);
    }

    static ImportRefused ofAnotherSession(String said, int expected) {
        return new ImportRefused(
                "recommendation.matrix.otherSession",
                "This file says that it is of session " + said + ", and the review is in session " + expected
                        + ". Nothing has been stored.",
                said,
                expected);
    }

    static ImportRefused noRows() {
        return new ImportRefused(
                "recommendation.matrix.noRows",
                "No row of this file can be read as a recommendation. Nothing has been stored.");
    }

    static ImportRefused changedMeanwhile() {
        return new ImportRefused(
                "recommendation.matrix.changedMeanwhile",
                "Somebody else has changed the recommendations since this file was compared with them. Nothing has been stored.");
    }

    static ImportRefused takenBackAlready(Instant at) {
        return new ImportRefused(
                "recommendation.import.refused.takenBack",
                "This import was taken back on " + at + " already.",
                Date.from(at));
    }

    static ImportRefused builtOn(String paragraphs) {
        return new ImportRefused(
                "recommendation.import.refused.builtOn",
                "Others have worked with what this import brought (" + paragraphs + "); it cannot be taken back.",
                paragraphs);
    }

    static ImportRefused responseSent() {
        return new ImportRefused(
                "recommendation.import.refused.responseSent",
                "The State has answered these recommendations; the import cannot be taken back.");
    }
}
