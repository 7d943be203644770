package org.uprportal.everyday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/** What stands on the screen of a draft is stored, or the page says that it is not: pastes, fast clicks, bad links, two tabs. */
class NothingTypedIsLostIT {

    private static final String PASTED = "First paragraph.\nSecond paragraph.\n\nThird – with “signs”.";

    private static RunningPortal portal;
    private static TestBrowser browser;

    private Page page;

    @BeforeAll
    static void open() {
        portal = RunningPortal.shared();
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void aDraft() {
        page = draft();
    }

    private static Page draft() {
        var one = browser.open(portal, "Pavo Lindqar");
        TestBrowser.follow(one, "submissions");
        one.getByText("Threats against journalists").first().click();
        text(one).waitFor();
        return one;
    }

    @Test
    void aPasteAndAClickAtOnce() {
        text(page).fill(PASTED);
        page.getByText("Add a recommendation").click();

        assertThat(state()).hasText("Saved");
        page.reload();
        assertThat(text(page)).hasValue(PASTED);
    }

    @Test
    void aTextWhoseChangeNeverArrivedIsSentAgain() {
        var typed = "Typed without a word to the server. " + System.nanoTime();
        page.evaluate("typed => { document.querySelector('[data-upr-key$=\":text\"]').value = typed; }", typed);

        assertThat(state()).hasText("Saved");
        page.reload();
        assertThat(text(page)).hasValue(typed);
    }

    @Test
    void onASlowLinkThePageSaysSoUntilItIsStored() {
        var network = page.context().newCDPSession(page);
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 1200);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 50_000);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow);
        var typed = "On a slow link. " + System.nanoTime();
        text(page).fill(typed);

        assertThat(state()).hasText("Not saved. Your text is still here.");
        assertThat(state()).hasText("Saved");
        page.reload();
        assertThat(text(page)).hasValue(typed);
    }

    @Test
    void aCutConnectionIsSaidAndTheTextIsStoredOnceItIsBack() {
        var typed = "While the line was cut. " + System.nanoTime();
        page.context().setOffline(true);
        text(page).fill(typed);

        assertThat(state()).hasText("Not saved. Your text is still here.");
        page.context().setOffline(false);
        assertThat(state())
                .hasText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000));
        page.reload();
        assertThat(text(page)).hasValue(typed);
    }

    @Test
    void twoTabsKeepBothTextsAndSayWhoChangedWhat() {
        var other = draft();
        var first = "From the first tab. " + System.nanoTime();
        var second = "From the second tab. " + System.nanoTime();
        text(page).fill(first);
        assertThat(state()).hasText("Saved");
        text(other).fill(second);

        assertThat(other.getByText("has changed the same text meanwhile")).isVisible();
        assertThat(text(other)).hasValue(first);
        assertThat(other.getByText(second)).isVisible();
        page.reload();
        assertThat(text(page)).hasValue(first);
        assertThat(page.getByText(second)).isVisible();
        page.getByText("Put it in place").click();
        assertThat(state()).hasText("Saved");
        page.reload();
        assertThat(text(page)).hasValue(second);
    }

    private Locator state() {
        return page.locator(".upr-counter [role=status]").last();
    }

    private static Locator text(Page page) {
        return page.locator("[data-upr-key$=':text'] textarea").first();
    }
}
