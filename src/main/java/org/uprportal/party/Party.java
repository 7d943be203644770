package org.uprportal.party;

import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * The organisation or body for which people act.
 *
 * @param name its display name
 * @param state the State it belongs to: a government's and ministry's own State, the State an embassy represents, the
 *     country of a CSO, NHRI or country team; null for OHCHR, administrators and international organisations
 * @param accreditedTo the State under review in which an embassy works; null for everybody else
 */
public record Party(
        PartyId id,
        PartyKind kind,
        String name,
        @Nullable StateCode state,
        @Nullable StateCode accreditedTo) {}
