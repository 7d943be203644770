package org.uprportal.notification;

import java.util.List;
import java.util.Locale;

/**
 * A letter to somebody without an account.
 *
 * @param key the subject's key; {@code <key>.mail} holds the letter's body
 * @param arguments for both patterns: short texts, never confidential content
 * @param path the page it links to, without leading slash
 * @param to the address
 * @param name how the reader is addressed; may be made by {@link org.uprportal.platform.Words#text}
 */
public record Letter(String key, List<?> arguments, String path, String to, Object name, Locale language) {}
