package org.uprportal.identity;

import java.time.Instant;

/** An open invitation as those who manage a party's people see it. */
public record InvitationSummary(InvitationId id, String email, MemberRole role, Instant invitedAt, Instant expiresAt) {}
