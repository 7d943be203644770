package org.uprportal.shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uprportal.platform.Duties;

/** For whoever watches the server: whether it works together with its database, and which of its duties are
 * late. Open to all, takes nothing. */
@Controller
class HealthAnswer {

    private final JdbcClient database;

    private final Duties duties;

    HealthAnswer(JdbcClient database, Duties duties) {
        this.database = database;
        this.duties = duties;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> answer() {
        try {
            database.sql("select 1").query(Integer.class).single();
            var late = duties.late();
            return ResponseEntity.status(late.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(late.isEmpty() ? "ok" : "late: " + String.join(", ", late));
        } catch (RuntimeException databaseGone) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("unavailable");
        }
    }
}
