package org.uprportal.platform;

/** Places at which nothing may be kept of who typed what, whatever page is still open; a bean of the module they belong to. */
public interface NotKept {

    /** Whether nothing is kept at that place. */
    boolean at(String place);
}
