package org.uprportal.account;

import java.util.UUID;

/** The random id of an invitation; it opens nothing, only the letter's token does. */
public record InvitationId(UUID value) {}
