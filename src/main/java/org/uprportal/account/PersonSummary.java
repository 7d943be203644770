package org.uprportal.account;

import java.util.Locale;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PersonId;

/** A person as others of the same party, and letters, need them. */
public record PersonSummary(PersonId id, String name, String email, Locale language, Party party, MemberRole role) {}
