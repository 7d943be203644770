package org.uprportal.cycle;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
public enum CycleThing implements Thing {
    /** Cycles, sessions, the register, published consultations, outcomes and reports are public. */
    PUBLISHED,
    /** The secretariat opens a cycle and moves its dates. */
    CYCLE,
    /** The focal point confirms the dates of its own State. */
    CYCLE_CONFIRMATION,
    /** Closed by the focal point or the secretariat. */
    CYCLE_CLOSING,
    /** Sessions and their limits are the secretariat's. */
    SESSION
}
