package org.uprportal.statement.process;

import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.platform.process.OnSubject;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;

/** What the process does by itself. */
@Configuration(proxyBeanMethods = false)
class StatementDelegates {

    /** Tells whoever stands above the body that a statement is not answered. */
    @Bean
    JavaDelegate statementAboveDelegate(StatementSteps steps) {
        return OnSubject.run(id -> steps.silent(new StatementId(id)));
    }
}
