package org.uprportal.visitor.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.uprportal.platform.StartupRefused;

/** What is dangerous is guarded, whatever the profile is called. */
class ThisMachineOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "true, false, , refused",
        "false, true, , refused",
        "true, true, 192.0.2.1, refused",
        "true, true, 127.0.0.1, starts",
        "true, true, ::1, starts",
        "false, false, , starts",
        "false, false, 192.0.2.1, starts"
    })
    void sampleContentAndAMovingClockAreForThisMachine(
            boolean sample, boolean timeTravel, String address, String outcome) throws Exception {
        var server = new ServerProperties();
        if (address != null) {
            server.setAddress(InetAddress.getByName(address));
        }
        var guard = new ThisMachineOnly(server, sample, timeTravel);
        if (outcome.equals("refused")) {
            assertThatThrownBy(() -> guard.customize(new TomcatServletWebServerFactory()))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("this machine only");
        } else {
            assertThatCode(() -> guard.customize(new TomcatServletWebServerFactory()))
                    .doesNotThrowAnyException();
        }
    }
}
