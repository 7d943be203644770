package org.uprportal.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;

/** How often each person wants letters, as they chose themselves. */
@Service
public class Rhythms {

    private final JdbcClient database;
    private final CurrentActor actor;

    Rhythms(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** What the actor chose; at once where they chose nothing. */
    @Transactional(readOnly = true)
    public LetterRhythm mine() {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        return of(List.of(me)).getOrDefault(me, LetterRhythm.AT_ONCE);
    }

    /** The actor chooses. What waits for the next letter comes as it was chosen before. */
    @Transactional
    public void choose(LetterRhythm rhythm) {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        database.sql("insert into notification_rhythm (person_id, rhythm) values (?, ?)"
                        + " on duplicate key update rhythm = values(rhythm)")
                .params(me.value().toString(), rhythm.name())
                .update();
    }

    Map<PersonId, LetterRhythm> of(Collection<PersonId> persons) {
        var rhythms = new HashMap<PersonId, LetterRhythm>();
        if (!persons.isEmpty()) {
            database.sql("select person_id, rhythm from notification_rhythm where person_id in (:persons)")
                    .param(
                            "persons",
                            persons.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        rhythms.put(
                                new PersonId(UUID.fromString(row.getString(1))),
                                LetterRhythm.valueOf(row.getString(2)));
                    });
        }
        return rhythms;
    }
}
