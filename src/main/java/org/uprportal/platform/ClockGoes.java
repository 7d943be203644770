package org.uprportal.platform;

/** The clock of this server goes right again, or does not any more; told when that changes. */
public record ClockGoes(boolean right) {}
