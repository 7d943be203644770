package org.uprportal.statement;

import java.util.UUID;

/** Names one statement. */
public record StatementId(UUID value) {}
