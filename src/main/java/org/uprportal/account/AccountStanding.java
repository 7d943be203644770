package org.uprportal.account;

import org.jspecify.annotations.Nullable;

/**
 * How an account stands among others.
 *
 * @param subject its id at the identity provider; null where nobody has signed in yet
 * @param lastOwner whether others act for the party and nobody else owns it
 * @param alone whether nobody else acts for the party
 * @param lastOfOffice whether the administrators, OHCHR or a focal point would be left without anybody who can act
 */
public record AccountStanding(
        String name, @Nullable String subject, boolean lastOwner, boolean alone, boolean lastOfOffice) {}
