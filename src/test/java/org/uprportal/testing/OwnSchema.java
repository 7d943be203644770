package org.uprportal.testing;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context of a test its own schema. */
public class OwnSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.stopAfterSpring();
        TestPropertyValues.of(
                        "portal.database.url=" + TestDatabase.freshSchema("test"),
                        "portal.database.user=" + TestDatabase.user(),
                        "portal.database.password=" + TestDatabase.password(),
                        "portal.database.owner.user=" + TestDatabase.owner().user(),
                        "portal.database.owner.password=" + TestDatabase.owner().password(),
                        "portal.database.durable=false",
                        "portal.vault.database.url=" + TestDatabase.freshVault("test"),
                        "portal.vault.database.user=" + TestDatabase.vault().user(),
                        "portal.vault.database.password=" + TestDatabase.vault().password(),
                        "portal.data="
                                + Path.of(
                                        "target", "test-data", UUID.randomUUID().toString()))
                .applyTo(context);
    }
}
