package org.uprportal.monitor;

import java.util.List;
import org.uprportal.edition.Overtaken;

/**
 * What came of saving a brief's words.
 *
 * @param text what stands now
 * @param overtaken what was not taken, because a colleague was quicker with the same words
 */
public record SavedBrief(String text, List<Overtaken> overtaken) {}
