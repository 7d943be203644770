package org.uprportal.document;

import org.uprportal.platform.SentFile;

/**
 * A document without its content.
 *
 * @param name as it is shown and saved, with its ending
 * @param size bytes
 */
public record DocumentSummary(DocumentId id, String name, SentFile.Kind kind, int size, Verdict verdict) {}
