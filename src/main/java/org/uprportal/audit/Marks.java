package org.uprportal.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PersonId;

/**
 * What a row keeps of who wrote it: the writer's pseudonym on the row's subject, as in the audit trail. It is another one on
 * every subject and tells nobody's name without the key; the portal can tell whether it is a certain person's.
 */
@Component
public class Marks {

    private final CurrentActor actor;
    private final AuditSeal seal;

    Marks(CurrentActor actor, AuditSeal seal) {
        this.actor = actor;
        this.seal = seal;
    }

    /** The mark of whoever acts now; null for a visitor and for the portal itself. */
    public @Nullable UUID mine(UUID subject) {
        var person = actor.get().person();
        return person == null ? null : of(person, subject);
    }

    /** The mark that person leaves on this subject. */
    public UUID of(PersonId person, UUID subject) {
        return seal.pseudonym(subject, person.value());
    }
}
