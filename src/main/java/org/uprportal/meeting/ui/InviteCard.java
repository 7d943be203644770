package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;

/** Whom a host invites by name, beside the rule. */
class InviteCard extends Card {

    private static final int MOST_EARLIER = 50;

    private final transient GuestList guestList;
    private final transient GuestNames names;

    InviteCard(MeetingDetails meeting, GuestList guestList, GuestNames names) {
        super("meeting.invite");
        this.guestList = guestList;
        this.names = names;
        var body = new Div();
        body.addClassName("upr-stack");
        add(new Paragraph(getTranslation("meeting.invite.lead")), body);
        fill(body, meeting);
    }

    private void fill(Div body, MeetingDetails meeting) {
        body.removeAll();
        var id = meeting.summary().id();
        var invited = guestList.invited(id);
        body.add(new GuestsText(names.of(invited)));
        var whom = new MultiSelectComboBox<Party>(getTranslation("meeting.invite.whom"));
        whom.setItems(names.choice(meeting.summary().state(), invited));
        whom.setItemLabelGenerator(Party::name);
        whom.setWidthFull();
        var invite = new Button(getTranslation("meeting.invite.send"), click -> {
            if (!whom.getValue().isEmpty()
                    && Attempt.run(
                            this,
                            () -> guestList.invite(
                                    id, whom.getValue().stream().map(Party::id).toList()))) {
                Toast.done(this, "meeting.invite.sent");
                fill(body, meeting);
            }
        });
        body.add(whom, invite);
        var earlier = guestList.held(MOST_EARLIER);
        if (!earlier.isEmpty()) {
            var which = new ComboBox<MeetingSummary>(getTranslation("meeting.invite.earlier"));
            which.setItems(earlier);
            which.setItemLabelGenerator(
                    one -> one.title() + " – " + Dates.day(one.starts().toLocalDate(), getLocale()));
            which.setHelperText(getTranslation("meeting.invite.earlier.helper"));
            which.setValue(earlier.getFirst());
            which.setWidthFull();
            var again = new Button(getTranslation("meeting.invite.again"), click -> {
                var chosen = which.getOptionalValue().orElse(earlier.getFirst());
                if (Attempt.run(this, () -> guestList.inviteThoseOf(id, chosen.id()))) {
                    Toast.done(this, "meeting.invite.sent");
                    fill(body, meeting);
                }
            });
            body.add(which, again);
        }
    }
}
