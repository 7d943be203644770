package org.uprportal.mechanism;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.ClusterId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SafeText;

/** A working group of the mechanism, for some clusters of recommendations. */
@Entity
@Table(name = "mechanism_group")
class WorkingGroup {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TASK = 1000;

    @Id
    private UUID id;

    private UUID mechanismId;
    private String name;
    private String task;

    @ElementCollection
    @CollectionTable(name = "mechanism_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "party_id")
    private Set<UUID> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "mechanism_group_cluster", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "cluster_id")
    private Set<UUID> clusters = new HashSet<>();

    @Version
    private @Nullable Integer version;

    protected WorkingGroup() {}

    WorkingGroup(MechanismId mechanism, GroupText text) {
        id = UUID.randomUUID();
        mechanismId = mechanism.value();
        var clean = SafeText.name(text.name());
        MechanismRefused.length(clean, 1, LONGEST_NAME);
        MechanismRefused.length(text.task(), 0, LONGEST_TASK);
        name = clean;
        task = text.task();
        text.members().forEach(one -> members.add(one.value()));
        text.clusters().forEach(one -> clusters.add(one.value()));
    }

    /** Whoever leaves the mechanism leaves its groups. */
    boolean leave(PartyId party) {
        return members.remove(party.value());
    }

    MechanismId mechanism() {
        return new MechanismId(mechanismId);
    }

    GroupSummary summary() {
        return new GroupSummary(
                new GroupId(id),
                new GroupText(
                        name,
                        task,
                        members.stream().map(PartyId::new).collect(Collectors.toSet()),
                        clusters.stream().map(ClusterId::new).collect(Collectors.toSet())));
    }
}
