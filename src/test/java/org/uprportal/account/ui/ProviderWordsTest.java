package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A stranger's word that claims to be the identity provider's costs neither the provider nor the portal more than it costs them. */
class ProviderWordsTest {

    @Test
    void aThousandForgedWordsAskTheProviderOnceAndItsOwnPass() throws Exception {
        var own = new RSAKeyGenerator(2048).keyID("own").generate();
        var stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        var asked = new AtomicInteger();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(own.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        try {
            var door = new ProviderWords(ProviderWords.keys(
                    "http://127.0.0.1:" + provider.getAddress().getPort() + "/certs"));

            assertThat(passes(door, word(own))).isTrue();
            var forged = word(stranger);
            for (int i = 0; i < 1000; i++) {
                assertThat(passes(door, forged)).isFalse();
            }
            assertThat(asked.get()).isLessThanOrEqualTo(3);
            assertThat(passes(door, word(own)))
                    .as("the provider is heard all the same")
                    .isTrue();
            assertThat(passes(door, "a.b.c")).isFalse();
            assertThat(passes(door, null)).isFalse();
            assertThat(passes(door, "x".repeat(100_000))).isFalse();
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void aProviderThatHangsKeepsNobodyWaitingForLongerThanSeconds() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var door = new ProviderWords(ProviderWords.keys("http://127.0.0.1:" + silent.getLocalPort() + "/certs"));
            var begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(passes(door, word(stranger))).isFalse();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static String word(RSAKey by) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                new JWTClaimsSet.Builder().subject("somebody").build());
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private static boolean passes(ProviderWords door, String token) throws Exception {
        var request = new MockHttpServletRequest("POST", "/logout/connect/back-channel/keycloak");
        if (token != null) {
            request.setParameter("logout_token", token);
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        door.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(chain.getRequest() == null ? 400 : 200);
        return chain.getRequest() != null;
    }
}
