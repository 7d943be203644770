package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.guard.Doors;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.People;
import org.uprportal.testing.Matrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/**
 * Every route, opened by everybody, for a thing that is there and for one that is not: it shows what the matrix says; where it
 * shows nothing, it cannot be told from a page that does not exist. Marks planted in every confidential field never reach
 * somebody who may not read the field, on whatever page, nor a letter to them.
 */
@PortalTest
class EveryRouteTest extends SpringBrowserlessTest {

    private static final Pattern ANY_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String ANSWERS = "/responses/:id";
    private static final int ROWS = 5;

    /** The name of the organisation behind a pseudonym, which is not in the public directory. */
    private static final String BEHIND = "BEHIND";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private final Matrix matrix = Matrix.get();
    private World world;

    @Test
    void everybodyOpensWhatTheMatrixSaysAndHiddenMeansAbsent() {
        var mark = "canary" + UUID.randomUUID().toString().replace("-", "");
        world = beans.getAutowireCapableBeanFactory().createBean(World.class);
        world.begin(mark);
        var secrets = secrets();
        var wrong = new TreeSet<String>();
        var seen = new TreeSet<String>();
        var opened = 0;
        var routes = Doors.listed().stream()
                .filter(door -> door.kind().equals("route") && !door.is("demo"))
                .toList();
        for (var door : routes) {
            for (var visit : visits(door)) {
                // A thing that is not there is asked for by a few; the others ask for it where they are refused one
                // that is.
                var visitors = visit.object() == null && door.name().contains(":")
                        ? List.of("visitor", "author", "secretariat")
                        : List.copyOf(world.everybody.keySet());
                for (var name : visitors) {
                    var page = open(name, door, visit.path());
                    opened++;
                    if (page.shown() != expected(door, visit, name)) {
                        wrong.add(name + (page.shown() ? " opens " : " does not open ") + door.name() + " with "
                                + visit.object() + (page.failure() == null ? "" : ": " + page.failure()));
                    }
                    if (!page.shown() && visit.object() != null) {
                        var absent =
                                open(name, door, filled(door, UUID.randomUUID().toString()));
                        if (!absent.text(absent.path()).equals(page.text(visit.path()))) {
                            wrong.add(name + " can tell " + visit.object() + " on " + door.name() + " from nothing");
                        }
                    }
                    for (var secret : secrets.keySet()) {
                        if (page.content().contains(mark + secret)) {
                            if (reads(name, secrets.get(secret)) || keepsTheRegister(name, door, secret)) {
                                seen.add(secret);
                            } else {
                                wrong.add(name + " finds " + secret + " on " + door.name());
                            }
                        }
                    }
                    ANY_UUID.matcher(page.content() + page.path())
                            .results()
                            .filter(id -> !id.group(1).equals("4"))
                            .forEach(id -> wrong.add(door.name() + " shows an id that is not random: " + id.group()));
                }
            }
        }
        var letters = letters(mark, secrets, wrong);
        System.out.printf(
                "access: %d routes × %d kinds of people, %d pages opened, %d marks planted, %d seen by those who may,"
                        + " %d letters with marks%n",
                routes.size(), world.everybody.size(), opened, secrets.size(), seen.size(), letters);
        assertThat(wrong).isEmpty();
        assertThat(seen).as("marks that somebody who may read them sees").isEqualTo(secrets.keySet());
    }

    /** A page to open: with a thing, or with nothing behind its address. */
    private record Visit(
            @Nullable String object, String path, @Nullable PartyId owner, Set<PartyId> named) {}

    private record Secret(String object, @Nullable PartyId owner, Set<PartyId> named) {}

    private record Opened(
            boolean shown,
            String path,
            String content,
            @Nullable String failure) {

        /** What one reads there, whatever the address was. */
        String text(String address) {
            return content.replace(address, "…");
        }
    }

