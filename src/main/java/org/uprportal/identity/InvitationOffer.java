package org.uprportal.identity;

import java.time.Instant;

/** What the holder of an invitation's link is told before accepting. */
public record InvitationOffer(Party party, MemberRole role, String email, Instant expiresAt) {}
