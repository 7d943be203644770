package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.uprportal.organisation.CoalitionMember;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Parts;

/** The coalitions of one's own organisation: consent, decline, leave. */
class MembershipsCard extends Card {

    private final transient Coalitions coalitions;
    private final transient Runnable again;

    MembershipsCard(Coalitions coalitions, CurrentActor actor, Runnable again) {
        super("organisation.coalitions");
        this.coalitions = coalitions;
        this.again = again;
        var mine = coalitions.mine();
        if (mine.isEmpty()) {
            add(new EmptyState("organisation.coalitions.none"));
            return;
        }
        var decides = coalitions.mayDecide();
        add(
                Parts.of("upr-people", mine, one -> row(one, decides)),
                new Paragraph(getTranslation("organisation.unseen.effect")));
    }

    private ListItem row(CoalitionMember one, boolean decides) {
        var row = new ListItem(new Span(one.coalitionName()));
        if (!decides) {
            row.add(new Span(getTranslation(one.joined() ? "organisation.member" : "organisation.ownerDecides")));
            return row;
        }
        if (one.joined()) {
            row.add(act(
                    one.unseen() ? "organisation.appear" : "organisation.disappear",
                    () -> coalitions.appear(one.coalition(), one.unseen())));
        } else {
            row.add(
                    act("organisation.consent", () -> coalitions.consent(one.coalition(), false)),
                    act("organisation.consentUnseen", () -> coalitions.consent(one.coalition(), true)));
        }
        var leave = one.joined() ? "organisation.leave" : "organisation.declineInvitation";
        row.add(new Button(
                getTranslation(leave),
                click -> Confirm.ask(this, leave, "organisation.leave.effect", leave, () -> {
                    coalitions.leave(one.coalition());
                    again.run();
                })));
        return row;
    }

    private Button act(String key, Runnable work) {
        return new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                again.run();
            }
        });
    }
}
