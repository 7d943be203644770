package org.uprportal.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;
import org.uprportal.access.Thing;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.testing.Matrix;
import org.uprportal.testing.ModuleFiles;

/**
 * Every door of the portal (route, public method of a face, download, upload) is listed in its module's {@code access/doors.csv}, with the
 * things it shows and what is done to them; what the matrix does not speak of does not open.
 */
class AccessMatrixTest {

    private static final JavaClasses PORTAL = PortalClasses.ALL;
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badexample");
    private static final Set<String> WORDS = Set.of("public", "own", "portal", "hall", "sign-in", "demo");

    /** The ground on which all modules stand serves their halls; meetings still keep their steps beside what pages call. */
    private static final Set<String> GROUND = Set.of("platform", "audit", "vault", "privacy", "meeting");

    @Test
    void everyDoorIsListedAndEveryListedDoorExists() {
        assertThat(complaints(Doors.in(PORTAL), Doors.listed())).isEmpty();
    }

    @Test
    void anUnlistedRouteAndAnUnlistedMethodAreCaught() {
        assertThat(complaints(Doors.in(BAD), Doors.listed()))
                .anyMatch(one -> one.startsWith("Unlisted")
                        && one.contains("add the line “route,/badexample-never-deployed,<things>,<read|write|create>”")
                        && one.contains("src/main/java/org/uprportal/badexample/access/doors.csv"))
                .anyMatch(one -> one.contains("“face,badexample.BadFace#everything,"))
                .anyMatch(one -> one.startsWith("Gone: ") && one.contains("face,submission.Submissions#find"));
        var door = new Doors.Door("cycle", "route", "/badexample-never-deployed", List.of("published"), "read");
        assertThat(complaints(Doors.in(BAD), List.of(door, door)))
                .anyMatch(one -> one.startsWith("Twice: “route,/badexample-never-deployed…”"))
                .anyMatch(one -> one.startsWith("Elsewhere: ")
                        && one.endsWith("to src/main/java/org/uprportal/badexample/access/doors.csv"));
    }

    @Test
    void aDoorNamesThingsOfTheMatrixThatSomebodyMayTouchSo() {
        assertThat(Doors.listed().stream().flatMap(door -> faults(door).stream()))
                .isEmpty();
        assertThat(faults(new Doors.Door("a", "face", "a.A#b", List.of("no-such-thing"), "read")))
                .hasSize(1);
        assertThat(faults(new Doors.Door("a", "face", "a.A#b", List.of("cso-draft"), "")))
                .hasSize(1);
        assertThat(faults(new Doors.Door("a", "face", "a.A#b", List.of("published"), "write")))
                .hasSize(1);
    }

    @Test
    void theThingsOfAModuleAreOneEnumBesideItsLines() {
        var enums = PORTAL.stream()
                .filter(one -> one.isAssignableTo(Thing.class) && !one.isInterface())
                .map(JavaClass::getName)
                .toList();
        assertThat(enums)
                .containsExactlyInAnyOrderElementsOf(ModuleFiles.modules().stream()
                        .filter(module -> Files.exists(ModuleFiles.file(module, "matrix")))
                        .map(module -> "org.uprportal." + module + "." + StringUtils.capitalize(module) + "Thing")
                        .toList());
    }

    @Test
    void noPageCallsWhatBelongsToThePortalItself() {
        assertThat(callsOf("portal", AccessMatrixTest::isPage, PORTAL)).isEmpty();
        assertThat(callsOf("hall", AccessMatrixTest::isPage, PORTAL)).isEmpty();
        assertThat(callsOf("portal", AccessMatrixTest::isPage, BAD))
                .contains("BadPage calls party.CurrentActor#runAs", "BadPage calls platform.Workflow#complete");
    }

    /** Between them a page's guard is a name: what stands on another face could be called by any page of tomorrow. */
    @Test
    void whatOnlyProcessesAndLettersMayDoStandsOnAFaceOfItsOwn() {
        assertThat(outsideSteps(Doors.listed())).isEmpty();
        assertThat(Doors.listed()).noneMatch(door -> isStep(door.name()) && !door.is("portal"));
        assertThat(outsideSteps(List.of(
                        new Doors.Door("cycle", "face", "cycle.Cycles#close", List.of("portal"), ""),
                        new Doors.Door("cycle", "face", "cycle.CycleEnd#subjects", List.of("portal"), ""),
                        new Doors.Door("cycle", "face", "cycle.CycleSteps#atWork", List.of("portal"), ""))))
                .containsExactly("cycle.Cycles#close");
    }

    private static List<String> outsideSteps(List<Doors.Door> doors) {
        return doors.stream()
                .filter(door -> door.is("portal") && !GROUND.contains(door.module()))
                .map(Doors.Door::name)
                .filter(name -> !isStep(name) && !isInterface(name))
                .toList();
    }

