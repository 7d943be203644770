package org.uprportal.register;

/** In which order the register is read. */
public enum RegisterOrder {
    /** What fits the words best; without words the newest session first. */
    FIT,
    /** The newest session first. */
    NEWEST,
    /** The oldest session first. */
    OLDEST
}
