package org.uprportal.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.notification.LetterPlace;
import org.uprportal.platform.Messages;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** A letter about something that is or was somebody's task says in the review of which State it is. */
@Component
class TaskPlace implements LetterPlace {

    private final JdbcClient database;
    private final States states;
    private final Messages messages;

    TaskPlace(JdbcClient database, States states, Messages messages) {
        this.database = database;
        this.states = states;
        this.messages = messages;
    }

    @Override
    public Optional<String> of(UUID subject, Locale language) {
        return database.sql("select state_code from inbox_task where subject = ? limit 1")
                .params(subject.toString())
                .query(String.class)
                .optional()
                .map(code -> messages.text(language, "inbox.forState", states.nameOf(new StateCode(code), language)));
    }
}
