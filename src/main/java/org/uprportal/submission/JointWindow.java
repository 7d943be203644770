package org.uprportal.submission;

/** Until when others are asked to submit jointly, and until when they answer. */
record JointWindow(boolean joint, SubmissionStatus status, Term term) {

    /** Others can be asked while it is drafted. @throws SubmissionRefused afterwards, and where it is no joint one */
    void refuseAsking() {
        term.refuseOver();
        if (status != SubmissionStatus.DRAFT) {
            throw SubmissionRefused.wrongStatus(status);
        }
        if (!joint) {
            throw SubmissionRefused.notJoint();
        }
    }

    /** Those asked can answer, or take their answer back, until it is filed. @throws SubmissionRefused afterwards */
    void refuseAnswers() {
        term.refuseOver();
        if (!SubmissionStatus.OPEN.contains(status)) {
            throw SubmissionRefused.jointOver();
        }
    }

    boolean open() {
        return !term.over() && SubmissionStatus.OPEN.contains(status);
    }
}
