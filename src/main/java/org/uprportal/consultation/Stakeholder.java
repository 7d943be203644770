package org.uprportal.consultation;

import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;

/** An organisation that is invited or takes part. */
public record Stakeholder(PartyId id, String name, PartyKind kind) {}
