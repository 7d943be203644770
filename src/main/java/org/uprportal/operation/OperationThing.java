package org.uprportal.operation;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum OperationThing implements Thing {
    /** What does not go on by itself; administrators see to it. */
    OPERATION
}
