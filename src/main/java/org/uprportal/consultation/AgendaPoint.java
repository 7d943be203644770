package org.uprportal.consultation;

/**
 * A point that an earlier cycle has left open.
 *
 * @param title what it is about
 * @param detail where it stands
 */
public record AgendaPoint(String title, String detail) {}
