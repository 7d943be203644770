package org.uprportal.account;

import java.time.Instant;
import org.uprportal.party.MemberRole;

/** An open invitation as those who manage a party's people see it. */
public record InvitationSummary(InvitationId id, String email, MemberRole role, Instant invitedAt, Instant expiresAt) {}
