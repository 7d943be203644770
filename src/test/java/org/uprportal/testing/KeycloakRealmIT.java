package org.uprportal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm as a real Keycloak understands it. */
class KeycloakRealmIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
    private static final JsonMapper json = JsonMapper.shared();
    private static TestKeycloak keycloak;
    /** As in a browser, Secure cookies go to localhost without TLS too, which Java's own cookie store refuses. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        keycloak = TestKeycloak.running();
    }

    @Test
    void signsASamplePersonInByCodeFlowWithPkceAndTellsTheRoles() throws Exception {
        HttpResponse<String> page =
                get(authorization(Map.of("code_challenge", challenge(), "code_challenge_method", "S256")));
        Matcher form = Pattern.compile("action=\"([^\"]+login-actions/authenticate[^\"]+)\"")
                .matcher(page.body());
        assertThat(form.find()).as("a sign-in form: %s", page.body()).isTrue();
        HttpResponse<String> signedIn = post(
                form.group(1).replace("&amp;", "&"),
                Map.of("username", samplePerson().get("username").asString(), "password", keycloak.samplePassword()));
        String back = signedIn.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(keycloak.portalUrl() + "/login/oauth2/code/keycloak?");
        String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");

        JsonNode tokens = token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirect(),
                "code_verifier",
                VERIFIER));

        JsonNode claims = json.readTree(
                Base64.getUrlDecoder().decode(tokens.get("id_token").asString().split("\\.")[1]));
        assertThat(claims.get("sub").asString())
                .isEqualTo(samplePerson().get("id").asString());
        assertThat(claims.get("roles").toString())
                .contains(samplePerson().get("realmRoles").get(0).toString());
    }

    @Test
    void refusesAnAuthorizationWithoutPkceOrWithThePlainMethod() throws Exception {
        assertThat(refusal(authorization(Map.of()))).contains("error=invalid_request");
        assertThat(refusal(authorization(Map.of("code_challenge", VERIFIER, "code_challenge_method", "plain"))))
                .contains("error=invalid_request");
    }

    @Test
    void refusesTheOtherFlows() throws Exception {
        assertThat(token(Map.of(
                                "grant_type", "password",
                                "username", samplePerson().get("username").asString(),
                                "password", keycloak.samplePassword()))
                        .get("error")
                        .asString())
                .isEqualTo("unauthorized_client");
        assertThat(token(Map.of("grant_type", "client_credentials"))
                        .get("error")
                        .asString())
                .isEqualTo("unauthorized_client");
        assertThat(refusal(authorization(Map.of("response_type", "token")))).contains("error=");
        assertThat(post(
                                keycloak.issuer() + "/protocol/openid-connect/ext/ciba/auth",
                                credentials(Map.of("login_hint", "x", "scope", "openid")))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(post(keycloak.issuer() + "/protocol/openid-connect/auth/device", credentials(Map.of()))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void refusesToSendTheCodeElsewhere() throws Exception {
        assertThat(get(authorization(Map.of("redirect_uri", "http://localhost:1/login/oauth2/code/keycloak")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void letsNobodyRegisterAClient() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/clients-registrations/openid-connect"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"redirect_uris\":[\"http://localhost:9/x\"]}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static JsonNode samplePerson() throws Exception {
        return json.readTree(java.nio.file.Path.of("keycloak-realm", "sample-users.json"))
                .get("users")
                .get(0);
    }

    private String refusal(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        return answer.headers().firstValue("Location").orElse("no redirect: " + answer.statusCode());
    }

    private static String authorization(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id", "upr-portal",
                "response_type", "code",
                "scope", "openid profile email",
                "redirect_uri", redirect(),
                "state", "s",
                "nonce", "n"));
        parameters.putAll(more);
        return keycloak.issuer() + "/protocol/openid-connect/auth?" + encoded(parameters);
    }

    private static String redirect() {
        return keycloak.portalUrl() + "/login/oauth2/code/keycloak";
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
    }

    private JsonNode token(Map<String, String> parameters) throws Exception {
        return json.readTree(post(keycloak.issuer() + "/protocol/openid-connect/token", credentials(parameters))
                .body());
    }

    private static Map<String, String> credentials(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("client_id", "upr-portal");
        all.put("client_secret", keycloak.clientSecret());
        return all;
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> post(String address, Map<String, String> parameters) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(parameters))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
