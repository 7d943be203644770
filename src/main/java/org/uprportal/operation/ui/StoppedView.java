package org.uprportal.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.operation.Operations;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.EngineCare;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Toast;

/** What does not go on by itself: steps to be tried again, processes to be freed. For anybody but administrators it is absent. */
@Route(OperationNavigation.STOPPED)
@PermitAll
class StoppedView extends Page implements BeforeEnterObserver {

    private final transient Operations operations;

    StoppedView(Operations operations) {
        super("operation.title");
        this.operations = operations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show();
        } catch (NotAllowed here) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        clear();
        lead("operation.lead");
        add(steps(), processes());
    }

    private Card steps() {
        var card = new Card("operation.steps");
        var all = operations.stopped(Pager.ROWS);
        if (all.isEmpty()) {
            card.add(new Paragraph(getTranslation("operation.steps.none")));
            return card;
        }
        var list = list();
        all.forEach(one -> list.add(new ListItem(step(one))));
        card.add(list);
        return card;
    }

    private Span step(EngineCare.Stopped one) {
        var since = one.since() == null ? "" : Dates.geneva(one.since(), getLocale()) + " · ";
        return new Span(
                new Code(one.process() + " · " + one.step()),
                new Span(" " + since + getTranslation("operation.reason." + one.reason()) + " "),
                new Button(
                        getTranslation("operation.tryAgain"),
                        click -> Attempt.run(this, () -> {
                            operations.tryAgain(one);
                            show();
                            Toast.done(this, "operation.triedAgain");
                        })));
    }

    private Card processes() {
        var card = new Card("operation.odd");
        card.add(new Paragraph(getTranslation("operation.odd.what")));
        var all = operations.odd();
        if (all.isEmpty()) {
            card.add(new Paragraph(getTranslation("operation.odd.none")));
            return card;
        }
        var list = list();
        all.forEach(one -> list.add(new ListItem(
                new Code(one.process() + " · " + String.join(", ", one.waiting())),
                new Span(" "),
                new Button(
                        getTranslation("operation.free"),
                        click -> Attempt.run(this, () -> {
                            var freed = operations.free(one);
                            show();
                            Toast.done(this, freed ? "operation.freed" : "operation.notFreed");
                        })))));
        card.add(list);
        return card;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("upr-people");
        return list;
    }
}
