package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.Invitations;
import org.uprportal.account.MemberSummary;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.inbox.HandOvers;
import org.uprportal.organisation.Departures;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.MixedLettersChip;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/**
 * The people of one's own organisation, and for a focal point those of another body of its government. Colleagues see who
 * acts for it in which role; its owners manage them. For everybody else the page does not exist.
 */
@Route(PeopleNavigation.PEOPLE)
@RouteAlias(PeopleNavigation.PEOPLE_OF_BODY)
@PermitAll
class PeopleView extends Page implements BeforeEnterObserver {

    private final transient Members members;
    private final transient Invitations invitations;
    private final transient Departures departures;
    private final transient HandOvers handOvers;
    private final transient People people;
    private final transient CurrentActor actor;

    @SuppressWarnings("NullAway.Init")
    private transient PartyId party;

    PeopleView(
            Members members,
            Invitations invitations,
            Departures departures,
            HandOvers handOvers,
            People people,
            CurrentActor actor) {
        super("organisation.people.title");
        this.members = members;
        this.invitations = invitations;
        this.departures = departures;
        this.handOvers = handOvers;
        this.people = people;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            party = event.getRouteParameters().get("id").map(PeopleView::id).orElseGet(this::own);
            show();
        } catch (NotAllowed hidden) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static PartyId id(String text) {
        try {
            return new PartyId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw NotAllowed.here();
        }
    }

    private PartyId own() {
        return Optional.ofNullable(actor.get().party())
                .orElseThrow(NotAllowed::here)
                .id();
    }

    private void show() {
        var number = members.count(party);
        var managing = members.manages(party);
        clear();
        title(getTranslation(
                "organisation.people.of", people.party(party).orElseThrow().name()));
        lead(managing ? "organisation.people.lead.manage" : "organisation.people.lead");
        var card = new Card("organisation.people.card", number);
        card.add(Parts.of("upr-people", (offset, most) -> members.of(party, offset, most), one -> row(one, managing)));
        add(card);
        if (managing) {
            add(new InvitationsCard(party, invitations, this::show));
        }
    }

    private ListItem row(MemberSummary one, boolean managing) {
        var name = new Span(one.name());
        name.getElement().setAttribute("dir", "auto");
        var row =
                new ListItem(name, new StatusChip(getTranslation("party.role." + one.role()), StatusChip.Tone.NEUTRAL));
        if (MixedLettersChip.due(one.name())) {
            row.add(new MixedLettersChip());
        }
        if (one.suspended()) {
            row.add(new StatusChip(getTranslation("account.suspendedNow"), StatusChip.Tone.BAD));
        }
        if (!one.email().isEmpty()) {
            var address = new Span(one.email());
            address.addClassName("upr-muted");
            row.add(address);
        }
        if (one.id().equals(actor.get().person())) {
            row.add(new Button(getTranslation("organisation.people.leave"), click -> depart(one, true)));
        } else if (managing) {
            row.add(menu(one));
        }
        return row;
    }

    private MenuBar menu(MemberSummary one) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        var root = bar.addItem("⋯");
        root.setAriaLabel(getTranslation("organisation.people.moreFor", one.name()));
        var menu = root.getSubMenu();
        for (var role : MemberRole.values()) {
            if (role != one.role()) {
                item(
                        menu,
                        getTranslation("organisation.people.make", getTranslation("party.role." + role)),
                        () -> members.changeRole(one.id(), role));
            }
        }
        if (one.party().id().equals(own()) && !one.suspended()) {
            menu.addItem(
                    getTranslation("organisation.people.handOverOwnership"),
                    click -> Confirm.ask(
                            this,
                            "organisation.people.handOverOwnership",
                            "organisation.people.handOverOwnership.effect",
                            "organisation.people.handOverOwnership",
                            () -> {
                                members.handOverOwnership(one.id());
                                show();
                            }));
        }
        if (!one.suspended()) {
            item(menu, getTranslation("account.suspend"), () -> members.suspend(one.id()));
        } else if (!one.byAdministrator()) {
            item(menu, getTranslation("account.restore"), () -> members.restore(one.id()));
        }
        menu.addItem(
                getTranslation("organisation.people.handOverTasks"),
                click -> Attempt.run(
                        this,
                        () -> new TasksDialog(one, members.of(party), handOvers, this::handOver, this::show).open()));
        menu.addItem(getTranslation("organisation.people.remove"), click -> depart(one, false));
        return bar;
    }

    private void item(SubMenu menu, String text, Runnable work) {
        menu.addItem(text, click -> {
            if (Attempt.run(this, work)) {
                Toast.done(this, "organisation.saved");
            }
            show();
        });
    }

    private void depart(MemberSummary one, boolean myself) {
        Attempt.run(this, () -> {
            TasksDialog.Step step =
                    myself ? (from, successor, note) -> departures.leave(successor, note) : departures::remove;
            new TasksDialog(
                            myself ? "organisation.people.leave" : "organisation.people.remove",
                            one,
                            members.of(party),
                            handOvers,
                            step,
                            myself ? () -> getUI().ifPresent(ui -> ui.getPage().setLocation("/")) : this::show)
                    .open();
        });
    }

    private int handOver(PersonId from, @Nullable PersonId colleague, String note) {
        return handOvers.handOverAll(from, Objects.requireNonNull(colleague), note);
    }
}
