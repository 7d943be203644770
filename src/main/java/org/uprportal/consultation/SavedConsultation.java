package org.uprportal.consultation;

import java.util.List;

/**
 * What came of saving.
 *
 * @param now what stands, of everybody who prepares it
 * @param overtaken the fields that were not taken because somebody else had changed them meanwhile
 */
public record SavedConsultation(ConsultationDraft now, List<Overtaken> overtaken) {

    /** Whether everything was taken. */
    public boolean whole() {
        return overtaken.isEmpty();
    }
}
