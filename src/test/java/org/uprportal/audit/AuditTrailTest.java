package org.uprportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** The whole portal writes the trail as it acts, with an account that can only add to it. */
@PortalTest
class AuditTrailTest {

    @Autowired
    JdbcClient database;

    @Autowired
    Scene scene;

    @Autowired
    AuditCheck check;

    @Test
    void whatThePortalDoesStandsInOneWholeChain() {
        var before = check.check();
        scene.runningCycle(scene.newState());
        var after = check.check();

        assertThat(after.whole()).as(String.valueOf(after.reason())).isTrue();
        assertThat(after.lines()).isGreaterThan(before.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity_audit set act = 'x'",
                "delete from identity_audit",
                "truncate table identity_audit",
                "drop table identity_audit",
                "alter table identity_audit add column more int",
                "delete from DATABASECHANGELOG",
                "create table identity_more (id int)"
            })
    void thePortalsAccountCannotChangeTheTrailNorAnyTable(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getErrorCode()).isEqualTo(1142));
    }
}
