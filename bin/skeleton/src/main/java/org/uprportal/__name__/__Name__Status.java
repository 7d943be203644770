package org.uprportal.__name__;

/** Where it stands. */
public enum __Name__Status {
    OPEN,
    DONE,
    LAPSED
}
