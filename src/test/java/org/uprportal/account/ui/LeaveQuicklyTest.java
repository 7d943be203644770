package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.uprportal.account.SignIns;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** One press, and neither the session nor anything the browser kept is left. */
@PortalTest
class LeaveQuicklyTest {

    @Autowired
    LeaveQuickly door;

    @Autowired
    PortalSessions sessions;

    @Autowired
    SignIns signIns;

    @Autowired
    Scene scene;

    @Test
    void endsTheSessionEmptiesTheBrowserAndLeadsElsewhere() {
        var session = new MockHttpSession();
        var signIn = signIns.begin(scene.person(PartyKind.CSO, scene.newState()));
        sessions.begin(session, signIn);
        var request = new MockHttpServletRequest("GET", "/leave");
        request.setSession(session);

        var answer = door.leave(request);

        assertThat(session.isInvalid()).isTrue();
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getHeaders().getLocation()).hasHost("www.un.org");
        assertThat(answer.getHeaders().getFirst("Clear-Site-Data")).contains("cookies", "cache", "storage");
        assertThat(door.leave(new MockHttpServletRequest("GET", "/leave"))
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
    }
}
