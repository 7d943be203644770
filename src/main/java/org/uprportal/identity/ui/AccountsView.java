package org.uprportal.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.MemberRole;
import org.uprportal.identity.MemberSummary;
import org.uprportal.identity.Members;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.PersonalRecords;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;

/**
 * Everybody's account, for administrators: who, for which party, in which role, suspended or not; nothing of what they
 * write. For anybody else the page does not exist.
 */
@Route(IdentityNavigation.ACCOUNTS)
@PermitAll
class AccountsView extends Page implements BeforeEnterObserver {

    private final transient Members members;
    private final transient PersonalRecords records;
    private final transient CurrentActor actor;
    private final TextField words = new TextField();
    private final Grid<MemberSummary> grid = new Grid<>();

    AccountsView(Members members, PersonalRecords records, CurrentActor actor) {
        super("identity.accounts.title");
        this.members = members;
        this.records = records;
        this.actor = actor;
        words.setLabel(getTranslation("identity.accounts.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> fill());
        grid.addColumn(MemberSummary::name)
                .setHeader(getTranslation("identity.accounts.name"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.party().name())
                .setHeader(getTranslation("identity.accounts.party"))
                .setAutoWidth(true);
        grid.addColumn(one -> getTranslation("identity.role." + one.role()))
                .setHeader(getTranslation("identity.accounts.role"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.lastSeen() == null ? "–" : Dates.day(one.lastSeen(), getLocale()))
                .setHeader(getTranslation("identity.accounts.lastSeen"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("identity.accounts.standing"))
                .setAutoWidth(true);
        if (changes()) {
            grid.addComponentColumn(one -> new Div(act(one), erase(one)))
                    .setHeader(getTranslation("identity.accounts.act"))
                    .setAutoWidth(true);
        }
        NarrowScreen.stack(
                grid,
                one -> Stream.of(
                        new Span(one.name()),
                        NarrowScreen.line(one.party().name() + " · " + getTranslation("identity.role." + one.role())),
                        standing(one),
                        changes() ? new Div(act(one), erase(one)) : new Span()));
        grid.setAllRowsVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        try {
            lead("identity.accounts.lead");
            add(words, grid);
            fill();
        } catch (NotAllowed hidden) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean changes() {
        return actor.get().role() != MemberRole.VIEWER;
    }

    private void fill() {
        var wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        List<MemberSummary> found = members.accounts().stream()
                .filter(one -> (one.name() + "\n" + one.party().name())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        grid.setItems(found);
    }

    private StatusChip standing(MemberSummary one) {
        return one.suspended()
                ? new StatusChip(getTranslation("identity.suspendedNow"), StatusChip.Tone.BAD)
                : new StatusChip(getTranslation("identity.activeNow"), StatusChip.Tone.GOOD);
    }

    private Button act(MemberSummary one) {
        var key = one.suspended() ? "identity.restore" : "identity.suspend";
        var button = new Button(getTranslation(key), click -> {
            if (one.suspended()) {
                Attempt.run(this, () -> members.restore(one.id()));
                fill();
            } else {
                Confirm.ask(this, "identity.suspend", "identity.suspend.effect", "identity.suspend", () -> {
                    members.suspend(one.id());
                    fill();
                });
            }
        });
        button.setAriaLabel(getTranslation(key + ".whom", one.name()));
        button.setEnabled(!one.id().equals(actor.get().person()));
        return button;
    }

    private Button erase(MemberSummary one) {
        var button = new Button(
                getTranslation("identity.erase"), click -> new EraseDialog(records, one.id(), this::fill).open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(getTranslation("identity.erase.whom", one.name()));
        button.setEnabled(!one.id().equals(actor.get().person()));
        return button;
    }
}
