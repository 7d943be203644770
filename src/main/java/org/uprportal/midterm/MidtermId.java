package org.uprportal.midterm;

import java.util.UUID;

/** One version of a mid-term report; random, so that it says nothing. */
public record MidtermId(UUID value) {}
