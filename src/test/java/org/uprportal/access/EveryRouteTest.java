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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.uprportal.account.People;
import org.uprportal.guard.Doors;
import org.uprportal.notification.Letters;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.Secret;

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

    @Autowired
    Letters gathered;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private Everybody world;
    private Canaries canaries;

    @Test
    void everybodyOpensWhatTheMatrixSaysAndHiddenMeansAbsent() {
        var mark = "canary" + UUID.randomUUID().toString().replace("-", "");
        world = new Everybody(beans, mark);
        canaries = new Canaries(world);
        var secrets = canaries.secrets();
        var wrong = new TreeSet<String>();
        var seen = new TreeSet<String>();
        var opened = 0;
        var routes = Doors.listed().stream()
                .filter(door -> door.kind().equals("route") && !door.is("demo"))
                .toList();
        for (var door : routes) {
            for (var visit : canaries.visits(door)) {
                // A thing that is not there is asked for by a few; the others ask for it where they are refused one
                // that is.
                var visitors = visit.object() == null && door.name().contains(":")
                        ? List.of("visitor", "author", "secretariat")
                        : List.copyOf(world.everybody().keySet());
                for (var name : visitors) {
                    var page = open(name, door, visit.path());
                    opened++;
                    if (page.shown() != canaries.opens(door, visit, name)) {
                        wrong.add(name + (page.shown() ? " opens " : " does not open ") + door.name() + " with "
                                + visit.object() + (page.failure() == null ? "" : ": " + page.failure()));
                    }
                    if (!page.shown() && visit.object() != null) {
                        var absent = open(
                                name,
                                door,
                                Canaries.filled(door, UUID.randomUUID().toString()));
                        if (!absent.text(absent.path()).equals(page.text(visit.path()))) {
                            wrong.add(name + " can tell " + visit.object() + " on " + door.name() + " from nothing");
                        }
                    }
                    for (var secret : secrets.keySet()) {
                        if (page.content().contains(mark + secret)) {
                            if (canaries.reads(name, secrets.get(secret))
                                    || canaries.keepsTheRegister(name, secret, door.objects()::contains)) {
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
                routes.size(), world.everybody().size(), opened, secrets.size(), seen.size(), letters);
        assertThat(wrong).isEmpty();
        assertThat(seen).as("marks that somebody who may read them sees").isEqualTo(secrets.keySet());
    }

    private record Opened(
            boolean shown,
            String path,
            String content,
            @Nullable String failure) {

        /** What one reads there, whatever the address was. */
        String text(String address) {
            // Whoever may sign in is led back to where they were: what was asked for stands there, as part of an
            // address.
            return content.replace(address, "…").replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "…");
        }
    }

    private Opened open(String name, Doors.Door door, String path) {
        var person = world.everybody().get(name);
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
        gathered.writeDue();
        var letters = database.sql("select recipient, concat(subject, ' ', body, ' ') as text from notification_mail"
                        + " where body like ? or subject like ?")
                .params("%" + mark + "%", "%" + mark + "%")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        for (var letter : letters) {
            for (var secret : secrets.keySet()) {
                if (letter.getValue().contains(mark + secret)) {
                    world.everybody().forEach((name, person) -> {
                        if (person != null
                                && people.person(person).orElseThrow().email().equals(letter.getKey())
                                && !canaries.reads(name, secrets.get(secret))) {
                            wrong.add(name + " is sent " + secret + " by mail");
                        }
                    });
                }
            }
        }
        return letters.size();
    }
}
