package org.uprportal.indicator;

import java.util.UUID;

/** Names one indicator. */
public record IndicatorId(UUID value) {}
