package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that have come in and were not looked at yet. Whoever sends one causes the same work whether the address is known or
 * not; what differs is done later, in a round. A form is gone from here once it has been seen to.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistrationQueue {

    private static final Duration AGAIN = Duration.ofHours(1);

    private final JdbcClient database;
    private final PortalClock clock;

    RegistrationQueue(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Waiting(UUID id, RegistrationForm form, String source) {}

    void add(RegistrationForm form, String source) {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into organisation_registration_asked (id, form, source, asked_at, due_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID().toString(), text(form), source, now, now)
                .update();
    }

    /** The next that is due and that no other server has taken. */
    Optional<Waiting> take() {
        return database.sql("""
                        select id, form, source from organisation_registration_asked
                        where due_at <= ? order by due_at, id limit 1 for update skip locked
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Waiting(UUID.fromString(row.getString(1)), form(row.getString(2)), row.getString(3)))
                .optional();
    }

    void later(Waiting one) {
        database.sql("update organisation_registration_asked set due_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().plus(AGAIN)), one.id().toString())
                .update();
    }

    void remove(Waiting one) {
        database.sql("delete from organisation_registration_asked where id = ?")
                .param(one.id().toString())
                .update();
    }

    private static String text(RegistrationForm form) {
        return JsonMapper.shared()
                .writeValueAsString(List.of(
                        form.kind().name(),
                        form.state().value(),
                        form.name(),
                        form.about(),
                        form.website(),
                        form.applicant(),
                        form.email(),
                        form.language().toLanguageTag()));
    }

    private static RegistrationForm form(String text) {
        var parts = JsonMapper.shared().readValue(text, String[].class);
        return new RegistrationForm(
                PartyKind.valueOf(parts[0]),
                new StateCode(parts[1]),
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                parts[6],
                Locale.forLanguageTag(parts[7]));
    }
}
