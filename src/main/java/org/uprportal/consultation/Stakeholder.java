package org.uprportal.consultation;

import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;

/** An organisation that is invited or takes part. */
public record Stakeholder(PartyId id, String name, PartyKind kind) {}
