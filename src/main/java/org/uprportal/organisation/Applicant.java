package org.uprportal.organisation;

import java.util.Locale;

/** Whoever registers an organisation, as letters need them. */
public record Applicant(String name, String email, Locale language) {}
