package org.uprportal.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.PersonalData;

/** Who sent a file is known only until it stands with something. */
@Component
class DocumentsOfPersons implements PersonalData {

    private final JdbcClient database;

    DocumentsOfPersons(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "documentsSent",
                database.sql("select name, size, sent_at from document_file where sent_by = ? order by id")
                        .params(person.value().toString())
                        .query((row, number) -> Map.<String, Object>of(
                                "name",
                                row.getString(1),
                                "bytes",
                                row.getInt(2),
                                "sentAt",
                                row.getTimestamp(3).toInstant().toString()))
                        .list());
    }

    @Override
    public void forget(PersonId person) {
        database.sql("delete from document_file where sent_by = ?")
                .params(person.value().toString())
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of("document_file.sent_by");
    }
}
