package org.uprportal.register.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.Register;
import org.uprportal.register.Repeat;
import org.uprportal.register.Repeats;

/** The secretariat says which earlier recommendations one repeats. */
@Route("repeats/:id")
@PermitAll
class RepeatsView extends PageOf<RegisterRow> {

    private final transient Register register;
    private final transient Repeats repeats;

    RepeatsView(Register register, Repeats repeats) {
        super("register.repeats");
        this.register = register;
        this.repeats = repeats;
    }

    @Override
    protected Optional<RegisterRow> find(UUID id) {
        return repeats.mayDecide() ? register.find(id) : Optional.empty();
    }

    @Override
    protected void show(RegisterRow row) {
        clear();
        lead("register.repeats.lead");
        var text = new Card("register.repeats.this");
        text.add(words(row.text()));
        var link = new Anchor(Addresses.recommendation(getLocale(), row.id()), getTranslation("register.repeats.page"));
        link.setRouterIgnore(true);
        text.add(link);
        add(text);
        var all = repeats.toDecide(row);
        if (all.isEmpty()) {
            add(new EmptyState("register.repeats.none"));
            return;
        }
        var card = new Card("register.repeats.before");
        card.add(Parts.of("upr-rows", all, one -> line(row, one)));
        add(card);
    }

    private ListItem line(RegisterRow row, Repeat one) {
        var facts = Line.small(
                getTranslation(
                        "register.cycleAndSession",
                        one.earlier().cycle(),
                        one.earlier().session()),
                getTranslation("register.repeats.alike", one.percent(), String.join(", ", one.words())));
        var line = new Div(words(one.earlier().text()), facts);
        if (one.confirmed() != null) {
            line.add(new Paragraph(getTranslation(one.confirmed() ? "register.repeats.yes" : "register.repeats.no")));
        }
        var buttons = new Div(
                button(row, one, "register.repeats.confirm", true), button(row, one, "register.repeats.refuse", false));
        buttons.addClassName("upr-actions");
        line.add(buttons);
        return new ListItem(line);
    }

    private Button button(RegisterRow row, Repeat one, String key, boolean repeated) {
        var button = new Button(getTranslation(key), click -> {
            repeats.decide(row.id(), one.earlier().id(), repeated);
            Toast.done(this, "register.repeats.done");
            show(row);
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setEnabled(one.confirmed() == null || one.confirmed() != repeated);
        return button;
    }

    private static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
