package org.uprportal.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test the clock shows the present, nobody is signed in and no process runs. */
class BackToThePresent implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SecurityContextHolder.clearContext();
        SpringExtension.getApplicationContext(context)
                .getBean(TimeMachine.class)
                .stop();
    }
}
