package org.uprportal.followup;

import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/**
 * A body of the State that works on a cluster.
 *
 * @param lead whether it leads; otherwise it is co-responsible
 * @param focalPoint the person of it who is named for the cluster; null where nobody is, and for whoever does not see it
 * @param name that person's name; empty where there is none to be seen
 */
public record ClusterBody(
        PartyId body, boolean lead, @Nullable PersonId focalPoint, String name) {}
