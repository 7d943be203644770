package org.uprportal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.Part;

/**
 * The audit trail as an auditor sees it: by thing, act and day. Neither the hour nor the order in which lines of several things were
 * written is told, so that nobody says from two lines that stand together that the same hand wrote both; the lines of one
 * thing on one day stand in their order.
 */
@Component
public class Lines {

    private final JdbcClient database;

    Lines(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for; nothing where everything is.
     *
     * @param act as it stands in the trail, such as {@code submission.filed}
     * @param from the first day, in UTC
     * @param until the last day, in UTC
     */
    public record Question(
            @Nullable UUID subject,
            @Nullable String act,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * One line.
     *
     * @param who the person's pseudonym on this thing; null for a visitor and for the portal itself
     * @param forWhom their party's pseudonym on this thing
     */
    public record Line(
            LocalDate day,
            String act,
            UUID subject,
            @Nullable UUID who,
            @Nullable UUID forWhom) {

        static Line of(ResultSet row, int index) throws SQLException {
            return new Line(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    UUID.fromString(row.getString(3)),
                    id(row.getString(4)),
                    id(row.getString(5)));
        }

        private static @Nullable UUID id(@Nullable String text) {
            return text == null ? null : UUID.fromString(text);
        }
    }

    /** A part of what answers the question, the newest days first. */
    @Transactional(readOnly = true)
    public Part<Line> find(Question question, int offset, int most) {
        var where = where(question);
        var total = database.sql("select count(*) from identity_audit" + where.text())
                .params(where.values())
                .query(Integer.class)
                .single();
        var values = new ArrayList<>(where.values());
        values.add(most);
        values.add(offset);
        return new Part<>(
                database.sql("select day, act, subject, actor, acting_party from identity_audit" + where.text()
                                + " order by day desc, subject desc, number desc limit ? offset ?")
                        .params(values)
                        .query(Line::of)
                        .list(),
                total);
    }

    /** Every act that stands in the trail. */
    @Transactional(readOnly = true)
    public List<String> acts() {
        return database.sql("select distinct act from identity_audit order by act")
                .query(String.class)
                .list();
    }

    private static Where where(Question question) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (question.subject() != null) {
            parts.add("subject = ?");
            values.add(question.subject().toString());
        }
        if (question.act() != null) {
            parts.add("act = ?");
            values.add(question.act());
        }
        if (question.from() != null) {
            parts.add("day >= ?");
            values.add(question.from());
        }
        if (question.until() != null) {
            parts.add("day <= ?");
            values.add(question.until());
        }
        return new Where(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
    }

    private record Where(String text, List<Object> values) {}
}
