package org.uprportal.account.ui;

import com.vaadin.flow.component.button.Button;
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
import java.util.stream.Stream;
import org.uprportal.account.MemberSummary;
import org.uprportal.account.Members;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.MixedLettersChip;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;

/**
 * Everybody's account, for administrators: who, for which party, in which role, suspended or not; nothing of what they
 * write. For anybody else the page does not exist.
 */
@Route(AccountNavigation.ACCOUNTS)
@PermitAll
class AccountsView extends Page implements BeforeEnterObserver {

    private final transient Members members;
    private final transient List<AccountAction> more;
    private final transient CurrentActor actor;
    private final TextField words = new TextField();
    private final Span count = new Span();
    private final Grid<MemberSummary> grid = new Grid<>();

    AccountsView(Members members, List<AccountAction> more, CurrentActor actor) {
        super("account.accounts.title");
        this.members = members;
        this.more = more;
        this.actor = actor;
        words.setLabel(getTranslation("account.accounts.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> fill());
        count.getElement().setAttribute("role", "status");
        grid.addColumn(MemberSummary::name)
                .setHeader(getTranslation("account.accounts.name"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.party().name())
                .setHeader(getTranslation("account.accounts.party"))
                .setAutoWidth(true);
        grid.addColumn(one -> getTranslation("party.role." + one.role()))
                .setHeader(getTranslation("account.accounts.role"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.lastSeen() == null ? "–" : Dates.day(one.lastSeen(), getLocale()))
                .setHeader(getTranslation("account.accounts.lastSeen"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("account.accounts.standing"))
                .setAutoWidth(true);
        if (changes()) {
            grid.addComponentColumn(this::acts)
                    .setHeader(getTranslation("account.accounts.act"))
                    .setAutoWidth(true);
        }
        NarrowScreen.stack(
                grid,
                one -> Stream.of(
                        new Span(one.name()),
                        Line.small(one.party().name(), getTranslation("party.role." + one.role())),
                        standing(one),
                        changes() ? acts(one) : new Span()));
        grid.setHeight("38rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        try {
            lead("account.accounts.lead");
            add(words, count, grid);
            fill();
        } catch (NotAllowed hidden) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean changes() {
        return members.mayChangeAccounts();
    }

    private void fill() {
        var wanted = words.getValue();
        var all = members.countAccounts(wanted);
        count.setText(getTranslation("account.accounts.count", all));
        grid.setItems(
                query ->
                        members
                                .accounts(wanted, query.getPage() * query.getPageSize(), query.getPageSize())
                                .rows()
                                .stream(),
                query -> members.countAccounts(wanted));
    }

    private Div standing(MemberSummary one) {
        var standing = new Div(
                one.suspended()
                        ? new StatusChip(getTranslation("account.suspendedNow"), StatusChip.Tone.BAD)
                        : new StatusChip(getTranslation("account.activeNow"), StatusChip.Tone.GOOD));
        if (MixedLettersChip.due(one.name())) {
            standing.add(new MixedLettersChip());
        }
        return standing;
    }

    private Div acts(MemberSummary one) {
        var acts = new Div(act(one));
        more.forEach(action -> acts.add(action.button(one, this::fill)));
        return acts;
    }

    private Button act(MemberSummary one) {
        var key = one.suspended() ? "account.restore" : "account.suspend";
        var button = new Button(getTranslation(key), click -> {
            if (one.suspended()) {
                Attempt.run(this, () -> members.restore(one.id()));
                fill();
            } else {
                Confirm.ask(this, "account.suspend", "account.suspend.effect", "account.suspend", () -> {
                    members.suspend(one.id());
                    fill();
                });
            }
        });
        button.setAriaLabel(getTranslation(key + ".whom", one.name()));
        button.setEnabled(!one.id().equals(actor.get().person()));
        return button;
    }
}
