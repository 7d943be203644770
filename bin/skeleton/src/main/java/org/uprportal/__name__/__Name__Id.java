package org.uprportal.__name__;

import java.util.UUID;

/** Names one __name__. */
public record __Name__Id(UUID value) {}
