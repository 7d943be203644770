package org.uprportal.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit trail tells of a thing. */
public final class Trail {

    private Trail() {}

    /** The acts done to it, the oldest first, without who has read it. */
    public static List<String> actsOn(JdbcClient database, UUID subject) {
        return database.sql(
                        "select act from identity_audit where subject = ? and act not like 'read.%' order by number")
                .params(subject.toString())
                .query(String.class)
                .list();
    }
}
