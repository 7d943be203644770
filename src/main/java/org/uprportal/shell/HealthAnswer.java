package org.uprportal.shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever watches the server: one word whether it works together with its database. Open to all, takes nothing. */
@Controller
class HealthAnswer {

    private final JdbcClient database;

    HealthAnswer(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> answer() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
        } catch (RuntimeException databaseGone) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("unavailable");
        }
    }
}
