package org.uprportal.meeting;

import java.util.List;
import org.uprportal.party.PartyId;

/** That an organisation took part in a training, as anybody with its address can check. @param party who took part */
public record Certificate(SeatId seat, MeetingSummary meeting, PartyId party, List<PartyId> hosts) {}
