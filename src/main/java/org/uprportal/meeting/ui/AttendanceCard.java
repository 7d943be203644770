package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.meeting.MeetingAttendance;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Card;

/** Who was there: in numbers for everybody, by name as the host has said, and which ministries came. */
class AttendanceCard extends Card {

    AttendanceCard(MeetingAttendance attendance, GuestNames names, People people) {
        super("meeting.attendance");
        add(new Paragraph(getTranslation(
                "meeting.attendance.numbers",
                attendance.present(),
                attendance.absent(),
                attendance.excused(),
                attendance.registered())));
        if (!attendance.named().isEmpty()) {
            add(new GuestsText(names.of(attendance.named())));
        }
        if (!attendance.ministries().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "meeting.attendance.ministries",
                    attendance.ministriesPresent().size(),
                    attendance.ministries().size())));
            ministries("meeting.attendance.came", attendance.ministriesPresent(), people);
            ministries(
                    "meeting.attendance.missing",
                    attendance.ministries().stream()
                            .filter(one -> !attendance.ministriesPresent().contains(one))
                            .toList(),
                    people);
        }
    }

    private void ministries(String key, List<PartyId> parties, People people) {
        if (!parties.isEmpty()) {
            var label = new Span(getTranslation(key));
            label.addClassName("upr-muted");
            var names = new Span(list(parties, people));
            names.getElement().setAttribute("dir", "auto");
            var line = new Div(label, names);
            line.addClassName("upr-task-text");
            add(line);
        }
    }

    private static String list(List<PartyId> parties, People people) {
        return people.parties(parties).stream().map(Party::name).sorted().collect(Collectors.joining(", "));
    }
}
