package org.uprportal.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A headless Chromium: the one on the machine, or Playwright's own. */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

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
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
    }

    /** The same at the portal of that address, without a slash at the end. */
    public Page open(String address, String person, Consumer<Browser.NewContextOptions> like) {
        var options = new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
        like.accept(options);
        BrowserContext context = browser.newContext(options);
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
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
        page.evaluate("""
                path => {
                  const link = document.createElement('a');
                  link.href = new URL(path, document.baseURI).href;
                  document.body.append(link);
                  link.click();
                  link.remove();
                }
                """, path);
        settle(page);
    }

    /** Waits until the portal has answered all that the page has asked. */
    public static void settle(Page page) {
        page.evaluate("() => { window.quietFor = 0; }");
        page.waitForFunction("""
                () => {
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(one => one.isActive);
                  const busy = !clients.length || clients.some(one => one.isActive());
                  window.quietFor = busy ? 0 : window.quietFor + 1;
                  return window.quietFor > 3;
                }
                """, null, new Page.WaitForFunctionOptions().setPollingInterval(25));
    }

    /** Keeps a picture under {@code target/screenshots}. */
    public static void picture(Page page, String name) {
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
