package org.uprportal.account;

import org.jspecify.annotations.Nullable;

/**
 * How an account stands among others.
 *
 * @param subject its id at the identity provider; null where nobody has signed in yet
 * @param lastOwner whether others act for the party and nobody else owns it
 * @param alone whether nobody else acts for the party
 */
public record AccountStanding(String name, @Nullable String subject, boolean lastOwner, boolean alone) {}
