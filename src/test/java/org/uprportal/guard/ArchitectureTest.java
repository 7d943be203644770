package org.uprportal.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.uprportal.party.Actor;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.SmallFile;

/** The three rooms of a module, and what must never be seen outside them. Each rule is shown to catch a bad example. */
class ArchitectureTest {

    private static final JavaClasses PORTAL = PortalClasses.ALL;
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badexample");

    private static final JavaClasses CIRCLE = new ClassFileImporter().importPackages("badcircle");

    /** Heavy reading without Spring or tables, each in a package of its own beside the rooms. */
    private static final List<String> WORKSHOPS = List.of(
            "org.uprportal.recommendation.matrix",
            "org.uprportal.recommendation.export",
            "org.uprportal.register.index",
            "badexample.workshop");

    /** What would decide a right beside the matrix. */
    private static final Set<String> RIGHTS_BY_KIND = Set.of("is", "role", "governs", "secretariat", "stakeholder");

    /** Where a kind is shown or asked for by the identity provider, and decides nothing that the matrix does. */
    private static final Set<String> KINDS_ON_SCREEN =
            Set.of("DemoSignInView", "OidcPersons", "GuestNames", "AuditCard");

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that(describe(
                            "are in a hall",
                            (JavaClass one) -> !one.getPackageName().matches(".*\\.(ui|process)")
                                    && !one.getPackageName().endsWith(".shell")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.uprportal..ui", "org.uprportal..process", "badexample..ui", "badexample..process"))
                    .as("the hall has no door back into its rooms"),
            noClasses()
                    .that()
                    .resideInAPackage("..ui")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("..process"))
                    .as("pages do not see the engine room"),
            noClasses()
                    .that(describe(
                            "are no pages",
                            (JavaClass one) -> !one.getPackageName().matches(".*\\.(ui|shell)")
                                    && !one.getSimpleName().equals("PortalApplication")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("com.vaadin.."))
                    .as("Vaadin only in ui"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..process")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.operaton.."))
                    .as("the engine only in process"),
            noClasses()
                    .that(describe("are in a workshop", ArchitectureTest::inAWorkshop))
                    .should()
                    .dependOnClassesThat(describe(
                            "are of the hall, its rooms, Spring or tables",
                            (JavaClass one) -> WORKSHOPS.stream()
                                            .anyMatch(workshop -> one.getPackageName()
                                                            .startsWith(
                                                                    workshop.substring(0, workshop.lastIndexOf('.')))
                                                    && !inAWorkshop(one))
                                    || one.getPackageName()
                                            .matches("(org\\.springframework|jakarta\\.persistence|java\\.sql).*")))
                    .as("a workshop turns bytes into rows and does not look back"),
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAssignableTo(Repository.class)
                    .or()
                    .areAnnotatedWith(Route.class)
                    .or()
                    .areAssignableTo(JavaDelegate.class)
                    .should()
                    .notBePublic()
                    .as("entities, repositories, views and delegates are nobody else's business"),
            classes()
                    .that(describe(
                            "are what only the engine and the letters need",
                            (JavaClass one) -> one.getSimpleName().matches(".*(Steps|Underway)")))
                    .should()
                    .onlyHaveDependentClassesThat(describe(
                            "are process rooms, letters, the sample's or the same hall's",
                            (JavaClass one) -> one.getPackageName().matches(".*\\.(process|sample)")
                                    || one.getSimpleName().endsWith("Notices")
                                    || one.getPackageName().matches("org\\.uprportal\\.[a-z]+")
                                            && one.getDirectDependenciesFromSelf().stream()
                                                    .map(to -> to.getTargetClass())
                                                    .filter(to ->
                                                            to.getSimpleName().matches(".*(Steps|Underway)"))
                                                    .allMatch(to ->
                                                            to.getPackageName().equals(one.getPackageName()))))
                    .as("only processes and letters see the steps of a process"),
            noClasses()
                    .that(describe(
                            "are pages",
                            (JavaClass one) -> one.getPackageName().endsWith(".ui")
                                    && !KINDS_ON_SCREEN.contains(one.getSimpleName())))
                    .should()
                    .callMethodWhere(describe(
                            "asks who the actor is instead of what they may",
                            (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Actor.class)
                                            && RIGHTS_BY_KIND.contains(call.getName())
                                    || call.getTargetOwner().isEquivalentTo(Party.class)
                                            && call.getName().equals("kind")))
                    .as("pages ask faces what the actor may, never which kind they are"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Html.class)
                    .as("no HTML from data"),
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "com.vaadin.flow.component.markdown", "com.vaadin.flow.component.messages"))
                    .orShould()
                    .callMethodWhere(describe(
                            "has a tooltip read Markdown",
                            (JavaMethodCall call) -> call.getName().matches("(with|set|for\\w+With)Markdown(Text)?")))
                    .as("no Markdown: its reader is not sent (decision 0131)"),
            noClasses()
                    .that(describe(
                            "are not the clock",
                            (JavaClass one) -> !one.getSimpleName().equals("PortalClock")
                                    && !one.getPackageName().endsWith(".sample")))
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .as("time comes from the portal's clock"),
            noClasses()
                    .that()
                    .areNotAssignableTo(SmallFile.class)
                    .should()
                    .implement(UploadHandler.class)
                    .orShould()
                    .callMethodWhere(target(owner(equivalentTo(UploadHandler.class))))
                    .as("files are taken up to a size only"),
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Service")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .as("names say what a thing is in the UPR"));

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
    void packagesHaveNoCircles() {
        slices().matching("org.uprportal.(**)").should().beFreeOfCycles().check(PORTAL);
        assertThat(slices().matching("badcircle.(*)")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(CIRCLE)
                        .hasViolation())
                .isTrue();
    }

    private static boolean inAWorkshop(JavaClass one) {
        return WORKSHOPS.stream().anyMatch(one.getPackageName()::startsWith);
    }
}
