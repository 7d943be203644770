package org.uprportal.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context of a test its own schema. */
class OwnSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "portal.database.url=" + TestDatabase.freshSchema("test"),
                        "portal.database.user=" + TestDatabase.user(),
                        "portal.database.password=" + TestDatabase.password())
                .applyTo(context);
    }
}
