package org.uprportal.report;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum ReportThing implements Thing {
    /** A national report before publication, with what the State's bodies say of it. */
    REPORT_DRAFT,
    /** What is said of a draft that was put to consultation, and the answers; public. */
    REPORT_COMMENT
}
