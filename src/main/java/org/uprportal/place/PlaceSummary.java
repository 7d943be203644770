package org.uprportal.place;

import org.uprportal.state.StateCode;

/**
 * A place of a State; public.
 *
 * @param drawn whether its outline is known
 * @param open whether something new can be said to happen there
 * @param version of what was read, for whoever changes it
 */
public record PlaceSummary(PlaceId id, StateCode state, PlaceText text, boolean drawn, boolean open, int version) {}
