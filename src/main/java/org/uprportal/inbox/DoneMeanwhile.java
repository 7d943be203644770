package org.uprportal.inbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Meanwhile;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;

/** Which colleague has just done the task that somebody was about to do. People of others are not named. */
@Component
class DoneMeanwhile implements Meanwhile {

    private static final Duration JUST = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;

    DoneMeanwhile(JdbcClient database, People people, CurrentActor actor, PortalClock clock) {
        this.database = database;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    private record Done(PersonId by, Timestamp at) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Words.Text> about(UUID thing) {
        var person = actor.get().person();
        var party = actor.get().party();
        if (person == null || party == null) {
            return Optional.empty();
        }
        return database.sql("""
                        select done_by, done_at from inbox_task
                        where subject = ? and done_at > ? and done_by is not null and done_by <> ?
                        order by done_at desc limit 1
                        """)
                .params(
                        thing.toString(),
                        Timestamp.from(clock.instant().minus(JUST)),
                        person.value().toString())
                .query((row, number) -> new Done(new PersonId(UUID.fromString(row.getString(1))), row.getTimestamp(2)))
                .optional()
                .flatMap(done -> people.person(done.by())
                        .filter(one -> one.party().id().equals(party.id()))
                        .map(one -> new Words.Text(
                                "platform.outOfDate.by",
                                List.of(one.name(), Words.moment(done.at().toInstant())))));
    }
}
