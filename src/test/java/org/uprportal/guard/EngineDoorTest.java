package org.uprportal.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operaton.bpm.engine.ProcessEngineServices;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.Workflow;

/** The engine is behind one façade: nobody else asks it anything, nothing of it is on screen, and it runs no text. */
class EngineDoorTest {

    private static final JavaClasses PORTAL = PortalClasses.ALL;
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badexample");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final String BEAN_OR_VARIABLE = "!?[a-zA-Z]+|execution\\.processBusinessKey";

    private static final DescribedPredicate<JavaClass> ENGINE = resideInAPackage("org.operaton..")
            .and(DescribedPredicate.not(resideInAPackage("org.operaton.bpm.engine.delegate..")))
            .as("the engine beyond what a delegate is handed");

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that(DescribedPredicate.not(
                            resideInAnyPackage("org.uprportal.platform.process", "org.uprportal.inbox.process")))
                    .should()
                    .dependOnClassesThat(ENGINE)
                    .as("only the façade and the inbox's ear know the engine"),
            noClasses()
                    .that()
                    .areAssignableTo(JavaDelegate.class)
                    .should()
                    .callMethod(DelegateExecution.class, "getProcessEngineServices")
                    .orShould()
                    .callMethod(DelegateExecution.class, "getProcessEngine")
                    .orShould()
                    .callMethod(BaseDelegateExecution.class, "getId")
                    .orShould()
                    .callMethod(DelegateExecution.class, "getProcessInstanceId")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(ProcessEngineServices.class)
                    .as("delegates ask the engine nothing"),
            classes()
                    .that(describe(
                            "know the façade",
                            one -> one.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(to -> to.getTargetClass().isEquivalentTo(Workflow.class))))
                    .and()
                    .areNotAssignableTo(Workflow.class)
                    .and()
                    .doNotHaveFullyQualifiedName("org.uprportal.cycle.ui.CycleProcesses")
                    .should()
                    .resideInAPackage("org.uprportal..process")
                    .as("only process rooms move processes; only the cycle's page draws them"));

    @ParameterizedTest
    @FieldSource("RULES")
    void thePortalKeepsTheRule(ArchRule rule) {
        rule.check(PORTAL);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theBadExampleBreaksTheRule(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @Test
    void modelsComeFromTheJarOnly() {
        noClasses()
                .should()
                .callMethod(RepositoryService.class, "createDeployment")
                .check(PORTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.operaton.bpm.engine.rest.impl.CamundaRestResources",
                "org.operaton.bpm.engine.rest.impl.OperatonRestResources",
                "org.operaton.bpm.engine.rest.ProcessEngineRestService",
                "org.operaton.bpm.webapp.impl.WebappWebConfig",
                "org.operaton.bpm.spring.boot.starter.OperatonBpmAutoConfiguration",
                "org.operaton.spin.Spin",
                "org.operaton.spin.plugin.impl.SpinProcessEnginePlugin",
                "org.operaton.connect.Connectors",
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
                "org.python.util.PythonInterpreter",
                "org.jruby.Ruby"
            })
    void noDoorOfTheEngineAndNoLanguageItCouldRunIsOnTheClasspath(String type) {
        assertThat(EngineDoorTest.class.getClassLoader().getResource(type.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void theEngineCannotRunScripts() {
        assertThat(new ScriptEngineManager().getEngineFactories().stream().flatMap(one -> one.getNames().stream()))
                .doesNotContain("groovy", "javascript", "js", "ecmascript", "python", "ruby", "jython", "nashorn");
    }

    @Test
    void anExpressionOfAModelNamesABeanOrAVariableAndNothingElse() throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                assertThat(expressions(Files.readString(file)))
                        .as(file.toString())
                        .allMatch(one -> one.matches(BEAN_OR_VARIABLE));
            }
        }
        assertThat(expressions("${''.getClass().forName('java.lang.Runtime')}"))
                .noneMatch(one -> one.matches(BEAN_OR_VARIABLE));
    }

    @Test
    void aTaskIsKnownByAnIdOfItsOwn() {
        assertThat(Arrays.stream(TaskSummary.class.getRecordComponents()))
                .noneMatch(one -> one.getName().contains("engine"));
        assertThat(TaskSummary.class
                        .getRecordComponents()[0]
                        .getType()
                        .getRecordComponents()[0]
                        .getType())
                .isEqualTo(java.util.UUID.class);
    }

    private static List<String> expressions(String model) {
        return EXPRESSION
                .matcher(model)
                .results()
                .map(one -> one.group(1).strip())
                .toList();
    }
}