    private Map<String, Secret> secrets() {
        var secrets = new LinkedHashMap<String, Secret>();
        var draft = new Secret("cso-draft", world.authors, Set.of());
        var filed = new Secret("filed-submission", world.authors, Set.of());
        var veiled = new Secret("filed-submission-pseudonymous", world.hidden, Set.of());
        var ask = new Secret("ask", world.authors, Set.of(world.mission));
        var prepared = new Secret("consultation-draft", null, Set.of());
        secrets.put("DRAFTTITLE", draft);
        secrets.put("DRAFT ", draft);
        secrets.put("FILEDTITLE", filed);
        secrets.put("FILED ", filed);
        secrets.put("VEILEDTITLE", veiled);
        secrets.put("VEILED ", veiled);
        secrets.put(BEHIND, new Secret("identity-vault", world.hidden, Set.of()));
        secrets.put("CONTRIBUTION", new Secret("contribution", world.authors, Set.of()));
        secrets.put("BEGUN", new Secret("contribution-draft", world.authors, Set.of()));
        secrets.put("WHY", ask);
        secrets.put("LETTER", ask);
        secrets.put("MESSAGE", ask);
        secrets.put("PREPAREDTITLE", prepared);
        secrets.put("PREPARED ", prepared);
        secrets.put("QUESTION", prepared);
        secrets.put("ANSWER", new Secret("response-draft", null, Set.of()));
        secrets.put("PROPOSAL", new Secret("response-proposal", null, Set.of()));
        secrets.put("ACTION", new Secret("action-draft", null, Set.of(world.lead)));
        secrets.put("EVIDENCE", new Secret("rating-restricted", world.authors, Set.of()));
        secrets.put("APPLICATION", new Secret("registration", null, Set.of(world.countryTeam)));
        secrets.put("MIDTERM", new Secret("mid-term-draft", null, Set.of()));
        return secrets;
    }

    private List<Visit> visits(Doors.Door door) {
        var visits = new ArrayList<Visit>();
        if (!door.name().contains(":")) {
            visits.add(new Visit(null, door.name().substring(1), null, Set.of()));
            return visits;
        }
        if (door.is("public")) {
            var token = door.name().contains("/standing/") ? world.standingLink : "unknown";
            visits.add(new Visit(null, filled(door, token), null, Set.of()));
            return visits;
        }
        for (var object : door.objects()) {
            samples(door.name(), object)
                    .forEach((id, owner) -> visits.add(new Visit(
                            object,
                            filled(door, id.toString()),
                            owner.orElse(null),
                            switch (object) {
                                case "ask" -> Set.of(world.mission);
                                case "registration" -> Set.of(world.countryTeam);
                                default -> Set.of();
                            })));
        }
        assertThat(visits).as("things to open on " + door.name()).isNotEmpty();
        visits.add(new Visit(null, filled(door, UUID.randomUUID().toString()), null, Set.of()));
        visits.add(new Visit(null, filled(door, "1"), null, Set.of()));
        return visits;
    }

    private Map<UUID, java.util.Optional<PartyId>> samples(String route, String object) {
        var authors = java.util.Optional.of(world.authors);
        var nobody = java.util.Optional.<PartyId>empty();
        return switch (object) {
            case "cso-draft" -> Map.of(world.draft.value(), authors);
            case "filed-submission" -> Map.of(world.filed.value(), authors);
            case "filed-submission-pseudonymous" -> Map.of(world.veiled.value(), java.util.Optional.of(world.hidden));
            case "registration" -> Map.of(world.registration.value(), nobody);
            case "ask" -> Map.of((route.contains("/new/") ? world.filed.value() : world.ask.value()), authors);
            case "consultation-draft" -> Map.of(world.draftConsultation.value(), nobody);
            case "consultation" -> Map.of(world.openConsultation.value(), nobody);
            case "contribution-draft" -> Map.of(world.openConsultation.value(), nobody);
            case "contribution-answer" -> Map.of(world.closedConsultation.value(), nobody);
            case "clustering" ->
                Map.of(route.equals("/clusters/:id") ? world.cluster.value() : world.answered.value(), nobody);
            case "cycle", "review-record" -> Map.of(world.present.value(), nobody);
            case "organisation-entry" -> Map.of(world.authors.value(), authors);
            case "organisation-unlisted" -> Map.of(world.hidden.value(), java.util.Optional.of(world.hidden));
            case "published" ->
                switch (route) {
                    case "/progress/:id" -> Map.of(world.tracked.id().value(), nobody);
                    case "/recommendations/:id" ->
                        Map.of(
                                world.inDraft.id().value(),
                                nobody,
                                world.sent.id().value(),
                                nobody);
                    case "/responses/:id" -> Map.of(world.answering.value(), nobody);
                    default -> Map.of(world.followed.value(), nobody, world.present.value(), nobody);
                };
            default ->
                throw new IllegalStateException("No sample of " + object + " for the route " + route
                        + ": add one to World and to EveryRouteTest.samples");
        };
    }

