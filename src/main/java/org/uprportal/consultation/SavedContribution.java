package org.uprportal.consultation;

import java.util.List;

/**
 * What came of saving.
 *
 * @param now what stands, of everybody who writes it
 * @param unnamed how the switch for the name stands
 * @param overtaken the fields whose words were not taken because somebody else had changed them meanwhile
 */
public record SavedContribution(ContributionTexts now, boolean unnamed, List<Overtaken> overtaken) {

    /** Whether everything was taken. */
    public boolean whole() {
        return overtaken.isEmpty();
    }
}
