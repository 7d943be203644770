package org.uprportal.place.geo;

/** The bytes are no list of places; says which of a few reasons it is. */
public final class GeoRefused extends Exception {

    /** Why. */
    public enum Reason {
        /** Not JSON at all, or cut off. */
        NO_JSON,
        /** JSON, and not a collection of features. */
        NO_FEATURES,
        /** No feature has an outline. */
        NO_OUTLINE,
        /** Its numbers are no degrees of longitude and latitude. */
        NO_DEGREES,
        /** More than is read. */
        TOO_LARGE
    }

    private final Reason reason;

    GeoRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why it is refused. */
    public Reason reason() {
        return reason;
    }
}
