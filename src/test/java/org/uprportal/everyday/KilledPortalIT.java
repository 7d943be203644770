package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;
import org.uprportal.testing.TestDatabase;

/** {@code kill -9} in the middle of a cycle: what was acknowledged on screen is there after the next start, timers go on. */
class KilledPortalIT {

    private static RunningPortal portal;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.shared();
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndTimersGoOn() throws Exception {
        var secretariat = browser.open(portal, "Rosa Quill");
        secretariat.navigate(portal.address() + "/cycles");
        secretariat.getByText("Open a cycle").first().click();
        var dialog = secretariat.locator("vaadin-dialog");
        choose(dialog, "State under review", "Morvania");
        choose(dialog, "Session of the Working Group", "Session 54");
        secretariat
                .locator("vaadin-dialog-overlay vaadin-button, vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Open a cycle"))
                .last()
                .click();
        secretariat.waitForURL(Pattern.compile("/cycles/[0-9a-f-]{36}$"));
        secretariat.getByText("Morvania · cycle 4").first().waitFor();
        var acknowledged = secretariat.url();

        var timers = killedWithAnOverdueReminder(acknowledged.substring(acknowledged.lastIndexOf('/') + 1));

        var again = browser.open(portal, "");
        again.navigate(acknowledged);
        again.getByText("Morvania · cycle 4").first().waitFor();
        assertThat(timers).isPositive();
        assertThat(eventuallyGone(acknowledged))
                .as("the overdue reminder has been sent")
                .isTrue();
    }

    /** How many timers there were; the portal stands again afterwards, for other tests too. */
    private static int killedWithAnOverdueReminder(String cycle) throws SQLException {
        portal.kill();
        try {
            // While the portal is down the reminder becomes due.
            execute("""
                    update ACT_RU_JOB set DUEDATE_ = utc_timestamp() - interval 1 hour
                    where TYPE_ = 'timer' and HANDLER_CFG_ like 'timer_confirmReminder%%' and PROCESS_INSTANCE_ID_ in
                      (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '%s')
                    """.formatted(cycle));
            return count("select count(*) from ACT_RU_JOB where TYPE_ = 'timer'");
        } finally {
            portal.startAgain();
        }
    }

    private static void choose(Locator within, String label, String text) {
        TestBrowser.choose(within.getByLabel(label).first(), text);
    }

    private static boolean eventuallyGone(String cycle) throws Exception {
        var id = cycle.substring(cycle.lastIndexOf('/') + 1);
        for (int i = 0; i < 120; i++) {
            var waiting = count("""
                    select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_
                    where j.TYPE_ = 'timer' and j.HANDLER_CFG_ like 'timer_confirmReminder%%' and e.BUSINESS_KEY_ = '%s'
                    """.formatted(id));
            if (waiting == 0) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private static int count(String query) throws SQLException {
        try (var database = connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(String update) throws SQLException {
        try (var database = connect();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(update)).isPositive();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(portal.database(), TestDatabase.user(), TestDatabase.password());
    }
}
