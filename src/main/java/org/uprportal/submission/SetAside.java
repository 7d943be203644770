package org.uprportal.submission;

import java.util.UUID;

/**
 * A text that lost against a colleague's of the same moment; kept until somebody of the organisation has seen to it.
 *
 * @param part which text of the draft: {@code title}, {@code contact}, {@code section:<id>:text} and so on
 */
public record SetAside(UUID id, String part, String text) {}
