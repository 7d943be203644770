package org.uprportal.submission;

/** An organisation that submits jointly; named at the beginning with contact and a short description. */
public record CoSubmitter(String name, String contact, String description) {}
