package org.uprportal.privacy;

import java.time.Instant;
import org.uprportal.party.PersonId;

/**
 * An erasure that an administrator has asked for and that has not happened yet.
 *
 * @param due from when on it happens, unless somebody stops it
 * @param second whether a second administrator has to agree, because nobody else acts for the organisation, and has not
 * @param mayAgree whether the actor can be that second one
 */
public record AnnouncedErasure(PersonId person, String name, Instant due, boolean second, boolean mayAgree) {}
