package org.uprportal.report;

import java.util.List;
import org.uprportal.edition.Overtaken;

/**
 * What came of saving a section.
 *
 * @param text what stands now
 * @param overtaken the writer's own words, kept for them, where another had changed the same paragraphs
 */
public record SavedSection(String text, List<Overtaken> overtaken) {}
