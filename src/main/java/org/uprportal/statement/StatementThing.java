package org.uprportal.statement;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum StatementThing implements Thing {
    /** A statement that its drafter has not opened yet. */
    STATEMENT_DRAFT,
    /** A statement that can be signed or has been sent: for everybody to read, its drafter's to change until it is frozen. */
    STATEMENT,
    /** The answer of the body it addresses. */
    STATEMENT_ANSWER,
    /** An organisation's own signature, which may be one that nobody else is shown. */
    STATEMENT_SIGNATURE
}
