package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uprportal.account.RealmRole;
import org.uprportal.party.PartyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm's roles are those the portal knows; people with a role that needs it have a second factor; no secrets. */
class RealmTest {

    @Test
    void rolesInTheRealmAreThoseThePortalKnowsAndEveryKindOfPartyHasOne() throws IOException {
        var roles = new HashMap<String, Boolean>();
        realm("portal-realm.json").path("roles").path("realm").forEach(role -> {
            if (role.path("name").asString().startsWith("portal-")) {
                roles.put(
                        role.path("name").asString(),
                        role.path("composites").path("realm").toString().contains("\"second-factor\""));
            }
        });

        assertThat(roles)
                .isEqualTo(Arrays.stream(RealmRole.values())
                        .collect(Collectors.toMap(RealmRole::claim, RealmRole::secondFactor)));
        for (var kind : PartyKind.values()) {
            assertThat(RealmRole.of(kind)).as(kind.name()).isNotNull();
        }
    }

    @Test
    void aSecondFactorIsForEverybodyWhoWantsOne() throws IOException {
        var realm = realm("portal-realm.json");
        var flows = new HashMap<String, JsonNode>();
        realm.path("authenticationFlows")
                .forEach(flow -> flows.put(flow.path("alias").asString(), flow.path("authenticationExecutions")));
        assertThat(flows.get("portal forms").toString()).contains("portal second factor by choice");
        assertThat(flows.get("portal second factor by choice").toString())
                .contains("conditional-user-configured", "auth-otp-form", "webauthn-authenticator");
        assertThat(realm.path("requiredActions").toString()).contains("CONFIGURE_TOTP", "webauthn-register");
        realm.path("requiredActions")
                .forEach(
                        action -> assertThat(action.path("enabled").asBoolean()).isTrue());
    }

    @Test
    void aPasskeyIsForEverybodyAndIsOpenedByItsHolderAlone() throws IOException {
        var realm = realm("portal-realm.json");
        assertThat(realm.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(realm.path("webAuthnPolicyPasswordlessUserVerificationRequirement")
                        .asString())
                .as("what makes it two factors in one")
                .isEqualTo("required");
        assertThat(realm.path("webAuthnPolicyPasswordlessResidentKey").asString())
                .isEqualTo("required");
        assertThat(realm.path("requiredActions").toString()).contains("webauthn-register-passwordless");
    }

    @Test
    void everySamplePersonHasOneOfThemAndTheFactorsItAsksFor() throws IOException {
        realm("sample-users.json").path("users").forEach(user -> {
            var role =
                    RealmRole.named(user.path("realmRoles").path(0).asString()).orElseThrow();
            assertThat(user.path("credentials").toString().contains("\"otp\"")).isEqualTo(role.secondFactor());
        });
    }

    @Test
    void theFilesAreSourcesSortedAndWithoutGeneratedIds() throws IOException {
        var file = Files.readString(Path.of("keycloak-realm", "portal-realm.json"));

        assertThat(file).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-").doesNotContain("\"id\":");
        assertThat(List.copyOf(realm("portal-realm.json").propertyNames())).isSorted();
    }

    @Test
    void thereIsNoSecretInTheFiles() throws IOException {
        for (var name : Set.of("portal-realm.json", "sample-users.json")) {
            assertThat(Files.readString(Path.of("keycloak-realm", name)))
                    .doesNotContainPattern("\"(secret|value)\": \"(?!\\$\\{)[^\"]{8,}\"");
        }
        assertThat("{\"secret\": \"hunter2hunter2\"}").containsPattern("\"(secret|value)\": \"(?!\\$\\{)[^\"]{8,}\"");
    }

    private static JsonNode realm(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(Path.of("keycloak-realm", name)));
    }
}
