package org.uprportal.followup;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.Marks;
import org.uprportal.party.Audience;

/** Who wrote something last, by the mark in its row; a name is found only among those whom the reader knows anyway. */
@Component
class Writers {

    private final Marks marks;
    private final People people;

    Writers(Marks marks, People people) {
        this.marks = marks;
        this.people = people;
    }

    @Nullable
    UUID mine(UUID thing) {
        return marks.mine(thing);
    }

    /** The name of whose mark that is; empty where it is nobody's of these. */
    String name(UUID thing, @Nullable UUID writer, Set<Audience> known) {
        return writer == null
                ? ""
                : people.behind(known).stream()
                        .filter(one -> marks.all(one.id(), thing).contains(writer))
                        .map(PersonSummary::name)
                        .findFirst()
                        .orElse("");
    }
}
