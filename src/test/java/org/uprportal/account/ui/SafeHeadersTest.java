package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** What depends on https. */
class SafeHeadersTest {

    @Test
    void httpsIsInsistedOnWhereItIsUsed() {
        assertThat(SafeHeaders.of("/", "n", true)).containsKey("Strict-Transport-Security");
        assertThat(SafeHeaders.of("/", "n", false)).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void onlyWhatIsTheSameForAllMayBeKept() {
        assertThat(SafeHeaders.of("/portal.css", "n", true)).containsEntry("Cache-Control", "no-cache");
        assertThat(SafeHeaders.of("/VAADIN/dynamic/resource/1/x/submission.docx", "n", true))
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void onlyFilesWithAFingerprintInTheirNamesAreKeptWithoutAsking() {
        assertThat(SafeHeaders.of("/VAADIN/build/indexhtml-Cx2f9aQ1.js", "n", true))
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(SafeHeaders.of("/VAADIN/build/vaadin.js", "n", true)).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void aFileOpenedAsAPageMayDoNothing() {
        assertThat(SafeHeaders.of("/portal/icons.svg", "abc", true))
                .containsEntry("Content-Security-Policy", "default-src 'none'");
    }

    @Test
    void noScriptRunsWithoutTheNonceOfItsAnswer() {
        assertThat(SafeHeaders.of("/", "abc", true).get("Content-Security-Policy"))
                .contains("script-src 'self' 'nonce-abc' 'unsafe-eval';")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
    }

    @Test
    void whatIsTakenAlongRunsNothingWhereverItIsOpened() {
        assertThat(SafeHeaders.of("/VAADIN/dynamic/resource/1/x/submission.docx", "n", true))
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'; sandbox;", "frame-ancestors 'none'")
                                .doesNotContain("script-src", "unsafe"));
        assertThat(SafeHeaders.of("/", "n", true).get("Content-Security-Policy"))
                .contains("frame-src 'none'", "media-src 'none'", "worker-src 'self'")
                .doesNotContain("http:", "https:", "*");
    }

    @Test
    void withoutHttpsThePortalListensOnThisMachineOnly() throws Exception {
        assertThatThrownBy(() -> guard(server("0.0.0.0", "portal", false), false))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> guard(server(null, "portal", false), false)).hasMessageContaining("https");
        guard(server("127.0.0.1", "portal", false), false);
    }

    @Test
    void withHttpsTheCookieIsBoundToIt() throws Exception {
        assertThatThrownBy(() -> guard(server(null, "portal", true), true)).hasMessageContaining("__Host-");
        assertThatThrownBy(() -> guard(server(null, "__Host-portal", false), true))
                .hasMessageContaining("Secure");
        guard(server(null, "__Host-portal", true), true);
    }

    private static void guard(ServerProperties server, boolean https) {
        new PlainHttpGuard(server, https).afterPropertiesSet();
    }

    private static ServerProperties server(String address, String cookie, boolean secure) throws Exception {
        var server = new ServerProperties();
        if (address != null) {
            server.setAddress(InetAddress.getByName(address));
        }
        var settings = server.getServlet().getSession().getCookie();
        settings.setName(cookie);
        settings.setSecure(secure);
        settings.setHttpOnly(true);
        return server;
    }
}
