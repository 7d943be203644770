package org.uprportal.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A headless Chromium: the one on the machine, or Playwright's own. */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Whether the portal still owes the page an answer, or has not begun with it. */
    private static final String BUSY = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(one => one.isActive);
              return !clients.length || clients.some(one => one.isActive());
            }
            """.strip();

    /** Pictures are to be looked at and prove nothing: {@code -Dportal.screenshots=false} does without them. */
    public static final boolean PICTURES = Boolean.parseBoolean(System.getProperty("portal.screenshots", "true"));

    /** Milliseconds, on two busy cores. */
    private static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    public TestBrowser() {
        var chromium = chromium();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(chromium == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        if (chromium != null) {
            options.setExecutablePath(chromium);
        }
        browser = playwright.chromium().launch(options);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A person at a fresh browser, signed in on the demo's page; for an empty name a visitor. */
    public Page open(RunningPortal portal, String person) {
        return open(portal, person, options -> {});
    }

    /** The same with another screen, language or colour scheme. */
    public Page open(RunningPortal portal, String person, Consumer<Browser.NewContextOptions> like) {
        return open(portal.address(), person, like);
    }

    /** A fresh browser without any page. */
    public BrowserContext fresh() {
        return browser.newContext(options());
    }

    /** Nothing moves that has to be waited for. */
    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** The same at the portal of that address, without a slash at the end. */
    public Page open(String address, String person, Consumer<Browser.NewContextOptions> like) {
        var options = options();
        like.accept(options);
        BrowserContext context = browser.newContext(options);
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        if (person.isEmpty()) {
            page.navigate(address + "/");
        } else {
            page.navigate(address + "/sign-in");
            page.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText(person))
                    .first()
                    .click();
            page.waitForURL(address + "/");
            page.locator(".upr-who h2").waitFor();
            settle(page);
        }
        page.locator("h1").first().waitFor();
        return page;
    }

    /** Follows a link to a page of the portal within the open page, as a click on it would, and waits until it is there. */
    public static void follow(Page page, String path) {
        try {
            // What a click begins is on its way within a few milliseconds, but not yet when the click returns.
            page.evaluate("""
                    async path => {
                      const busy = %s;
                      const link = document.createElement('a');
                      link.href = new URL(path, document.baseURI).href;
                      document.body.append(link);
                      link.click();
                      link.remove();
                      for (const until = Date.now() + 300; Date.now() < until && !busy();) {
                        await new Promise(done => setTimeout(done, 2));
                      }
                    }
                    """.formatted(BUSY), path);
        } catch (PlaywrightException elsewhere) {
            refuseUnlessAnotherPage(elsewhere);
        }
        settle(page);
    }

    /** Waits until the portal has answered all that the page has asked, and the page has been drawn four times since. */
    public static void settle(Page page) {
        for (int attempt = 1; ; attempt++) {
            try {
                if ((Boolean) page.evaluate("""
                        async () => {
                          const busy = %s;
                          const until = Date.now() + 30000;
                          for (let quiet = 0; quiet < 4;) {
                            if (Date.now() > until) {
                              return false;
                            }
                            await new Promise(done => {
                              requestAnimationFrame(() => setTimeout(done));
                              setTimeout(done, 50);
                            });
                            quiet = busy() ? 0 : quiet + 1;
                          }
                          return true;
                        }
                        """.formatted(BUSY))) {
                    return;
                }
            } catch (PlaywrightException elsewhere) {
                refuseUnlessAnotherPage(elsewhere);
                page.waitForLoadState();
                if (attempt < 5) {
                    continue;
                }
            }
            throw new TimeoutError("The page does not come to rest: " + page.url());
        }
    }

    /** While it was waited for, the page has gone to another address as a whole. */
    private static void refuseUnlessAnotherPage(PlaywrightException failure) {
        if (!failure.getMessage().contains("navigat")) {
            throw failure;
        }
    }

    /**
     * Types into a combo box and takes the first entry offered that holds the text. A list still being fetched shows rows
     * that stand for others, and a row may be drawn anew under the pointer: clicked again until the field holds the text
     * and the list has gone, for what lies open over a page takes every click after it.
     */
    public static void choose(Locator box, String text) {
        var page = box.page();
        var list = page.locator("vaadin-combo-box-item:visible");
        var one = list.filter(new Locator.FilterOptions().setHasText(text)).first();
        for (int attempt = 1; ; attempt++) {
            box.click();
            box.fill(text);
            one.waitFor();
            settle(page);
            try {
                one.click(new Locator.ClickOptions().setTimeout(5_000));
                settle(page);
                if (list.count() == 0) {
                    return;
                }
            } catch (TimeoutError drawnAnew) {
                if (attempt == 5) {
                    throw drawnAnew;
                }
            }
            if (attempt == 5) {
                throw new TimeoutError("The list stays open over the page: " + page.url());
            }
            box.press("Escape");
        }
    }

    /** Keeps a picture under {@code target/screenshots}, where pictures are wanted. */
    public static void picture(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private static Path chromium() {
        var given = System.getProperty("portal.chromium", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        for (var place : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        return null;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
