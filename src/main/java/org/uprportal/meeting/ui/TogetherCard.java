package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.uprportal.account.People;
import org.uprportal.meeting.CohostStatus;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** Who hosts together, and whom one asks to. */
class TogetherCard extends Card {

    private final transient Hosts hosts;
    private final transient People people;
    private final transient GuestNames names;

    TogetherCard(MeetingDetails meeting, Hosts hosts, People people, GuestNames names) {
        super("meeting.together");
        this.hosts = hosts;
        this.people = people;
        this.names = names;
        var body = new Div();
        body.addClassName("upr-stack");
        add(new Paragraph(getTranslation("meeting.together.lead")), body);
        fill(body, meeting);
    }

    private void fill(Div body, MeetingDetails meeting) {
        body.removeAll();
        var id = meeting.summary().id();
        var asked = hosts.asked(id);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        asked.forEach(one -> {
            var name = new Span(people.party(one.party()).map(Party::name).orElse(""));
            name.getElement().setAttribute("dir", "auto");
            var text = new Div(name);
            text.addClassName("upr-task-text");
            if (one.reason() != null) {
                var reason = new Span(one.reason());
                reason.addClassName("upr-muted");
                reason.getElement().setAttribute("dir", "auto");
                text.add(reason);
            }
            var row = new ListItem(
                    text,
                    new StatusChip(
                            getTranslation("meeting.cohost." + one.status()),
                            one.status() == CohostStatus.AGREED
                                    ? StatusChip.Tone.GOOD
                                    : one.status() == CohostStatus.ASKED ? StatusChip.Tone.INFO : StatusChip.Tone.BAD));
            row.addClassName("upr-task");
            list.add(row);
        });
        if (!asked.isEmpty()) {
            body.add(list);
        }
        var whom = new ComboBox<Party>(getTranslation("meeting.together.whom"));
        whom.setItems(names.choice(meeting.summary().state(), hosts.of(id)));
        whom.setItemLabelGenerator(Party::name);
        whom.setWidthFull();
        var ask = new Button(getTranslation("meeting.together.ask"), click -> {
            if (whom.getValue() != null
                    && Attempt.run(this, () -> hosts.ask(id, whom.getValue().id()))) {
                Toast.done(this, "meeting.together.asked");
                fill(body, meeting);
            }
        });
        body.add(whom, ask);
    }
}
