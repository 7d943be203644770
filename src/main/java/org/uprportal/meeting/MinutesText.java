package org.uprportal.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** What a host writes into minutes. */
public record MinutesText(List<Item> items, List<Decided> decisions) {

    /** One part. */
    public record Item(String heading, String body) {}

    /** Who does what until when. @param about to what of the review it belongs; null for nothing in particular */
    public record Decided(
            String words,
            PartyId owner,
            LocalDate due,
            @Nullable Matter about) {

        /** What belongs to nothing in particular. */
        public Decided(String words, PartyId owner, LocalDate due) {
            this(words, owner, due, null);
        }
    }
}
