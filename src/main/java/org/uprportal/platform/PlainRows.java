package org.uprportal.platform;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a query as an export takes them: texts, numbers and moments by the names of their columns, without what is empty. */
public final class PlainRows {

    private PlainRows() {}

    /** What the query finds, in its order. */
    public static List<Map<String, Object>> of(JdbcClient.StatementSpec query) {
        return query.query().listOfRows().stream().map(PlainRows::plain).toList();
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) {
                plain.put(
                        name,
                        value instanceof Number || value instanceof Boolean
                                ? value
                                : value instanceof Timestamp at ? at.toInstant().toString() : value.toString());
            }
        });
        return plain;
    }
}
