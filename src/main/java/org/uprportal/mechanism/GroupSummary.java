package org.uprportal.mechanism;

/** A working group; public. */
public record GroupSummary(GroupId id, GroupText text) {}
