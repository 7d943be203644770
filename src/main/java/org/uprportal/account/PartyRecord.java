package org.uprportal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** What must be known of an organisation to say who acts for it. */
@Entity
@Table(name = "identity_party")
class PartyRecord extends AbstractAggregateRoot<PartyRecord> {

    static final int LONGEST_NAME = 300;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;
    private @Nullable String stateCode;
    private @Nullable String accreditedTo;
    private boolean closed;

    @Version
    private int version;

    protected PartyRecord() {}

    PartyRecord(Party party) {
        id = party.id().value();
        update(party);
    }

    final void update(Party party) {
        kind = party.kind();
        if (party.name().length() > LONGEST_NAME) {
            throw PersonRefused.tooLong(LONGEST_NAME);
        }
        name = SafeText.name(party.name());
        stateCode = party.state() == null ? null : party.state().value();
        accreditedTo =
                party.accreditedTo() == null ? null : party.accreditedTo().value();
    }

    void close() {
        closed = true;
        registerEvent(new MemberEvent.PartyClosed(new PartyId(id)));
    }

    boolean closed() {
        return closed;
    }

    Party party() {
        return new Party(
                new PartyId(id),
                kind,
                name,
                stateCode == null ? null : new StateCode(stateCode),
                accreditedTo == null ? null : new StateCode(accreditedTo));
    }
}
