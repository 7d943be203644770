package org.uprportal.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.NotKept;
import org.uprportal.platform.PortalClock;

/** Kept texts by person. They are nobody's record but the writer's own scrap paper, so they leave no line in the audit trail. */
@Component
@Transactional
class PersonsKeptTexts implements KeptTexts {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final ObjectProvider<NotKept> notKept;

    PersonsKeptTexts(JdbcClient database, CurrentActor actor, PortalClock clock, ObjectProvider<NotKept> notKept) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
        this.notKept = notKept;
    }

    @Override
    public void keep(String place, String text) {
        var who = actor.get().person();
        if (who == null || text.length() > LONGEST || notKept.stream().anyMatch(one -> one.at(place))) {
            return;
        }
        if (text.isBlank()) {
            forget(place);
            return;
        }
        database.sql("""
                        insert into identity_kept_text (person_id, place, text, kept_at) values (:who, :place, :text, :now)
                        on duplicate key update text = :text, kept_at = :now
                        """)
                .param("who", who.value().toString())
                .param("place", checked(place))
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<String> kept(String place) {
        var who = actor.get().person();
        if (who == null) {
            return Optional.empty();
        }
        database.sql("delete from identity_kept_text where person_id = ? and kept_at < ?")
                .params(who.value().toString(), Timestamp.from(oldest()))
                .update();
        return database.sql("select text from identity_kept_text where person_id = ? and place = ?")
                .params(who.value().toString(), checked(place))
                .query(String.class)
                .optional();
    }

    @Override
    public void forget(String place) {
        var who = actor.get().person();
        if (who != null) {
            database.sql("delete from identity_kept_text where person_id = ? and place = ?")
                    .params(who.value().toString(), checked(place))
                    .update();
        }
    }

    @Override
    public void forgetAll(String place) {
        database.sql("delete from identity_kept_text where place = ?")
                .params(checked(place))
                .update();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static String checked(String place) {
        if (!place.matches("[A-Za-z0-9.:/-]{1,120}")) {
            throw new IllegalArgumentException("Not a place for kept text");
        }
        return place;
    }
}
