package org.uprportal.indicator;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum IndicatorThing implements Thing {
    /** Defined by the government and its bodies, measured by the body that owes its values; public. */
    INDICATOR
}
