package org.uprportal.document;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** Names of files are shortened where they come in. */
public class DocumentTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of("document_file.name", "document_file.verdict");
    }
}
