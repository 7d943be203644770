package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.uprportal.organisation.CoalitionMember;
import org.uprportal.organisation.CoalitionRole;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** The members of a coalition, as far as the reader may know them; whoever leads invites and gives roles here. */
class MembersCard extends Card {

    private final PartyId coalition;
    private final transient Coalitions coalitions;
    private final transient Runnable again;

    MembersCard(PartyId coalition, Coalitions coalitions, Runnable again) {
        super("organisation.members");
        this.coalition = coalition;
        this.coalitions = coalitions;
        this.again = again;
        add(new Paragraph(getTranslation("organisation.members.lead")));
        var lead = coalitions.leads(coalition);
        var members = coalitions.membersOf(coalition);
        if (members.isEmpty()) {
            add(new EmptyState(lead ? "organisation.members.none" : "organisation.members.noneSeen"));
        } else {
            add(Parts.of("upr-people", members, one -> row(one, lead)));
        }
        if (lead) {
            var field = new ComboBox<Party>(getTranslation("organisation.invite.field"));
            field.setItems(query -> coalitions
                    .invitable(
                            coalition,
                            query.getFilter().orElse(""),
                            query.getPage() * query.getPageSize(),
                            query.getPageSize())
                    .rows()
                    .stream());
            field.setItemLabelGenerator(Party::name);
            var invite = new Button(getTranslation("organisation.invite"), click -> {
                if (field.isEmpty()) {
                    field.setErrorMessage(getTranslation("organisation.invite.choose"));
                    field.setInvalid(true);
                } else if (Attempt.run(
                        this,
                        () -> coalitions.invite(coalition, field.getValue().id()))) {
                    Toast.done(
                            this, "organisation.invite.done", field.getValue().name());
                    again.run();
                }
            });
            var row = new Div(field, invite);
            row.addClassName("upr-filter");
            add(row);
        }
    }

    /** Says whose members these are, where the reader belongs to more than one coalition. */
    MembersCard of(CoalitionMember mine) {
        with(new Span(mine.coalitionName()));
        return this;
    }

    private ListItem row(CoalitionMember one, boolean lead) {
        var row = new ListItem(
                new Span(one.memberName()),
                one.joined()
                        ? new StatusChip(getTranslation("organisation.role." + one.role()), StatusChip.Tone.GOOD)
                        : new StatusChip(getTranslation("organisation.invited"), StatusChip.Tone.NEUTRAL));
        if (one.unseen()) {
            row.add(new StatusChip(getTranslation("organisation.unseen"), StatusChip.Tone.INFO));
        }
        if (one.acts()) {
            row.add(new StatusChip(getTranslation("organisation.acts"), StatusChip.Tone.INFO));
        }
        if (lead && one.joined() && !one.unseen()) {
            var leads = one.role() == CoalitionRole.LEAD;
            row.add(
                    act(
                            one.acts() ? "organisation.acts.stop" : "organisation.acts.allow",
                            one,
                            () -> coalitions.letAct(coalition, one.member(), !one.acts())),
                    act(
                            leads ? "organisation.role.makeMember" : "organisation.role.makeLead",
                            one,
                            () -> coalitions.appoint(
                                    coalition, one.member(), leads ? CoalitionRole.MEMBER : CoalitionRole.LEAD)));
        }
        return row;
    }

    private Button act(String key, CoalitionMember one, Runnable work) {
        var button = new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                again.run();
            }
        });
        button.setAriaLabel(button.getText() + ": " + one.memberName());
        return button;
    }
}
