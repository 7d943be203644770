package org.uprportal.consultation;

import java.util.List;
import org.uprportal.state.StateCode;

/** Knows what earlier cycles of a State have left open; implemented by the module that follows recommendations up. */
public interface AgendaSource {

    /** The open points of the State, the most pressing first. Asked for its government only. */
    List<AgendaPoint> openPoints(StateCode state);
}
