package org.uprportal.submission;

import java.util.List;

/**
 * Who will see what of a submission, and when: told before it is filed, and accepted as told.
 *
 * @param lines the keys of its sentences, in their order
 */
public record Statement(List<String> lines) {}
