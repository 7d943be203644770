package org.uprportal.privacy;

import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;

/**
 * What an erasure would meet.
 *
 * @param subject the account's id at the identity provider, which the portal forgets and cannot erase there; null where
 *     nobody has signed in yet
 * @param lastOwner whether others would be left without an owner: it is refused until the organisation is handed over
 * @param alone whether the organisation would be left without people
 * @param lastOfOffice whether the administrators, OHCHR or a focal point would be left without anybody who can act: refused
 */
public record ErasurePreview(
        PersonId id, String name, @Nullable String subject, boolean lastOwner, boolean alone, boolean lastOfOffice) {}