    private boolean expected(Doors.Door door, Visit visit, String name) {
        if (door.is("public")) {
            return true;
        }
        if (door.is("own")) {
            return world.everybody.get(name) != null;
        }
        if (visit.object() == null && door.name().contains(":")) {
            return false;
        }
        var object = visit.object() == null ? door.objects().getFirst() : visit.object();
        var standing = world.standing(name, visit.owner(), visit.named());
        if (object.equals("contribution-draft") && world.everybody.get(name) != null) {
            standing.add("own");
        }
        if (!door.name().contains(":") && world.everybody.get(name) != null) {
            // A list opens on what is the reader's own: of their State, for their country team.
            standing.add("country");
            if (world.partyOf(name).kind() == PartyKind.UNCT) {
                standing.add("named");
            }
        }
        return matrix.allows(object, world.column(name, standing), door.act(), standing)
                && (!Set.of("write", "create").contains(door.act()) || !world.viewer(name));
    }

    private boolean reads(String name, Secret secret) {
        var standing = world.standing(name, secret.owner(), secret.named());
        return matrix.allows(secret.object(), world.column(name, standing), "read", standing);
    }

    /** That an organisation exists, those know who keep the register and the accounts; not under what it writes. */
    private boolean keepsTheRegister(String name, Doors.Door door, String secret) {
        if (!secret.equals(BEHIND)) {
            return false;
        }
        var standing = world.standing(name, world.hidden, Set.of());
        return List.of("organisation-unlisted", "account-list").stream()
                .anyMatch(object -> door.objects().contains(object)
                        && matrix.allows(object, world.column(name, standing), "read", standing));
    }

    private Opened open(String name, Doors.Door door, String path) {
        var person = world.everybody.get(name);
        if (person == null) {
            scene.signOut();
        } else {
            scene.signIn(person);
        }
        String failure = null;
        try {
            UI.getCurrent().navigate(path);
        } catch (RuntimeException thrown) {
            failure = thrown.toString();
        }
        var view = (Component) getCurrentView();
        var route = view.getClass().getAnnotation(Route.class);
        var content = new StringBuilder();
        collect(view.getElement(), content);
        var shown = failure == null && route != null && ("/" + route.value()).equals(door.name());
        if (shown) {
            if (door.name().equals(ANSWERS)) {
                // The list first leaves out what has an answer already.
                $(Checkbox.class).all().forEach(only -> only.setValue(false));
            }
            $(Grid.class)
                    .all()
                    .forEach(grid -> collectRows(grid, content, door.name().equals(ANSWERS)));
        }
        return new Opened(shown, path, content.toString(), failure);
    }

    /** The cells of a grid's first rows; where a row is answered in a dialog, the dialog too. */
    private void collectRows(Grid<?> grid, StringBuilder content, boolean inDialogs) {
        var rows = test(grid);
        for (int row = 0; row < Math.min(rows.size(), ROWS); row++) {
            for (int column = 0; column < grid.getColumns().size(); column++) {
                var text = rows.getCellText(row, column);
                content.append(text).append(' ');
                if (grid.getColumns().get(column).getRenderer() instanceof ComponentRenderer) {
                    var inside = rows.getCellComponent(row, column);
                    collect(inside.getElement(), content);
                    if (inDialogs && inside instanceof Button button) {
                        test(button).click();
                        $(Dialog.class).all().forEach(dialog -> {
                            collect(dialog.getElement(), content);
                            dialog.close();
                        });
                    }
                }
            }
        }
    }

    /** Everything of an element that goes to the browser: text, attributes, properties, of hidden ones too. */
    private static void collect(Element element, StringBuilder content) {
        if (element.isTextNode()) {
            content.append(element.getText()).append(' ');
            return;
        }
        element.getAttributeNames()
                .forEach(one -> content.append(element.getAttribute(one)).append(' '));
        element.getPropertyNames()
                .forEach(one -> content.append(element.getPropertyRaw(one)).append(' '));
        element.getChildren().forEach(child -> collect(child, content));
    }

    private int letters(String mark, Map<String, Secret> secrets, Set<String> wrong) {
        var letters = database.sql("select recipient, concat(subject, ' ', body, ' ') as text from notification_mail"
                        + " where body like ? or subject like ?")
                .params("%" + mark + "%", "%" + mark + "%")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        for (var letter : letters) {
            for (var secret : secrets.keySet()) {
                if (letter.getValue().contains(mark + secret)) {
                    world.everybody.forEach((name, person) -> {
                        if (person != null
                                && people.person(person).orElseThrow().email().equals(letter.getKey())
                                && !reads(name, secrets.get(secret))) {
                            wrong.add(name + " is sent " + secret + " by mail");
                        }
                    });
                }
            }
        }
        return letters.size();
    }

    private static String filled(Doors.Door door, String id) {
        return door.name().substring(1).replaceAll(":(id|submission|token)", id);
    }
}
