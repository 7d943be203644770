package org.uprportal.visitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.catalina.filters.RemoteIpFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The portal answers under its own name, and believes who asks and under which name only from its own proxies. */
class OwnNameTest {

    private static final String ADDRESS = "https://upr.example.org";

    @ParameterizedTest
    @CsvSource({
        "upr.example.org, true",
        "UPR.Example.ORG, true",
        "upr.example.org.evil.example, false",
        "evil.example, false",
        "localhost, false",
        "127.0.0.1, false"
    })
    void underItsOwnNameOnly(String host, boolean answered) throws Exception {
        assertThat(asked(new OwnName(ADDRESS, InetAddress.getByName("0.0.0.0")), host, "/"))
                .isEqualTo(answered ? 200 : 421);
    }

    @Test
    void onThisMachineAloneItHasTheNamesOfLoopbackToo() throws Exception {
        var here = new OwnName("http://localhost:8080", InetAddress.getLoopbackAddress());
        assertThat(asked(here, "127.0.0.1", "/")).isEqualTo(200);
        assertThat(asked(here, "[::1]", "/")).isEqualTo(200);
        assertThat(asked(here, "evil.example", "/")).isEqualTo(421);
    }

    @Test
    void whetherItIsWellIsAnsweredUnderAnyName() throws Exception {
        assertThat(asked(new OwnName(ADDRESS, null), "10.0.0.7", "/healthz")).isEqualTo(200);
        assertThat(asked(new OwnName(ADDRESS, null), "10.0.0.7", "/healthz/../"))
                .isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "127.0.0.10",
                "127a0b0c1",
                "192.168.1.1",
                "172.16.0.3",
                "::2",
                "127.0.0.1.evil.example"
            })
    void proxiesOfOtherAddressesAreNotBelievedUnlessSet(String other) throws Exception {
        var trusted = Pattern.compile(trusted());
        assertThat(trusted.matcher(other).matches()).isFalse();
        assertThat(seen(other)).as("who asks, and under which name").isEqualTo(other + " upr.example.org");
    }

    @Test
    void theProxyOnThisMachineIs() throws Exception {
        assertThat(seen("127.0.0.1")).isEqualTo("203.0.113.9 evil.example");
    }

    /** What the portal takes for who asks, when somebody at that address says that it forwards for somebody else. */
    private static String seen(String address) throws Exception {
        var filter = new RemoteIpFilter();
        filter.setInternalProxies(trusted());
        filter.setHostHeader("X-Forwarded-Host");
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        request.setServerName("upr.example.org");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Host", "evil.example");
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest().getRemoteAddr() + " " + chain.getRequest().getServerName();
    }

    private static String trusted() throws Exception {
        var found = Pattern.compile("internal-proxies: \"\\$\\{PORTAL_PROXIES:(.*)}\"")
                .matcher(Files.readString(Path.of("src/main/resources/application.yaml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static int asked(OwnName names, String host, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        var response = new MockHttpServletResponse();
        names.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
