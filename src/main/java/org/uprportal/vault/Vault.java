package org.uprportal.vault;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeyRing;
import org.uprportal.platform.MigrationTurn;
import org.uprportal.platform.SecretKeys;
import org.uprportal.platform.VaultDoor;

/** The vault's table, reached through its own account. Without the key its rows tell neither who nor in which review. */
@Component
class Vault {

    private final VaultDoor door;
    private final SecretKeys keys;
    private volatile Known known;
    private @Nullable HikariDataSource pool;

    Vault(VaultDoor door, SecretKeys keys) {
        this.door = door;
        this.keys = keys;
        known = Known.of(keys.ring("vault"));
    }

    private record Known(KeyRing ring, List<VaultSeal> all) {

        static Known of(KeyRing ring) {
            return new Known(ring, ring.all().stream().map(VaultSeal::new).toList());
        }
    }

    /** One for each key, that of the present key first: it seals what is new, the others find what is there. */
    private List<VaultSeal> seals() {
        var ring = keys.ring("vault");
        var now = known;
        if (now.ring() != ring) {
            now = Known.of(ring);
            known = now;
        }
        var current = now.all().get(ring.present());
        return Stream.concat(Stream.of(current), now.all().stream().filter(one -> one != current))
                .toList();
    }

    boolean open() {
        return door.access().isPresent();
    }

    Pseudonym findOrMake(PartyId organisation, String name, UUID review) {
        var there = find(organisation, List.of(review));
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        var seal = seals().getFirst();
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

    /** Every mark of that person on that thing, that of the present key first. */
    List<String> marks(UUID person, UUID thing) {
        return seals().stream()
                .map(seal -> HexFormat.of().formatHex(seal.mark(person, thing)))
                .toList();
    }

    /** Everything that may stand in for that organisation on that thing, that of the present key first. */
    List<UUID> standIns(UUID organisation, UUID thing) {
        return seals().stream().map(seal -> seal.standIn(organisation, thing)).toList();
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
                                .flatMap(review ->
                                        seals().stream().map(seal -> seal.lookup(organisation.value(), review)))
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
            opened.setCredentialsProvider(() -> Credentials.of(access.user(), access.password()));
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
        try (var turn = MigrationTurn.take(pool)) {
            liquibase.afterPropertiesSet();
        } catch (SQLException unreachable) {
            throw new LiquibaseException(unreachable);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
