package org.uprportal.account;

import java.time.Instant;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;

/** What the holder of an invitation's link is told before accepting. */
public record InvitationOffer(Party party, MemberRole role, String email, Instant expiresAt) {}
