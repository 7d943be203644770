package org.uprportal.midterm;

import java.util.List;
import org.uprportal.edition.Overtaken;

/**
 * What stands after saving.
 *
 * @param overtaken what a colleague has changed at the same time, whose words stand
 */
public record SavedText<T>(T stands, List<Overtaken> overtaken) {}
