package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import org.uprportal.meeting.DoorDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** Who comes to the door without a place: registered on the spot, above the number of places knowingly and with a word. */
class WalkInCard extends Card {

    /** @param there who has a place already @param changed what follows */
    WalkInCard(MeetingDetails meeting, DoorDesk desk, GuestNames names, Collection<PartyId> there, Runnable changed) {
        super("meeting.walkIn");
        var id = meeting.summary().id();
        var room = desk.room(id);
        add(new Paragraph(
                room.places() == 0
                        ? getTranslation("meeting.walkIn.open", room.held())
                        : getTranslation("meeting.walkIn.room", room.held(), room.places())));
        var who = new ComboBox<Party>(getTranslation("meeting.walkIn.who"));
        who.setItems(names.choice(meeting.summary().state(), there));
        who.setItemLabelGenerator(Party::name);
        who.setWidthFull();
        who.setHelperText(getTranslation("meeting.walkIn.who.helper"));
        var word = new TextField(getTranslation("meeting.walkIn.word"));
        word.setHelperText(getTranslation("meeting.walkIn.word.helper"));
        word.setWidthFull();
        word.setVisible(room.full());
        Limit.on(word, Meetings.LONGEST_LINE);
        var go = new Button(getTranslation(room.full() ? "meeting.walkIn.above" : "meeting.walkIn.go"), click -> {
            var chosen = who.getOptionalValue();
            who.setErrorMessage(getTranslation("meeting.walkIn.missing"));
            who.setInvalid(chosen.isEmpty());
            if (chosen.isPresent()
                    && Attempt.run(this, () -> desk.walkIn(id, chosen.get().id(), room.full(), word.getValue()))) {
                Toast.done(this, "meeting.walkIn.done");
                changed.run();
            }
        });
        var form = new Div(who, word, go);
        form.addClassName("upr-form");
        add(form);
    }
}
