package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.AccessColumn;
import org.uprportal.access.Thing;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.vault.VaultThing;

/** Who will see what of a registration: read from the matrix of access and from who hosts, so that no sentence says more than holds. */
@Component
class SeatSight {

    private static final String KEY = "meeting.sight.";

    private final Function<Thing, Set<AccessColumn>> readers;

    @Autowired
    SeatSight(Access access) {
        this(access::readers);
    }

    SeatSight(Function<Thing, Set<AccessColumn>> readers) {
        this.readers = readers;
    }

    /** @param asks whether the hosts ask something @param names whether they need the name of each */
    SeatStatement statement(Veil veil, ListReaders list, List<Party> hosts, boolean asks, boolean names) {
        var seeing = readers.apply(veil.thing());
        var reading = hosts.stream()
                .filter(one -> seeing.contains(column(one.kind())))
                .map(Party::id)
                .toList();
        var blind = hosts.stream()
                .map(Party::id)
                .filter(one -> !reading.contains(one))
                .toList();
        var lines = new ArrayList<SeatStatement.Line>();
        lines.add(line(veil == Veil.PSEUDONYM ? "pseudonym" : "name", List.of(AccessColumn.CM), reading));
        if (asks) {
            lines.add(line("answers", List.of(), reading));
        }
        if (names && veil != Veil.PSEUDONYM) {
            lines.add(line("names", List.of(), reading));
        }
        if (veil == Veil.NAMED) {
            lines.add(line("list." + list, List.of(), List.of()));
            return new SeatStatement(List.copyOf(lines));
        }
        if (!blind.isEmpty()) {
            lines.add(line("blind", List.of(), blind));
        }
        lines.add(line(
                "hidden",
                Arrays.stream(AccessColumn.values())
                        .filter(AccessColumn::peopled)
                        .filter(one -> one != AccessColumn.CM)
                        .filter(one -> !seeing.contains(one) || veil == Veil.PSEUDONYM)
                        .toList(),
                List.of()));
        if (veil == Veil.PSEUDONYM) {
            lines.add(line("vault", List.copyOf(readers.apply(VaultThing.IDENTITY_VAULT)), List.of()));
            lines.add(line("silent", List.of(), List.of()));
        } else {
            lines.add(line("letters", List.of(), List.of()));
        }
        lines.add(line("minutes", List.of(), List.of()));
        lines.add(line("room", List.of(), List.of()));
        return new SeatStatement(List.copyOf(lines));
    }

    private static SeatStatement.Line line(String key, List<AccessColumn> who, List<PartyId> hosts) {
        return new SeatStatement.Line(KEY + key, who, hosts);
    }

    static AccessColumn column(PartyKind kind) {
        return switch (kind) {
            case CSO, COALITION, NHRI, ACADEMIC -> AccessColumn.CM;
            case GOVERNMENT -> AccessColumn.GV;
            case MINISTRY -> AccessColumn.MI;
            case EMBASSY -> AccessColumn.EM;
            case UNCT, UN_AGENCY -> AccessColumn.CT;
            case OHCHR -> AccessColumn.OD;
            case ADMIN -> AccessColumn.PA;
            case AUDITOR -> AccessColumn.AU;
        };
    }
}
