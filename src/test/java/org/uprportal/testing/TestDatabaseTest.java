package org.uprportal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesEachGroupOfTestsAnEmptySchemaOfItsOwn() throws SQLException {
        String one = TestDatabase.freshSchema("Some-group");
        String other = TestDatabase.freshSchema("Some-group");

        assertThat(one).isNotEqualTo(other);
        try (Connection connection = connect(one)) {
            connection.createStatement().execute("CREATE TABLE only_here (id INT)");
        }
        try (Connection connection = connect(other);
                var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, TestDatabase.owner().user(), TestDatabase.owner().password());
    }
}
