package org.uprportal.state;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One State and its names. */
@Entity
@Table(name = "state")
class State {

    @Id
    private String code;

    private @Nullable String iso2;
    private @Nullable String m49;

    @Enumerated(EnumType.STRING)
    private @Nullable RegionalGroup regionalGroup;

    private boolean unMember;

    @ElementCollection
    @CollectionTable(name = "state_name", joinColumns = @JoinColumn(name = "state_code"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    @Version
    private @Nullable Integer version;

    protected State() {}

    State(StateCode code, @Nullable RegionalGroup group, boolean member) {
        this.code = code.value();
        this.regionalGroup = group;
        this.unMember = member;
    }

    StateCode code() {
        return new StateCode(code);
    }

    void rename(String language, String name) {
        names.put(language, name);
    }

    StateSummary summary() {
        return new StateSummary(code(), iso2, m49, regionalGroup, unMember, names);
    }
}
