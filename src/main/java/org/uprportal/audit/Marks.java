package org.uprportal.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The mark that person leaves on this subject now. */
    public UUID of(PersonId person, UUID subject) {
        return seal.pseudonym(subject, person.value());
    }

    /** Every mark that person may have left on this subject, the present one first: keys change, rows stay. */
    public List<UUID> all(PersonId person, UUID subject) {
        return Stream.concat(
                        Stream.of(of(person, subject)),
                        seal.all().reversed().stream().map(key -> key.pseudonym(subject, person.value())))
                .distinct()
                .toList();
    }

    /** {@link #all} of whoever acts now; none for a visitor and for the portal itself. */
    public List<UUID> allMine(UUID subject) {
        var person = actor.get().person();
        return person == null ? List.of() : all(person, subject);
    }
}
