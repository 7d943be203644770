package org.uprportal.submission;

import org.uprportal.party.PartyId;

/** An organisation that can be asked to submit jointly. */
public record JointChoice(PartyId id, String name) {}
