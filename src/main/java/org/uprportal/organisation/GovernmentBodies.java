package org.uprportal.organisation;

import java.util.List;
import org.uprportal.party.Party;

/** The bodies of a State's government in its review: its focal points and the other ministries. */
public record GovernmentBodies(List<Party> focalPoints, List<Party> ministries) {}