    private static boolean isStep(String door) {
        return door.matches(".*(Steps|Underway)#.*");
    }

    /** Others implement it; behind it stands no face of the module's own. */
    private static boolean isInterface(String door) {
        var type = "org.uprportal." + door.replaceFirst("#.*", "");
        return PORTAL.contain(type) && PORTAL.get(type).isInterface();
    }

    @Test
    void onlySigningInCallsWhatIsForSigningIn() {
        assertThat(callsOf("sign-in", one -> !one.getPackageName().matches(".*\\.(account|sample)(\\..*)?"), PORTAL))
                .isEmpty();
        assertThat(callsOf("sign-in", one -> true, PORTAL)).isNotEmpty();
    }

    /**
     * Three change a page from outside its own requests, and none hands anything of one user to another: the demo's clock shows
     * its own page; UnexpectedErrors puts the words of a failed click on the page where the click was; a file goes to the page
     * from which it was sent.
     */
    @Test
    void nothingIsPushedFromOneUserToAnother() {
        var rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.uprportal.sample.ui.DemoClockView")
                .and()
                .doNotHaveFullyQualifiedName("org.uprportal.shell.UnexpectedErrors")
                .and()
                .doNotHaveFullyQualifiedName("org.uprportal.platform.ui.SmallFile")
                .should()
                .callMethod(UI.class, "access", Command.class)
                .orShould()
                .callMethod(UI.class, "accessSynchronously", Command.class);
        rule.check(PORTAL);
        assertThat(rule.evaluate(BAD).hasViolation()).isTrue();
    }

    private static List<String> complaints(Map<String, String> inCode, List<Doors.Door> listed) {
        var complaints = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var door : listed) {
            var home = inCode.get(door.key());
            if (home == null) {
                complaints.add("Gone: take the line “%s…” out of %s"
                        .formatted(door.key(), ModuleFiles.file(door.module(), "doors")));
            } else if (!home.equals(door.module())) {
                complaints.add("Elsewhere: move the line “%s…” from %s to %s"
                        .formatted(
                                door.key(), ModuleFiles.file(door.module(), "doors"), ModuleFiles.file(home, "doors")));
            }
            if (!seen.add(door.key())) {
                complaints.add("Twice: “%s…” in %s".formatted(door.key(), ModuleFiles.file(door.module(), "doors")));
            }
        }
        inCode.forEach((door, module) -> {
            if (!seen.contains(door)) {
                complaints.add("Unlisted door: add the line “%s,<things>,<read|write|create>” to %s;"
                                .formatted(door, ModuleFiles.file(module, "doors"))
                        + " a thing that is new gets a line in matrix.csv and recorded.csv beside it and a constant in"
                        + " the module's enum of things; instead of things, and with nothing behind it, one of "
                        + new TreeSet<>(WORDS));
            }
        });
        return complaints;
    }

    private static List<String> faults(Doors.Door door) {
        if (door.objects().size() == 1 && WORDS.contains(door.objects().getFirst())) {
            return door.act().isEmpty() ? List.of() : List.of(door.key() + ": no act beside a word");
        }
        var faults = new ArrayList<String>();
        for (var object : door.objects()) {
            if (!Matrix.get().has(object)) {
                faults.add(door.key() + ": no line " + object + " in any module's access/matrix.csv");
            } else if (!Set.of("read", "write", "create", "know").contains(door.act())) {
                faults.add(door.key() + ": the act is read, write, create or know, not “" + door.act() + "”");
            } else if (!Matrix.get().somebody(object, door.act())) {
                faults.add(door.key() + ": nobody in the matrix may " + door.act() + " " + object);
            }
        }
        return faults;
    }

    private static Set<String> callsOf(String word, Predicate<JavaClass> by, JavaClasses classes) {
        var doors =
                Doors.keys(Doors.listed().stream().filter(door -> door.is(word)).toList());
        var found = new TreeSet<String>();
        for (var one : classes) {
            if (by.test(one)) {
                Stream.concat(one.getMethodCallsFromSelf().stream(), one.getMethodReferencesFromSelf().stream())
                        .filter(call -> !call.getTargetOwner().equals(one))
                        .map(call -> Doors.shortName(call.getTargetOwner()) + "#" + call.getName())
                        .filter(name -> doors.contains("face," + name))
                        .forEach(name -> found.add(one.getSimpleName() + " calls " + name));
            }
        }
        return found;
    }

    private static boolean isPage(JavaClass one) {
        return one.isAssignableTo(com.vaadin.flow.component.Component.class) || one.isAssignableTo(HomeCard.class);
    }
}
