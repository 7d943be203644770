package org.uprportal.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One point of an agenda.
 *
 * @param minutes how long it lasts
 * @param speaker who speaks, with their time
 * @param link to a document or a page elsewhere
 * @param about what of the review is spoken of; null for nothing in particular
 */
public record AgendaItem(
        String title,
        int minutes,
        String speaker,
        String link,
        @Nullable Matter about) {

    /** A point that speaks of nothing in particular. */
    public AgendaItem(String title, int minutes, String speaker, String link) {
        this(title, minutes, speaker, link, null);
    }
}
