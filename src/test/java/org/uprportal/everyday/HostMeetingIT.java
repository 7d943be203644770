package org.uprportal.everyday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/** An embassy hosts its first round table on one page, and an organisation registers; only what a person would click. */
class HostMeetingIT {

    @Test
    void anEmbassyHostsInFarLessThanFiveMinutesAndAnOrganisationRegisters() {
        var portal = RunningPortal.shared();
        try (var browser = new TestBrowser()) {
            var embassy = browser.open(portal, "Elsa Brandvik");
            var began = Instant.now();
            embassy.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Meetings").setExact(true))
                    .first()
                    .click();
            button(embassy, "Host a meeting").click();
            embassy.getByLabel("Title").fill("Round table on courts");
            embassy.getByLabel("Place and room").fill("Harbour Street 4");
            button(embassy, "Call the meeting").click();
            // The new page may stand a moment before its address does.
            embassy.waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
            assertThat(embassy.getByText("When and where")).isVisible();
            var took = Duration.between(began, Instant.now());
            System.out.printf(
                    "An embassy hosts its first event: %d clicks, 2 fields, %d s in the browser%n",
                    3, took.toSeconds());
            Assertions.assertThat(took).isLessThan(Duration.ofMinutes(5));

            var path = embassy.url().substring(embassy.url().indexOf("/meetings/") + 1);
            var organisation = browser.open(portal, "Anika Rhodane");
            TestBrowser.follow(organisation, path);
            button(organisation, "Ask to take part").click();
            assertThat(organisation.getByText("You have asked to take part; the host decides."))
                    .isVisible();

            TestBrowser.follow(embassy, path);
            embassy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept "))
                    .first()
                    .click();
            assertThat(embassy.getByText("has a place")).isVisible();
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
