package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.account.Members;
import org.uprportal.organisation.Bodies;
import org.uprportal.organisation.BodySummary;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** The bodies of a government, managed by its focal point. For everybody else the page does not exist. */
@Route(PeopleNavigation.BODIES)
@PermitAll
class BodiesView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_NAME = 200;

    private final transient Bodies bodies;
    private final transient Members members;

    BodiesView(Bodies bodies, Members members) {
        super("organisation.body.title");
        this.bodies = bodies;
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show();
        } catch (NotAllowed hidden) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        var all = bodies.mine();
        clear();
        lead("organisation.body.lead");
        var card = new Card("organisation.body.card");
        var list = Parts.of("upr-people", all, this::row);
        var name = new TextField(getTranslation("organisation.body.name"));
        name.setMaxLength(LONGEST_NAME);
        var add = new Button(getTranslation("organisation.body.add"), click -> {
            if (Attempt.run(this, () -> bodies.add(name.getValue()))) {
                Toast.done(this, "organisation.saved");
                show();
            }
        });
        var form = new Div(name, add);
        form.addClassName("upr-inline");
        card.add(list, form);
        add(card);
    }

    private ListItem row(BodySummary one) {
        var name = new Span(one.name());
        name.getElement().setAttribute("dir", "auto");
        var row = new ListItem(name);
        if (one.focalPoint()) {
            row.add(new StatusChip(getTranslation("organisation.body.focalPoint"), StatusChip.Tone.INFO));
        }
        if (one.nmirf()) {
            row.add(new StatusChip(getTranslation("organisation.body.nmirf"), StatusChip.Tone.INFO));
        }
        if (one.closedAt() != null) {
            row.add(new StatusChip(
                    getTranslation("organisation.body.closed", Dates.day(one.closedAt(), getLocale())),
                    StatusChip.Tone.NEUTRAL));
        } else {
            row.add(menu(one));
        }
        return row;
    }

    private MenuBar menu(BodySummary one) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        var root = bar.addItem("⋯");
        root.setAriaLabel(getTranslation("organisation.people.moreFor", one.name()));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("organisation.body.rename"), click -> rename(one));
        if (!one.nmirf()) {
            menu.addItem(getTranslation("organisation.body.markNmirf"), click -> {
                Attempt.run(this, () -> bodies.markNmirf(one.id()));
                show();
            });
        }
        if (members.manages(one.id())) {
            menu.addItem(
                    getTranslation("organisation.people.title"),
                    click -> getUI().ifPresent(ui -> ui.navigate(PeopleNavigation.peopleOf(one.id()))));
            if (!one.focalPoint()) {
                menu.addItem(
                        getTranslation("organisation.body.close"),
                        click -> Confirm.ask(
                                this,
                                "organisation.body.close",
                                "organisation.body.close.effect",
                                "organisation.body.close",
                                () -> {
                                    bodies.close(one.id());
                                    show();
                                }));
            }
        }
        return bar;
    }

    private void rename(BodySummary one) {
        var dialog = new Dialog(getTranslation("organisation.body.rename"));
        var name = new TextField(getTranslation("organisation.body.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(one.name());
        name.setWidthFull();
        dialog.add(name);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("platform.cancel"), click -> dialog.close()),
                        new Button(getTranslation("platform.save"), click -> {
                            if (Attempt.run(this, () -> bodies.rename(one.id(), name.getValue()))) {
                                dialog.close();
                                show();
                            }
                        }));
        dialog.open();
    }
}
