package org.uprportal.monitor;

import org.uprportal.access.Thing;

/** What this module keeps and shows, and the matrix of access speaks of. */
enum MonitorThing implements Thing {
    /** Figures of reviews, put together for those who watch over them; each is public by itself. */
    MONITORED_REVIEW,
    /** The States of a session in a table, with what is filed and not published yet. */
    MONITORED_SESSION,
    /** What a person has chosen to watch. */
    CHOSEN_BOARD,
    /** A country team's brief while it is written. */
    BRIEF_DRAFT,
    /** A brief that is frozen. */
    BRIEF
}
