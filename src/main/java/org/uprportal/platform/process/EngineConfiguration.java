package org.uprportal.platform.process;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.impl.util.ClockUtil;
import org.operaton.bpm.engine.spring.ProcessEngineFactoryBean;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.uprportal.platform.PortalClock;

/** Operaton, sharing the portal's data source and transactions; Liquibase owns its tables. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** No job runs before the ground has been found safe. */
    @Bean
    @DependsOnDatabaseInitialization
    @DependsOn("startupGuards")
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ResourcePatternResolver resources,
            List<ProcessEnginePlugin> plugins,
            @Value("${portal.engine.jobs:true}") boolean jobs)
            throws IOException {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("portal");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setJobExecutorActivate(jobs);
        engine.setJobExecutor(executor());
        engine.setHistory("activity");
        engine.setAuthorizationEnabled(false);
        engine.setDeploymentName("portal");
        engine.setDeployChangedOnly(true);
        engine.setDeploymentResources(resources.getResources("classpath*:bpmn/**/*.bpmn"));
        engine.setProcessEnginePlugins(plugins);
        // No model decides by a table: the language of such tables is left out of the jar.
        engine.setDmnFeelEnableLegacyBehavior(true);
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M");
        return engine;
    }

    /** What a server was at when it died, another one takes over within a minute; no step of ours takes as long. */
    private static DefaultJobExecutor executor() {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(60_000);
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration, PortalClock clock) {
        clock.follow(moment -> ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis()));
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }
}
