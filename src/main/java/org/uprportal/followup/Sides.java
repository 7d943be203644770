package org.uprportal.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.access.Relation;
import org.uprportal.party.Actor;
import org.uprportal.party.PartyId;

/**
 * What a reader sees of what all sides have said.
 *
 * @param ours whose work is the reader's own
 */
record Sides(Set<PartyId> ours, Actor reader, FollowUpSight sight, Instant now) {

    /** @param lines all that was said of it, newest first */
    FollowedRecommendation of(
            List<ProgressLog.Line> lines,
            @Nullable ClusterSummary cluster,
            List<PlannedAction> actions,
            List<UpdateRequest> requests) {
        var government = new ArrayList<ProgressEntry>();
        var current = new LinkedHashMap<Object, ProgressEntry>();
        var earlier = new ArrayList<ProgressEntry>();
        for (var line : lines) {
            var entry = line.entry();
            var own = own(entry.party());
            if (entry.side() == Side.GOVERNMENT) {
                government.add(shown(line, true));
            } else if (sees(line, own)) {
                var shown = shown(line, entry.named() || own);
                if (current.putIfAbsent(List.of(entry.party(), entry.restricted()), shown) != null) {
                    earlier.add(shown);
                }
            }
        }
        return new FollowedRecommendation(
                cluster,
                List.copyOf(government),
                of(Side.CIVIL_SOCIETY, current),
                of(Side.NHRI, current),
                of(Side.COUNTRY_TEAM, current),
                List.copyOf(earlier),
                actions,
                requests);
    }

    private static List<ProgressEntry> of(Side side, Map<Object, ProgressEntry> current) {
        return current.values().stream().filter(one -> one.side() == side).toList();
    }

    private boolean own(PartyId party) {
        return reader.actsFor(party) || ours.contains(party);
    }

    private boolean sees(ProgressLog.Line line, boolean own) {
        return line.entry().restricted()
                ? sight.seesRestricted(own ? Relation.OWN : Relation.OTHER)
                : own || line.shownToOthers(now);
    }

    private static ProgressEntry shown(ProgressLog.Line line, boolean named) {
        var entry = line.entry();
        return new ProgressEntry(
                line.id(),
                entry.side(),
                line.at(),
                named ? entry.party() : null,
                entry.progress(),
                entry.statement(),
                entry.evidence(),
                entry.restricted(),
                named ? line.edition() : 0);
    }
}
