package org.uprportal.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.NotAllowed;
import org.uprportal.state.StateCode;

/** What meetings speak of and decide on, by name, as far as the actor may see it. */
@Service
@Transactional(readOnly = true)
public class MatterNames {

    private final ObjectProvider<Matters> known;

    MatterNames(ObjectProvider<Matters> known) {
        this.known = known;
    }

    /**
     * What can be chosen in a meeting of that State, by kind, with its name: a part of it, in a fixed number of statements however
     * much there is.
     *
     * @param words what the name must contain; empty for all
     */
    public Map<Matter, String> choice(StateCode state, String words, int offset, int most) {
        var part = new LinkedHashMap<Matter, String>();
        var skipped = offset;
        for (var kind : Matter.Kind.values()) {
            for (var one : known.stream().filter(found -> found.kind() == kind).toList()) {
                if (part.size() < most) {
                    one.of(state, words, skipped, most - part.size())
                            .forEach((id, name) -> part.put(new Matter(kind, id), name));
                    skipped = part.isEmpty() && skipped > 0 ? skipped - one.count(state, words) : 0;
                }
            }
        }
        return part;
    }

    /** The names of those of these that exist for the actor, in a fixed number of statements for each kind. */
    public Map<Matter, String> named(Collection<Matter> matters) {
        var all = new LinkedHashMap<Matter, String>();
        for (var kind : Matter.Kind.values()) {
            var ids = ids(matters, kind);
            if (!ids.isEmpty()) {
                known.stream()
                        .filter(one -> one.kind() == kind)
                        .forEach(one -> one.named(ids).forEach((id, name) -> all.put(new Matter(kind, id), name)));
            }
        }
        return all;
    }

    /** Refuses what does not exist for the actor; what stood there before stays, whatever has become of it. */
    void require(Collection<@Nullable Matter> now, Collection<@Nullable Matter> before) {
        var added = now.stream()
                .filter(Objects::nonNull)
                .filter(one -> !before.contains(one))
                .distinct()
                .toList();
        NotAllowed.unless(named(added).keySet().containsAll(added));
    }

    private static List<UUID> ids(Collection<Matter> matters, Matter.Kind kind) {
        return matters.stream()
                .filter(one -> one.kind() == kind)
                .map(Matter::id)
                .distinct()
                .toList();
    }
}
