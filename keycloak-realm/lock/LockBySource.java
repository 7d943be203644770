package org.uprportal.keycloak;

import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;

/**
 * Slows down whoever guesses at an account, and nobody else: Keycloak's own protection locks the account for everybody, so that a
 * stranger who knows a name keeps its person out as long as they like. Here wrong passwords count for the pair of account and
 * network they come from, by the realm's own numbers (failureFactor, waitIncrementSeconds, maxFailureWaitSeconds,
 * maxDeltaTimeSeconds). Against guesses that are spread over many networks all of them count together too, twenty times as many,
 * and lock the account for networks from which its person has never signed in.
 *
 * <p>Nothing is kept but marks in the memory of this server, by a key that is another one at each start; of several servers each
 * counts for itself. Compiled into Keycloak's folder of providers by {@code bin/keycloak-lock}.
 */
public class LockBySource implements BruteForceProtector, BruteForceProtectorFactory {

    private static final int SPREAD = 20;
    private static final int MOST = 100_000;

    private final byte[] secret = new byte[32];
    private final Clock clock;
    private final Map<String, Failures> failures = bounded();
    private final Map<String, Boolean> known = bounded();

    public LockBySource() {
        this(Clock.systemUTC());
    }

    LockBySource(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    private static final class Failures {
        private int count;
        private long last;
        private long until;
    }

    @Override
    public synchronized void failedLogin(
            RealmModel realm, UserModel user, ClientConnection from, UriInfo address, Set<String> kinds) {
        if (user != null) {
            count(realm, pair(realm, user, from), 1);
            if (!known.containsKey(pair(realm, user, from))) {
                count(realm, account(realm, user), SPREAD);
            }
        }
    }

    private void count(RealmModel realm, String mark, int times) {
        var counted = failures.computeIfAbsent(mark, first -> new Failures());
        var now = clock.millis();
        if (now - counted.last > realm.getMaxDeltaTimeSeconds() * 1000L) {
            counted.count = 0;
        }
        counted.last = now;
        counted.count++;
        var wait = realm.getWaitIncrementSeconds() * (counted.count / Math.max(1, realm.getFailureFactor() * times));
        counted.until = Math.max(counted.until, now + Math.min(wait, realm.getMaxFailureWaitSeconds()) * 1000L);
    }

    @Override
    public synchronized void successfulLogin(
            RealmModel realm, UserModel user, ClientConnection from, UriInfo address, Set<String> kinds) {
        if (user != null) {
            failures.remove(pair(realm, user, from));
            known.put(pair(realm, user, from), true);
        }
    }

    @Override
    public synchronized boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        var pair = pair(realm, user, session.getContext().getConnection());
        return locked(pair) || !known.containsKey(pair) && locked(account(realm, user));
    }

    private boolean locked(String mark) {
        var counted = failures.get(mark);
        return counted != null && clock.millis() < counted.until;
    }

    /** Nobody is locked out for good. */
    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession session, RealmModel realm, UserModel user) {
        return false;
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession session, RealmModel realm, UserModel user) {}

    private String account(RealmModel realm, UserModel user) {
        return mark(realm.getId(), user.getId());
    }

    private String pair(RealmModel realm, UserModel user, ClientConnection from) {
        return mark(realm.getId(), user.getId(), network(String.valueOf(from == null ? null : from.getRemoteAddr())));
    }

    /** Of IPv6 the network counts, since one household has all the rest of it. */
    private static String network(String address) {
        var parts = address.split(":");
        return parts.length > 4 ? String.join(":", Arrays.copyOf(parts, 4)) : address;
    }

    private String mark(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(String.join(" ", parts).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What is oldest goes where there is too much: a flood of networks takes from itself. */
    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope settings) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        // One for all sessions, which close it each: what it counted stays.
    }

    @Override
    public String getId() {
        return "portal-lock-by-source";
    }

    /** Before Keycloak's own, whose order is 0. */
    @Override
    public int order() {
        return 100;
    }
}
