package org.uprportal.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.uprportal.place.PlaceId;

/** An action of a plan that is public, at its place. */
public record LocatedAction(UUID id, PlaceId place, String title, LocalDate due, ActionState state) {}
