package org.uprportal.followup;

import java.time.LocalDate;

/** What of an action is written by hand. */
public record ActionText(String title, LocalDate due) {}
