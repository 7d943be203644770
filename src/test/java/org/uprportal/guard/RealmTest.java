package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprportal.identity.PartyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm's roles are the kinds of party; its file holds no secret. */
class RealmTest {

    /** Organisations of every kind come in with one role. */
    private static final Set<String> WITHOUT_ROLE = Set.of("coalition", "nhri", "academic");

    @Test
    void rolesInTheRealmAreTheKindsOfParty() throws IOException {
        var roles = new HashSet<String>();
        realm("portal-realm.json")
                .path("roles")
                .path("realm")
                .forEach(role -> roles.add(role.path("name").asString()));

        assertThat(roles).containsAll(expected());
    }

    @Test
    void everySamplePersonHasOneOfThem() throws IOException {
        realm("sample-users.json")
                .path("users")
                .forEach(user -> assertThat(expected()
                                .contains(user.path("realmRoles").path(0).asString()))
                        .isTrue());
    }

    @Test
    void thereIsNoSecretInTheFiles() throws IOException {
        for (var name : Set.of("portal-realm.json", "sample-users.json")) {
            assertThat(Files.readString(Path.of("keycloak-realm", name)))
                    .doesNotContainPattern("\"(secret|value)\": \"(?!\\$\\{)[^\"]{8,}\"");
        }
        assertThat("{\"secret\": \"hunter2hunter2\"}").containsPattern("\"(secret|value)\": \"(?!\\$\\{)[^\"]{8,}\"");
    }

    private static Set<String> expected() {
        var kinds = new HashSet<String>();
        Arrays.stream(PartyKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .forEach(kinds::add);
        kinds.removeAll(WITHOUT_ROLE);
        return kinds;
    }

    private static JsonNode realm(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(Path.of("keycloak-realm", name)));
    }
}
