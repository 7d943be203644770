package org.uprportal.midterm;

import java.util.UUID;

/** What is asked of one organisation; random, so that it says nothing. */
public record CoReportId(UUID value) {}
