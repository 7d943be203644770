package org.uprportal.identity;

import java.util.Locale;

/** A person as others of the same party, and letters, need them. */
public record PersonSummary(PersonId id, String name, String email, Locale language, Party party, MemberRole role) {}
