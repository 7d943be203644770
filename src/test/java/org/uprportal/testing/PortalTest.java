package org.uprportal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.uprportal.PortalApplication;

/**
 * A test of the whole portal on real MariaDB, without web server: one application context for the run, timers fired by
 * hand with a clock the test holds ({@link TimeMachine}), people and cycles made by {@link Scene}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PortalApplication.class,
        properties = {"portal.engine.jobs=false", "portal.time-travel=true", "portal.mail.gather=PT0S"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = OwnSchema.class)
@Import({Scene.class, TimeMachine.class})
@ExtendWith(BackToThePresent.class)
public @interface PortalTest {}
