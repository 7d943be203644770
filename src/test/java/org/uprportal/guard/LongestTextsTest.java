package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.world.Walk;

/**
 * Every text that people type has a maximum: at its maximum, in four-byte letters, it is stored whole; one character over it
 * is refused with a sentence, never with an error of the database. Walked through a whole cycle on real MariaDB. A text
 * column that is neither walked nor known to be written by the portal itself fails the test.
 */
@PortalTest
class LongestTextsTest {

    /** What every module's columns of these names hold: enumerations, codes, keys and fingerprints, which the portal writes. */
    private static final Set<String> BY_THE_PORTAL = Set.of(
            // Names of enumerations, codes and languages
            "*.kind",
            "*.status",
            "*.state_code",
            "*.accredited_to",
            "*.language",
            "*.member_role",
            "*.ecosoc",
            "*.nhri",
            "*.position",
            "*.draft_position",
            "*.from_position",
            "*.to_position",
            "*.outcome_kind",
            "*.side",
            "*.progress",
            "*.fingerprint",
            "*.paragraph",
            "*.sort_key",
            // Seals, fingerprints of links and addresses, and pseudonyms
            "*.seal",
            "*.key_print",
            "*.token_hash",
            "*.hash",
            "*.address_hash");

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext beans;

    private Set<String> walked = Set.of();

    @Test
    void everyTextIsStoredWholeAtItsMaximumAndRefusedOneCharacterOver() {
        walked = Walk.throughAll(beans);
        assertThat(unknown()).as("text columns nobody has walked").isEmpty();
    }

    private List<String> unknown() {
        return database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                          and table_name not like 'ACT\\_%' and table_name not like 'DATABASECHANGELOG%'
                        order by 1
                        """).query(String.class).list().stream()
                .filter(column ->
                        !walked.contains(column) && !walked.contains(column.substring(0, column.indexOf('.')) + ".*"))
                .filter(column -> !BY_THE_PORTAL.contains(column)
                        && !BY_THE_PORTAL.contains("*" + column.substring(column.indexOf('.')))
                        && !BY_THE_PORTAL.contains(column.substring(0, column.indexOf('.')) + ".*"))
                .toList();
    }
}
