package org.uprportal.meeting;

/**
 * How many of an organisation come.
 *
 * @param most at most so many with one registration
 * @param names whether the host needs the name of each, for a badge or for the gate
 */
public record Delegation(int most, boolean names) {

    /** The most that a host can allow. */
    public static final int LIMIT = 20;

    /** One person, whose name the host does not need. */
    public static final Delegation ONE = new Delegation(1, false);
}
