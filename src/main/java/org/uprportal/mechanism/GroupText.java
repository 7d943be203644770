package org.uprportal.mechanism;

import java.util.Set;
import org.uprportal.followup.ClusterId;
import org.uprportal.party.PartyId;

/**
 * What a working group is.
 *
 * @param task what it is for; may be empty
 * @param members who is in it; each sits in the mechanism
 * @param clusters whose recommendations it looks after
 */
public record GroupText(String name, String task, Set<PartyId> members, Set<ClusterId> clusters) {}
