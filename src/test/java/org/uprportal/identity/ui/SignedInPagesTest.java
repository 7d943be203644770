package org.uprportal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.H1;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.uprportal.identity.MemberRole;
import org.uprportal.identity.Members;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What one person does to another's access reaches the other's open pages, sessions and next requests. */
@PortalTest
class SignedInPagesTest {

    @Autowired
    Scene scene;

    @Autowired
    Members members;

    @Autowired
    SignedInPages pages;

    @Autowired
    RevocationFilter filter;

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    PersonId owner;
    PersonId editor;

    @BeforeEach
    void twoColleagues() {
        editor = scene.person(PartyKind.CSO, scene.newState());
        owner = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
    }

    @Test
    void theOpenPageOfASuspendedPersonShowsTheWayInAndNoOtherPageOpens() {
        try (var portal = SpringBrowserlessApplicationContext.create(spring, "org.uprportal")) {
            var theirs = portal.newUser().newWindow();
            open(theirs, editor);
            var mine = portal.newUser().newWindow();
            open(mine, owner);

            members.suspend(editor);

            theirs.activate();
            theirs.roundTrip();
            assertThat(theirs.getExternalNavigationURL()).isEqualTo("/sign-in");
            mine.activate();
            mine.roundTrip();
            assertThat(mine.getExternalNavigationURL()).isNull();
        }
    }

    @Test
    void aChangeMadeOnAnotherServerIsSeenByTheRound() {
        try (var portal = SpringBrowserlessApplicationContext.create(spring, "org.uprportal")) {
            var theirs = portal.newUser().newWindow();
            open(theirs, editor);
            database.sql("update identity_person set suspended = true where id = ?")
                    .params(editor.value().toString())
                    .update();

            pages.look();

            theirs.roundTrip();
            assertThat(theirs.getExternalNavigationURL()).isEqualTo("/sign-in");
        }
    }

    @Test
    void theNextRequestOfASuspendedPersonFindsNoSessionAnyMore() throws Exception {
        var before = request();
        filter.doFilter(before, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(before.getSession(false)).isNotNull();

        scene.signIn(owner);
        members.suspend(editor);
        var page = request();
        var answer = new MockHttpServletResponse();
        filter.doFilter(page, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_FOUND);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(page.getSession(false)).isNull();

        var call = request();
        call.setMethod("POST");
        call.setParameter("v-r", "uidl");
        var chain = new MockFilterChain();
        filter.doFilter(call, new MockHttpServletResponse(), chain);
        assertThat(((jakarta.servlet.http.HttpServletRequest) chain.getRequest()).getSession(false))
                .isNull();
    }

    private void open(BrowserlessUIContext window, PersonId person) {
        window.activate();
        scene.signIn(person);
        window.navigate("", com.vaadin.flow.component.Component.class);
        assertThat(window.find(H1.class).first().getText()).startsWith("Welcome, ");
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/tasks");
        scene.signIn(editor);
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
        return request;
    }
}
