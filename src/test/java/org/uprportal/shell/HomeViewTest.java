package org.uprportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

@PortalTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Test
    void aVisitorIsToldWhatThePortalIsFor() {
        navigate(HomeView.class);

        assertThat($(H1.class).first().getText()).isEqualTo("The Universal Periodic Review, together");
    }

    @Test
    void aSignedInPersonIsWelcomedBack() {
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));

        navigate(HomeView.class);

        assertThat($(H1.class).first().getText()).startsWith("Welcome, Person");
    }
}
