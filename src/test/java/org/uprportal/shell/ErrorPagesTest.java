package org.uprportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What a person sees instead of a page. */
@PortalTest
class ErrorPagesTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @AnonymousAllowed
    static class FailingView extends Div {
        FailingView() {
            throw new IllegalStateException("select name from secret_table");
        }
    }

    @AnonymousAllowed
    static class ForbiddingView extends Div {
        ForbiddingView() {
            throw NotAllowed.here();
        }
    }

    @Test
    void whatFailedIsToldWithAReferenceAndNothingOfTheFailure() {
        RouteConfiguration.forSessionScope().setRoute("failing", FailingView.class);

        UI.getCurrent().navigate("failing");

        assertThat(shown().getFirst()).isEqualTo("Something went wrong");
        assertThat(shown().getLast()).containsPattern("reference: [0-9a-f]{8}$").doesNotContain("secret", "Exception");
    }

    @Test
    void inTheReadersLanguage() {
        RouteConfiguration.forSessionScope().setRoute("failing", FailingView.class);
        VaadinSession.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().setLocale(Locale.FRENCH);

        UI.getCurrent().navigate("failing");

        assertThat(shown().getFirst()).isEqualTo("Un problème est survenu");
    }

    @Test
    void whatIsForbiddenLooksLikeWhatDoesNotExist() {
        RouteConfiguration.forSessionScope().setRoute("forbidding", ForbiddingView.class);
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));

        UI.getCurrent().navigate("no-such-page");
        var absent = shown();
        UI.getCurrent().navigate("forbidding");
        assertThat(shown()).isEqualTo(absent);
        UI.getCurrent().navigate("lobbying/" + UUID.randomUUID());
        assertThat(shown()).isEqualTo(absent);
        assertThat(absent).containsExactly("Page not found", "This page does not exist, or it is not open to you.");
    }

    @Test
    void aClickThatFailsLeavesThePageAsItIsAndGivesAReference() {
        navigate(HomeView.class);

        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("secret_table")));

        var told = $(Notification.class).first();
        assertThat(told.getElement().getTextRecursively())
                .containsPattern("[0-9a-f]{8}")
                .doesNotContain("secret");
        assertThat($(H1.class).first().getText()).isEqualTo("The Universal Periodic Review, together");
    }

    private List<String> shown() {
        return List.of($(H1.class).first().getText(), $(Paragraph.class).first().getText());
    }
}
