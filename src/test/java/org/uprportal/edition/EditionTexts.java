package org.uprportal.edition;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** What several have written at once: the texts have passed the limit of their own field. */
public class EditionTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // Words that have passed the limit of their own field
                "edition_overtaken.field", "edition_overtaken.text", "edition_writer.field");
    }
}
