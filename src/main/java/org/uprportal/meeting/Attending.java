package org.uprportal.meeting;

/** How somebody takes part. */
public enum Attending {
    PLACE,
    ONLINE
}
