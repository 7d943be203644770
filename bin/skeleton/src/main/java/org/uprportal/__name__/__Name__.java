package org.uprportal.__name__;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** One __name__: it guards its own steps and says what happened. */
@Entity
@Table(name = "__name_____name__")
class __Name__ extends AbstractAggregateRoot<__Name__> {

    static final int LONGEST_TITLE = 300;

    @Id
    private UUID id;

    private UUID partyId;
    private String stateCode;
    private String title;

    @Enumerated(EnumType.STRING)
    private __Name__Status status;

    private Instant dueAt;

    @Version
    private int version;

    protected __Name__() {}

    /** @throws __Name__Refused without title, or with one that is too long */
    static __Name__ open(PartyId party, StateCode state, String title, Instant until) {
        if (title.isBlank()) {
            throw __Name__Refused.withoutTitle();
        }
        if (title.length() > LONGEST_TITLE) {
            throw __Name__Refused.length(LONGEST_TITLE);
        }
        var opened = new __Name__();
        opened.id = UUID.randomUUID();
        opened.partyId = party.value();
        opened.stateCode = state.value();
        opened.title = title;
        opened.status = __Name__Status.OPEN;
        opened.dueAt = until;
        opened.registerEvent(new __Name__Event.Opened(opened.id(), until));
        return opened;
    }

    /** @throws __Name__Refused once it is done or has lapsed */
    void finish() {
        leave(__Name__Status.DONE);
        registerEvent(new __Name__Event.Finished(id()));
    }

    /** @throws __Name__Refused once it is done or has lapsed */
    void lapse() {
        leave(__Name__Status.LAPSED);
        registerEvent(new __Name__Event.Lapsed(id(), party(), title));
    }

    private void leave(__Name__Status to) {
        if (status != __Name__Status.OPEN) {
            throw __Name__Refused.wrongStatus();
        }
        status = to;
    }

    __Name__Id id() {
        return new __Name__Id(id);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    __Name__Summary summary() {
        return new __Name__Summary(id(), party(), new StateCode(stateCode), title, status, dueAt);
    }
}
