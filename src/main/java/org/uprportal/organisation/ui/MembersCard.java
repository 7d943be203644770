package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.PartyKind;
import org.uprportal.organisation.CoalitionMember;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** The members of one's own coalition; others are invited here. */
class MembersCard extends Card {

    MembersCard(
            OrganisationSummary coalition,
            Organisations organisations,
            Coalitions coalitions,
            CurrentActor actor,
            Runnable again) {
        super("organisation.members");
        add(new Paragraph(getTranslation("organisation.members.lead")));
        var members = coalitions.membersOf(coalition.id());
        if (members.isEmpty()) {
            add(new EmptyState("organisation.members.none"));
        } else {
            var list = new UnorderedList();
            list.addClassName("upr-people");
            members.forEach(one -> list.add(new ListItem(
                    new Span(one.memberName()),
                    new StatusChip(
                            getTranslation(one.joined() ? "organisation.member" : "organisation.invited"),
                            one.joined() ? StatusChip.Tone.GOOD : StatusChip.Tone.NEUTRAL))));
            add(list);
        }
        if (actor.get().editsFor(coalition.id())) {
            var known = members.stream().map(CoalitionMember::member).collect(Collectors.toSet());
            var field = new ComboBox<OrganisationSummary>(getTranslation("organisation.invite.field"));
            field.setItems(organisations.directory("", null, null).stream()
                    .filter(one -> one.kind() == PartyKind.CSO || one.kind() == PartyKind.NHRI)
                    .filter(one -> !known.contains(one.id()))
                    .toList());
            field.setItemLabelGenerator(OrganisationSummary::name);
            var invite = new Button(getTranslation("organisation.invite"), click -> {
                if (!field.isEmpty()
                        && Attempt.run(
                                this,
                                () -> coalitions.invite(
                                        coalition.id(), field.getValue().id()))) {
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
}
