package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.testing.KeycloakRealmIT;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;
import org.uprportal.testing.TestKeycloak;

/** Coming in and going out through a real Keycloak in a real browser, and what every answer carries. */
class SignInIT {

    private static final Pattern TELLS_TOO_MUCH = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.|org\\.|java\\.|tomcat|vaadin/?[0-9]|select .* from|whitelabel");

    /** How long a sign-in counts as fresh here; long enough for two slow cores. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private static TestKeycloak keycloak;
    private static RunningPortal portal;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        keycloak = TestKeycloak.running();
        portal = RunningPortal.with(
                "signin",
                "keycloak",
                Map.of(
                        "PORTAL_PORT",
                        String.valueOf(URI.create(keycloak.portalUrl()).getPort()),
                        "PORTAL_OIDC_ISSUER",
                        keycloak.issuer(),
                        "PORTAL_CLIENT_SECRET",
                        keycloak.clientSecret(),
                        "PORTAL_HTTPS",
                        "false",
                        "PORTAL_SESSION_FRESH",
                        FRESH.toString(),
                        "PORTAL_SAMPLE",
                        "true",
                        "PORTAL_SAMPLE_CYCLES",
                        "false"));
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        portal.close();
    }

    @Test
    void somebodyComesInWhereTheyWantedToWithACookieThatNoScriptReads() {
        var page = visitor();
        var before = cookie(page.context());
        page.navigate(portal.address() + "/news");
        password(page, "tomas.ferrel");

        page.waitForURL(portal.address() + "/news**");
        whoIs(page, "Tomas Ferrel");
        var after = cookie(page.context());
        assertThat(after.value).isNotEqualTo(before == null ? "" : before.value);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite.name()).isEqualTo("LAX");
        assertThat(page.url()).doesNotContain("jsessionid");
        page.context().close();
    }

    @Test
    void aGovernmentNeedsItsOneTimeCode() {
        var page = visitor();
        page.navigate(portal.address() + "/sign-in");
        password(page, "kaspar.undal");
        page.locator("input[name=otp]").fill(keycloak.oneTimeCode());
        page.locator("[type=submit]").first().click();

        page.waitForURL(portal.address() + "/");
        whoIs(page, "Kaspar Undal");
        page.context().close();
    }

    @Test
    void whoseRolesDoNotAgreeIsToldSoAndStaysOutside() {
        var id = "5a3c1e00-7d4b-4f6a-9c21-000000000017";
        var mapping =
                keycloak.administer("GET", "/roles/portal-stakeholder", "").body();
        keycloak.administer("DELETE", "/users/" + id + "/role-mappings/realm", "[" + mapping + "]");
        var page = visitor();
        page.navigate(portal.address() + "/sign-in");
        password(page, "emil.borsan");

        page.waitForURL("**/sign-in/refused**");
        page.locator("h1").first().waitFor();
        assertThat(page.locator("body").innerText())
                .contains("do not name the same role")
                .contains("Reference: ");
        page.navigate(portal.address() + "/");
        page.locator("h1").first().waitFor();
        assertThat(page.locator(".upr-who").innerText()).isEmpty();
        page.context().close();
    }

    @Test
    void signingOutEndsEveryTabAndKeycloaksSessionAndTheNextSignInWorksAtOnce() throws Exception {
        var page = visitor();
        page.navigate(portal.address() + "/sign-in");
        password(page, "anika.rhodane");
        page.waitForURL(portal.address() + "/");
        var other = page.context().newPage();
        other.navigate(portal.address() + "/news");
        other.locator("h1").first().waitFor();
        var cookie = cookie(page.context()).value;
        var asked = java.util.Collections.synchronizedList(new ArrayList<String>());
        page.context().onRequest(request -> asked.add(request.url()));

        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Sign out"))
                .click();

        nobodyIsSignedInAt(page);
        // Told in time it goes home; one whose line was just being built comes back to where it was, so to the sign-in.
        other.waitForURL(
                address -> address.equals(portal.address() + "/") || address.startsWith(keycloak.issuer()),
                new Page.WaitForURLOptions().setTimeout(90_000));
        if (other.url().startsWith(portal.address())) {
            nobodyIsSignedInAt(other);
        }
        assertThat(other.locator("body").innerText()).doesNotContain("Anika");
        assertThat(asked)
                .as("no token in any address, and no page of Keycloak between")
                .isNotEmpty()
                .noneMatch(address -> address.contains("id_token") || address.contains("eyJ"));
        // What a tab sends that has not noticed yet.
        var late = send("POST", "/?v-r=uidl&v-uiId=0", "{\"csrfToken\":\"x\",\"rpc\":[]}", cookie);
        assertThat(late.statusCode()).isNotEqualTo(302);
        assertThat(late.body()).doesNotContain("Anika");
        page.navigate(portal.address() + "/news");
        // Keycloak asks again.
        page.locator("#password").waitFor();
        other.navigate(portal.address() + "/news");
        password(page, "anika.rhodane");
        page.waitForURL(portal.address() + "/news**");
        whoIs(page, "Anika Rhodane");
        page.context().close();
    }

    @Test
    void whomKeycloakSignsOutIsOutInEveryBrowserAndAForgedWordOfItDoesNothing() throws Exception {
        var first = visitor();
        var second = visitor();
        for (var page : List.of(first, second)) {
            page.navigate(portal.address() + "/sign-in");
            password(page, "selma.dovrik");
            page.waitForURL(portal.address() + "/");
        }
        for (var forged : forgedLogoutTokens()) {
            assertThat(logoutToken(forged).statusCode()).as(forged).isEqualTo(400);
        }
        first.reload();
        first.locator("h1").first().waitFor();
        whoIs(first, "Selma Dovrik");

        keycloak.administer("POST", "/users/5a3c1e00-7d4b-4f6a-9c21-000000000012/logout", "");

        for (var page : List.of(first, second)) {
            nobodyIsSignedInAt(page);
        }
        first.context().close();
        second.context().close();
    }

    /** Nobody new comes in then; whoever is in works on, the public reads on, and nothing waits for it longer than seconds. */
    @Test
    void whileTheIdentityProviderHangsWhoIsInWorksOnAndThePublicReadsOn() throws Exception {
        var page = visitor();
        page.navigate(portal.address() + "/sign-in");
        password(page, "inga.tarsel");
        page.waitForURL(portal.address() + "/");
        keycloak.hang();
        try {
            page.navigate(portal.address() + "/news");
            whoIs(page, "Inga Tarsel");
            for (var path : List.of("/", "/upr/en", "/healthz", "/oauth2/authorization/keycloak")) {
                var begun = System.nanoTime();
                assertThat(send("GET", path, "", null).statusCode()).as(path).isIn(200, 302);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(Duration.ofSeconds(5));
            }
            // Words that claim to come from it, by a key that only it could tell of.
            var begun = System.nanoTime();
            for (var forged : forgedLogoutTokens()) {
                assertThat(logoutToken(forged).statusCode()).isEqualTo(400);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
            page.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Sign out"))
                    .click();
            // The session here ends at once; only that of the provider has to wait for it.
            var other = page.context().newPage();
            other.setDefaultTimeout(60_000);
            other.navigate(portal.address() + "/");
            nobodyIsSignedInAt(other);
        } finally {
            keycloak.goOn();
        }
        page.context().close();
        var later = visitor();
        later.navigate(portal.address() + "/sign-in");
        password(later, "inga.tarsel");
        later.waitForURL(portal.address() + "/**");
        whoIs(later, "Inga Tarsel");
        later.context().close();
    }

    /** What a mission is recommended, from the page that recommends it to the next sign-in with nothing but the passkey. */
    @Test
    void aMissionSetsUpThePasskeyItIsRecommendedAndNeedsItFromThenOn() {
        var page = visitor();
        authenticator(page);
        page.navigate(portal.address() + "/sign-in");
        password(page, "paola.verrin");
        page.waitForURL(portal.address() + "/");
        var recommended = page.locator("a[href*='setup=passkey']");
        recommended.waitFor();

        setUpPasskey(page, recommended);

        signInAnew(page);
        whoIs(page, "Paola Verrin");
        assertThat(recommended.count()).as("it has been followed").isZero();
        page.context().close();

        // Whoever has nothing but the password is asked for the passkey too.
        var stranger = visitor();
        stranger.navigate(portal.address() + "/sign-in");
        password(stranger, "paola.verrin");
        stranger.locator("#authenticateWebAuthnButton").waitFor();
        assertThat(stranger.url()).startsWith(keycloak.issuer());
        stranger.context().close();
    }

    /** Two factors in one: who they have, and finger, face or code that open it. No password, no one-time code. */
    @Test
    void aPasskeyOpensARoleThatNeedsTwoFactors() {
        var page = visitor();
        authenticator(page);
        page.navigate(portal.address() + "/sign-in");
        password(page, "jonas.ibarek");
        page.locator("input[name=otp]").fill(keycloak.oneTimeCode());
        page.locator("[type=submit]").first().click();
        page.waitForURL(portal.address() + "/");
        page.navigate(portal.address() + "/my-data");
        var offered = page.locator("a[href*='setup=passkey']");
        offered.waitFor();

        setUpPasskey(page, offered);

        signInAnew(page);
        whoIs(page, "Jonas Ibarek");
        page.context().close();
    }

    /** A device of one's own with a finger that is always right. */
    private static void authenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var like = new com.google.gson.JsonObject();
        like.addProperty("protocol", "ctap2");
        like.addProperty("transport", "internal");
        like.addProperty("hasResidentKey", true);
        like.addProperty("hasUserVerification", true);
        like.addProperty("isUserVerified", true);
        like.addProperty("automaticPresenceSimulation", true);
        var asked = new com.google.gson.JsonObject();
        asked.add("options", like);
        devtools.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private static void setUpPasskey(Page page, Locator link) {
        page.onDialog(asked -> asked.accept("My telephone"));
        link.click();
        page.waitForURL(address -> address.startsWith(keycloak.issuer()));
        press(page, "#registerWebAuthn");
    }

    /** After all traces of the last sign-in but the passkey are gone; neither name nor password is typed. */
    private static void signInAnew(Page page) {
        page.context().clearCookies();
        page.navigate(portal.address() + "/sign-in");
        page.waitForURL(address -> address.startsWith(keycloak.issuer()) || address.equals(portal.address() + "/"));
        press(page, "#authenticateWebAuthnButton");
    }

    /** Keycloak's button does nothing until its script has come, and the browser may offer the passkey by itself before. */
    private static void press(Page page, String button) {
        for (int attempt = 1; !page.url().startsWith(portal.address()); attempt++) {
            try {
                page.locator(button).click(new Locator.ClickOptions().setTimeout(3_000));
                page.waitForURL(
                        address -> address.startsWith(portal.address()),
                        new Page.WaitForURLOptions().setTimeout(4_000));
            } catch (PlaywrightException notYet) {
                assertThat(attempt)
                        .as(page.url() + " " + page.locator("body").innerText())
                        .isLessThan(8);
            }
        }
        page.locator("h1").first().waitFor();
    }

    /**
     * Step-up: whoever finds the open browser does not erase its person; who proves themselves anew does. The portal has no power
     * over accounts at the identity provider; it leads the person to where they delete theirs.
     */
    @Test
    void whoErasesThemselvesSignsInAfreshAndDeletesTheAccountAtKeycloakThemselves() throws Exception {
        var page = visitor();
        page.navigate(portal.address() + "/sign-in");
        password(page, "vera.stennic");
        page.waitForURL(portal.address() + "/");
        var id = "5a3c1e00-7d4b-4f6a-9c21-000000000015";
        page.navigate(portal.address() + "/my-data");
        Thread.sleep(FRESH.plusSeconds(2));
        eraseMe(page);

        var again = page.locator("a[href*='keycloak?again']");
        again.waitFor();
        assertThat(page.url()).as("nothing was done").startsWith(portal.address());
        again.click();
        page.locator("#password").fill(keycloak.samplePassword());
        page.locator("[type=submit]").first().click();
        page.waitForURL(portal.address() + "/my-data**");
        whoIs(page, "Vera Stennic");
        eraseMe(page);

        page.waitForURL(url -> url.startsWith(keycloak.issuer()));
        assertThat(keycloak.administer("GET", "/users/" + id, "").statusCode()).isEqualTo(200);
        // Keycloak asks for the password once more, and then whether they mean it.
        page.locator("#password").fill(keycloak.samplePassword());
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> url.contains("delete_account"));
        page.locator("[type=submit]").first().click();
        page.waitForCondition(
                () -> keycloak.administer("GET", "/users/" + id, "").statusCode() == 404);
        page.navigate(portal.address() + "/sign-in");
        password(page, "vera.stennic");
        page.waitForURL(url -> url.startsWith(keycloak.issuer()));
        page.context().close();
    }

    private static void eraseMe(Page page) {
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Erase my data"))
                .first()
                .click();
        page.locator(
                        "vaadin-confirm-dialog vaadin-button[slot=confirm-button], vaadin-dialog vaadin-button[theme~=error]")
                .first()
                .click();
    }

    @ParameterizedTest(name = "{0} {1} is answered with {2}")
    @CsvSource({
        "GET, /, 200",
        "GET, /sign-in/refused, 200",
        "GET, /news, 302",
        "GET, /no-such-page, 302",
        "GET, /portal.css, 200",
        "GET, /webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js, 200",
        "GET, /webjars/nothing.js, 404",
        "GET, /VAADIN/nothing.js, 404",
        "GET, /healthz, 200",
        "GET, /actuator/env, 302",
        "GET, /error, 302",
        "GET, /oauth2/authorization/keycloak, 302",
        "GET, /login/oauth2/code/keycloak?code=x&state=y, 302",
        "GET, /%2e%2e/x, 400",
        "GET, /a%00b, 400",
        "GET, /a;b=c, 400",
        "TRACE, /, 405",
        "BREW, /, 400",
        "POST, /, 404",
        "DELETE, /news, 404",
        "POST, /logout/connect/back-channel/keycloak, 400",
        "POST, /?v-r=uidl, 200",
        "POST, /?v-r=heartbeat, 404"
    })
    void everyAnswerCarriesTheHeadersAndTellsNothing(String method, String path, int status) throws Exception {
        var answer = send(method, path, "", null);

        assertThat(answer.statusCode()).isEqualTo(status);
        var headers = answer.headers();
        var complaints = new ArrayList<String>();
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "X-Frame-Options", "DENY",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin",
                        "Permissions-Policy", "camera=()",
                        "Content-Security-Policy", "frame-ancestors 'none'; object-src 'none'; base-uri 'self'",
                        "Cache-Control", "")
                .forEach((name, part) -> {
                    var values = headers.allValues(name);
                    if (values.size() != 1 || !values.getFirst().contains(part)) {
                        complaints.add(name + ": " + values);
                    }
                });
        for (var name : List.of("Server", "X-Powered-By", "Strict-Transport-Security")) {
            headers.firstValue(name).ifPresent(value -> complaints.add(name + ": " + value));
        }
        if (!path.contains(".css") && !path.contains("webjars") && !path.contains("VAADIN")) {
            headers.firstValue("Cache-Control")
                    .filter(value -> !value.contains("no-store"))
                    .ifPresent(value -> complaints.add("kept: " + value));
        }
        if (status >= 400 && TELLS_TOO_MUCH.matcher(answer.body()).find()) {
            complaints.add(answer.body());
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void anErrorIsToldInTheReadersLanguageWithAReferenceThatStandsInTheLog() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address() + "/a;b=c"))
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.body()).contains("La demande n’a pas été comprise").contains("lang=\"fr\"");
        var reference = Pattern.compile(": ([0-9a-f]{8})</p>").matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        assertThat(portal.log()).contains("Reference " + reference.group(1));
    }

    @Test
    void aScriptThatWasSmuggledInDoesNotRun() {
        var page = visitor();
        var violations = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.reload();
        page.locator("h1").first().waitFor();
        assertThat(violations).as("of our own pages").isEmpty();

        page.evaluate("""
                () => { const s = document.createElement('script'); s.textContent = 'window.smuggled = true';
                        document.body.append(s);
                        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.smuggled = true">'); }
                """);
        page.waitForCondition(() -> violations.size() >= 2);

        assertThat(page.evaluate("() => window.smuggled === undefined")).isEqualTo(true);
        page.context().close();
    }

    @Nested
    class TheRealm extends KeycloakRealmIT {}

    private static Page visitor() {
        return browser.open(portal.address(), "", like -> {});
    }

    private static void password(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(keycloak.samplePassword());
        page.locator("[type=submit]").first().click();
    }

    /** The name of who is signed in stands on the page, or comes to stand there. */
    private static void whoIs(Page page, String name) {
        PlaywrightAssertions.assertThat(page.locator(".upr-who")).containsText(name);
    }

    private static void nobodyIsSignedInAt(Page page) {
        page.locator(".upr-who:not(:has(h2))")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(90_000));
    }

    private static com.microsoft.playwright.options.Cookie cookie(BrowserContext context) {
        return context.cookies(portal.address()).stream()
                .filter(one -> one.name.equals("portal"))
                .findFirst()
                .orElse(null);
    }

    private static HttpResponse<String> send(String method, String path, String body, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.address() + path))
                .method(method, BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", "portal=" + cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> logoutToken(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address() + "/logout/connect/back-channel/keycloak"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("logout_token=" + token))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Unsigned, signed with what is not Keycloak's key, and no token at all. */
    private static List<String> forgedLogoutTokens() throws Exception {
        var claims = part("""
                {"iss":"%s","aud":"upr-portal","sub":"5a3c1e00-7d4b-4f6a-9c21-000000000012","iat":%d,"exp":9999999999,
                "jti":"1","events":{"http://schemas.openid.net/event/backchannel-logout":{}}}
                """.formatted(keycloak.issuer(), System.currentTimeMillis() / 1000));
        var symmetric = part("{\"alg\":\"HS256\",\"typ\":\"logout+jwt\"}") + "." + claims;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keycloak.clientSecret().getBytes(), "HmacSHA256"));
        return List.of(
                "",
                "x",
                "a.b.c",
                part("{\"alg\":\"none\"}") + "." + claims + ".",
                symmetric + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(symmetric.getBytes())),
                part("{\"alg\":\"RS256\",\"kid\":\"mine\",\"typ\":\"logout+jwt\"}") + "." + claims + ".c2lnbmVk");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
