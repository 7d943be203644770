package org.uprportal.consultation;

import java.util.List;
import org.uprportal.platform.Words;

/**
 * A point that an earlier cycle has left open.
 *
 * @param title what it is about
 * @param detail what was asked
 * @param history what became of it, first to last
 */
public record AgendaPoint(String title, String detail, List<Words.Text> history) {

    public AgendaPoint {
        history = List.copyOf(history);
    }
}
