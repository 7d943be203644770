package org.uprportal.recommendation;

import java.util.List;
import org.uprportal.edition.Overtaken;

/**
 * What came of saving the settings of a response.
 *
 * @param overtaken the fields that a colleague has changed meanwhile; what was not taken is kept for its writer
 */
public record SavedSettings(ResponseSettings now, List<Overtaken> overtaken) {}
