package org.uprportal.shell;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uprportal.platform.DiskSpace;
import org.uprportal.platform.Duties;
import org.uprportal.platform.EngineCare;

/** For whoever watches the server: whether it works together with its database, and which of its duties are
 * late. Open to all, takes nothing. */
@Controller
class HealthAnswer {

    private final JdbcClient database;

    private final Duties duties;

    private final EngineCare care;

    private final DiskSpace disk;

    HealthAnswer(JdbcClient database, Duties duties, EngineCare care, DiskSpace disk) {
        this.database = database;
        this.duties = duties;
        this.care = care;
        this.disk = disk;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> answer() {
        try {
            database.sql("select 1").query(Integer.class).single();
            var late = duties.late();
            return ResponseEntity.status(late.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(late.isEmpty() ? "ok" + toSeeTo() : "late: " + String.join(", ", late) + toSeeTo());
        } catch (RuntimeException databaseGone) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("unavailable");
        }
    }

    /** The server works; an operator has something to look at. */
    private String toSeeTo() {
        var all = new TreeMap<>(duties.found());
        var stopped = care.stopped();
        if (disk.low()) {
            all.put("disk-space-low", 1L);
        }
        if (stopped > 0) {
            all.put("stopped-steps", stopped);
        }
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", ", "\nto see to: ", ""));
    }
}
