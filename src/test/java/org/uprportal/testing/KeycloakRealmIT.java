package org.uprportal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm as a real Keycloak understands it; run within {@code SignInIT}, for which that Keycloak has been started. */
public abstract class KeycloakRealmIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
    private static final JsonMapper json = JsonMapper.shared();
    private static TestKeycloak keycloak;
    /** As in a browser, Secure cookies go to localhost without TLS too, which Java's own cookie store refuses. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        keycloak = TestKeycloak.running();
    }

    @Test
    void signsASamplePersonInByCodeFlowWithPkceAndTellsTheRoles() throws Exception {
        JsonNode person = samplePerson("portal-stakeholder");
        HttpResponse<String> signedIn = password(person);

        JsonNode claims = claims(signedIn);
        assertThat(claims.get("sub").asString()).isEqualTo(person.get("id").asString());
        assertThat(claims.get("roles").toString()).contains("\"portal-stakeholder\"");
        assertThat(claims.get("amr").toString()).contains("pwd").doesNotContain("otp");
        assertThat(claims.get("nonce").asString()).isEqualTo("n");
        assertThat(claims.has("sid")).isTrue();
    }

    @Test
    void asksEveryoneWhoseRoleNeedsItForASecondFactor() throws Exception {
        for (String role :
                List.of("portal-government", "portal-un", "portal-ohchr", "portal-admin", "portal-auditor")) {
            cookies.clear();
            HttpResponse<String> second = password(samplePerson(role));
            assertThat(second.statusCode()).as(role).isEqualTo(200);
            assertThat(second.body()).as(role).contains("name=\"otp\"");

            HttpResponse<String> wrong = post(form(second), Map.of("otp", "000000"));
            assertThat(wrong.headers().firstValue("Location")).as(role).isEmpty();

            JsonNode claims = claims(post(form(wrong), Map.of("otp", keycloak.oneTimeCode())));
            assertThat(claims.get("roles").toString()).contains("\"" + role + "\"");
            assertThat(claims.get("amr").toString()).contains("pwd").contains("otp");
        }
    }

    @Test
    void asksWhoeverHasSetOneUpThemselvesForTheirSecondFactorToo() throws Exception {
        var secret = samplePerson("portal-ohchr").get("credentials").get(1);
        var wants = json.createObjectNode()
                .put("username", "wants.more")
                .put("enabled", true)
                .put("email", "wants.more@example.org")
                .put("emailVerified", true)
                .put("firstName", "Wants")
                .put("lastName", "More");
        var credentials = wants.putArray("credentials");
        credentials
                .addObject()
                .put("type", "password")
                .put("value", keycloak.samplePassword())
                .put("temporary", false);
        credentials
                .addObject()
                .put("type", "otp")
                .put("credentialData", secret.get("credentialData").asString())
                .put(
                        "secretData",
                        secret.get("secretData")
                                .asString()
                                .replace("${PORTAL_SAMPLE_OTP_SECRET}", keycloak.oneTimeSecret()));
        assertThat(keycloak.administer("POST", "/users", wants.toString()).statusCode())
                .isEqualTo(201);

        HttpResponse<String> second = password(wants);
        assertThat(second.body()).contains("name=\"otp\"");
        JsonNode claims = claims(post(form(second), Map.of("otp", keycloak.oneTimeCode())));
        assertThat(claims.get("amr").toString()).contains("pwd").contains("otp");
    }

    @Test
    void saysTheSameOfAnUnknownNameAndAWrongPassword() throws Exception {
        String unknown = wordsOfRefusal("nobody.at.all");
        cookies.clear();
        String known = wordsOfRefusal("hana.wessel");

        assertThat(known).contains("Invalid username or password").isEqualTo(unknown);
    }

    @Test
    void slowsDownWhoeverTriesPasswords() throws Exception {
        JsonNode person = samplePerson("portal-mission");
        String name = person.get("username").asString();
        for (int attempt = 0; attempt < 11; attempt++) {
            cookies.clear();
            wordsOfRefusal(name);
        }
        cookies.clear();

        HttpResponse<String> right = password(person);

        assertThat(right.headers().firstValue("Location")).isEmpty();
        assertThat(right.body()).contains("Invalid username or password");

        // Whoever guesses shuts out themselves, not the mission: from another network its person comes in at the same
        // moment.
        cookies.clear();
        browser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build();
        assertThat(password(person).headers().firstValue("Location")).isPresent();
        // And the guesser is not let off by that.
        cookies.clear();
        browser = HttpClient.newHttpClient();
        assertThat(password(person).headers().firstValue("Location")).isEmpty();
    }

    /** Guesses from ever new networks: none of them alone is slowed down, all of them together are. */
    @Test
    void slowsDownWhoeverTriesPasswordsFromManyNetworksButNotWhereThePersonHasSignedInBefore() throws Exception {
        JsonNode person = samplePerson("portal-mission", 1);
        browser = from("127.0.9.1");
        assertThat(password(person).headers().firstValue("Location")).isPresent();
        for (int network = 0; network < 40; network++) {
            browser = from("127.0.8." + (network + 1));
            for (int attempt = 0; attempt < 5; attempt++) {
                cookies.clear();
                wordsOfRefusal(person.get("username").asString());
            }
        }

        cookies.clear();
        browser = from("127.0.7.1");
        assertThat(password(person).headers().firstValue("Location"))
                .as("a network never seen")
                .isEmpty();
        cookies.clear();
        browser = from("127.0.9.1");
        assertThat(password(person).headers().firstValue("Location"))
                .as("the person’s own")
                .isPresent();
    }

    private static HttpClient from(String address) throws Exception {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    @Test
    void holdsTheRealmThatTheFileDescribes() {
        JsonNode realm = json.readTree(keycloak.administer("GET", "", "").body());
        JsonNode file = json.readTree(java.nio.file.Path.of("keycloak-realm", "portal-realm.json"));
        for (String field : List.of(
                "bruteForceProtected",
                "browserFlow",
                "duplicateEmailsAllowed",
                "failureFactor",
                "otpPolicyCodeReusable",
                "otpPolicyDigits",
                "passwordPolicy",
                "permanentLockout",
                "registrationAllowed",
                "rememberMe",
                "resetPasswordAllowed",
                "revokeRefreshToken",
                "ssoSessionIdleTimeout",
                "ssoSessionMaxLifespan",
                "webAuthnPolicyPasswordlessPasskeysEnabled",
                "webAuthnPolicyPasswordlessResidentKey",
                "webAuthnPolicyPasswordlessUserVerificationRequirement")) {
            assertThat(realm.get(field)).as(field).isEqualTo(file.get(field)).isNotNull();
        }
        JsonNode clients =
                json.readTree(keycloak.administer("GET", "/clients", "").body());
        clients.forEach(client -> {
            String id = client.get("clientId").asString();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean())
                    .as(id)
                    .isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).as(id).isFalse();
            assertThat(client.get("redirectUris").toString()).as(id).doesNotContain("\"*\"");
        });
    }

    /** What the portal goes by where it asks for a fresh sign-in: coming back with a cookie does not make one fresh. */
    @Test
    void aSignInIsFreshOnlyWhereThePasswordWasTypedAnew() throws Exception {
        JsonNode first = claims(password(samplePerson("portal-stakeholder")));
        Map<String, String> asked = new LinkedHashMap<>(
                Map.of("code_challenge", challenge(), "code_challenge_method", "S256", "max_age", "1800"));
        JsonNode again = claims(get(authorization(asked)));
        assertThat(again.get("auth_time").asLong())
                .isEqualTo(first.get("auth_time").asLong());
        assertThat(again.get("iat").asLong())
                .isGreaterThanOrEqualTo(first.get("iat").asLong());

        asked.put("prompt", "login");
        HttpResponse<String> form = get(authorization(asked));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"password\"");
        asked.remove("prompt");
        asked.put("max_age", "0");
        // Keycloak counts in whole seconds: within the second of the sign-in nobody is asked again.
        while (Instant.now().getEpochSecond() <= first.get("auth_time").asLong() + 1) {
            Thread.sleep(50);
        }
        assertThat(get(authorization(asked)).body()).contains("name=\"password\"");
    }

    /** How the portal signs somebody out there: no browser, no cookie, no token in an address. */
    @Test
    void endsASessionByAWordFromTheServerWithTheTokenInItsBody() throws Exception {
        JsonNode tokens = tokens(password(samplePerson("portal-stakeholder")));
        Map<String, String> asked = Map.of("code_challenge", challenge(), "code_challenge_method", "S256");
        assertThat(get(authorization(asked)).headers().firstValue("Location"))
                .as("still signed in")
                .isPresent();

        HttpResponse<String> ended = browser.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(
                                Map.of("id_token_hint", tokens.get("id_token").asString(), "client_id", "upr-portal"))))
                        .build(),
                BodyHandlers.ofString());

        assertThat(ended.statusCode()).as(ended.body()).isLessThan(400);
        assertThat(get(authorization(asked)).body()).as("Keycloak asks again").contains("name=\"password\"");
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
                                "username",
                                        samplePerson("portal-stakeholder")
                                                .get("username")
                                                .asString(),
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

    private static JsonNode samplePerson(String role) {
        return samplePerson(role, 0);
    }

    private static JsonNode samplePerson(String role, int which) {
        int left = which;
        for (JsonNode person : json.readTree(java.nio.file.Path.of("keycloak-realm", "sample-users.json"))
                .get("users")) {
            if (person.get("realmRoles").get(0).asString().equals(role) && left-- == 0) {
                return person;
            }
        }
        throw new IllegalArgumentException(role);
    }

    /** The answer to name and password. */
    private HttpResponse<String> password(JsonNode person) throws Exception {
        return post(
                form(get(authorization(Map.of("code_challenge", challenge(), "code_challenge_method", "S256")))),
                Map.of("username", person.get("username").asString(), "password", keycloak.samplePassword()));
    }

    private String wordsOfRefusal(String name) throws Exception {
        HttpResponse<String> page = post(
                form(get(authorization(Map.of("code_challenge", challenge(), "code_challenge_method", "S256")))),
                Map.of("username", name, "password", "not-the-password"));
        assertThat(page.headers().firstValue("Location")).isEmpty();
        Matcher words =
                Pattern.compile("(?s)id=\"input-error.*?>\\s*([^<>\\s][^<>]*)<").matcher(page.body());
        assertThat(words.find()).as("words of refusal: %s", page.body()).isTrue();
        return words.group(1).strip();
    }

    private static String form(HttpResponse<String> page) {
        Matcher form = Pattern.compile("action=\"([^\"]+login-actions/authenticate[^\"]+)\"")
                .matcher(page.body());
        assertThat(form.find()).as("a sign-in form: %s", page.body()).isTrue();
        return form.group(1).replace("&amp;", "&");
    }

    /** What the ID token says that the code is exchanged for. */
    private JsonNode claims(HttpResponse<String> signedIn) throws Exception {
        return json.readTree(Base64.getUrlDecoder()
                .decode(tokens(signedIn).get("id_token").asString().split("\\.")[1]));
    }

    private JsonNode tokens(HttpResponse<String> signedIn) throws Exception {
        String back = signedIn.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(redirect() + "?");
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                back.replaceFirst(".*[?&]code=([^&]+).*", "$1"),
                "redirect_uri",
                redirect(),
                "code_verifier",
                VERIFIER));
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
