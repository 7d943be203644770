package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody gets more by having many addresses, and nobody takes from others what is theirs. */
class PaceTest {

    private final Pace pace = new Pace(120);

    @Test
    void aHouseholdWithAllTheAddressesOfItsNetworkIsOne() throws Exception {
        for (int i = 0; i < 120; i++) {
            assertThat(asks("2001:db8:7:1:0:0:0:" + Integer.toHexString(i))).isEqualTo(200);
        }
        assertThat(asks("2001:db8:7:1:dead:beef:0:1")).isEqualTo(429);

        // However many of them it uses, a stranger still has a number of their own.
        for (int i = 0; i < 25_000; i++) {
            asks("2001:db8:7:1:0:0:1:" + Integer.toHexString(i));
        }
        assertThat(asks("192.0.2.7")).isEqualTo(200);
    }

    private int asks(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/recommendations");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        return pace.preHandle(request, response, this) ? 200 : response.getStatus();
    }
}
