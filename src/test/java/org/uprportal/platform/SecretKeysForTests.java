package org.uprportal.platform;

import org.springframework.core.env.Environment;

/** Keys without a Spring context. */
public final class SecretKeysForTests {

    private SecretKeysForTests() {}

    /** The keys of that environment's settings and data folder. */
    public static SecretKeys in(Environment environment) {
        return new SecretKeys(environment);
    }
}
