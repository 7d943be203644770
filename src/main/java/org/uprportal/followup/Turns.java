package org.uprportal.followup;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who act on the same thing at the same moment act one after the other, each seeing what the other has done. */
@Component
class Turns {

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else is at it; until the transaction is over it is ours. */
    void take(UUID thing) {
        database.sql("insert into followup_turn (id) values (?) on duplicate key update id = values(id)")
                .params(thing.toString())
                .update();
    }
}
