package org.uprportal.vault;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SecretKeys;
import org.uprportal.platform.VaultDoor;

/** The vault's table, reached through its own account. Without the key its rows tell neither who nor in which review. */
@Component
class Vault {

    private final VaultDoor door;
    private final VaultSeal seal;
    private @Nullable HikariDataSource pool;

    Vault(VaultDoor door, SecretKeys keys) {
        this.door = door;
        this.seal = new VaultSeal(keys.key("vault"));
    }

    boolean open() {
        return door.access().isPresent();
    }

    Pseudonym findOrMake(PartyId organisation, String name, UUID review) {
        var fresh = Pseudonym.random();
        database()
                .sql("insert ignore into vault_pseudonym (pseudonym, lookup, sealed) values (?, ?, ?)")
                .params(
                        fresh.id().value().toString(),
                        seal.lookup(organisation.value(), review),
                        seal.seal(fresh.id().value(), organisation.value() + "\n" + review + "\n" + name))
                .update();
        return find(organisation, List.of(review)).getFirst();
    }

    String mark(UUID person, UUID thing) {
        return HexFormat.of().formatHex(seal.mark(person, thing));
    }

    UUID standIn(UUID organisation, UUID thing) {
        return seal.standIn(organisation, thing);
    }

    List<Pseudonym> find(PartyId organisation, Collection<UUID> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        return database()
                .sql("select pseudonym from vault_pseudonym where lookup in (:lookups)")
                .param(
                        "lookups",
                        reviews.stream()
                                .map(review -> seal.lookup(organisation.value(), review))
                                .toList())
                .query((row, index) -> new Pseudonym(new PartyId(UUID.fromString(row.getString(1)))))
                .list();
    }

    /** Connected and migrated at the first need: most portals, and every command, run long without. */
    private synchronized JdbcClient database() {
        if (pool == null) {
            var access = door.access().orElseThrow();
            var opened = new HikariDataSource();
            opened.setPoolName("vault");
            opened.setJdbcUrl(access.url());
            opened.setUsername(access.user());
            opened.setPassword(access.password());
            opened.setMaximumPoolSize(3);
            opened.setMinimumIdle(0);
            try {
                migrate(opened);
            } catch (LiquibaseException e) {
                opened.close();
                throw new IllegalStateException("The identity vault cannot be set up", e);
            }
            pool = opened;
        }
        return JdbcClient.create(pool);
    }

    private static void migrate(HikariDataSource pool) throws LiquibaseException {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(pool);
        liquibase.setChangeLog("classpath:db-changelog/vault/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }

    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
