package org.uprportal.report;

import java.util.UUID;

/** Names one section of a national report. */
public record SectionId(UUID value) {}
