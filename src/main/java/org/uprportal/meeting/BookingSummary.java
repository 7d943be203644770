package org.uprportal.meeting;

import org.uprportal.party.PartyId;

/** A booking. @param note what the reader's own side has noted; the other side's is never shown */
public record BookingSummary(
        BookingId id, MeetingId meeting, SlotId slot, PartyId party, String theme, BookingStatus status, String note) {}
