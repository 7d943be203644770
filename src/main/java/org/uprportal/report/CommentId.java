package org.uprportal.report;

import java.util.UUID;

/** Names one comment on a section. */
public record CommentId(UUID value) {}
