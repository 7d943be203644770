package org.uprportal.meeting;

import java.time.LocalDate;
import java.util.List;
import org.uprportal.party.PartyId;

/** What a host writes into minutes. */
public record MinutesText(List<Item> items, List<Decided> decisions) {

    /** One part. */
    public record Item(String heading, String body) {}

    /** Who does what until when. */
    public record Decided(String words, PartyId owner, LocalDate due) {}
}
