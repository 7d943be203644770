package org.uprportal.__name__;

import java.time.Instant;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** One __name__, as its list and its page show it. */
public record __Name__Summary(
        __Name__Id id, PartyId party, StateCode state, String title, __Name__Status status, Instant until) {}
