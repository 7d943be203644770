package org.uprportal.register.ui;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.platform.GenevaTime;
import org.uprportal.state.StateCode;

/** Where somebody can take part now in the reviews of a State: consultations that are open or announced, and meetings to come. */
@Component
class StateNews {

    private static final int MOST = 10;

    private final Consultations consultations;
    private final MeetingCalendar calendar;

    StateNews(Consultations consultations, MeetingCalendar calendar) {
        this.consultations = consultations;
        this.calendar = calendar;
    }

    void write(OpenHtml html, Locale reader, StateCode state, FacetNames.Names names) {
        var open = Stream.of(ConsultationStatus.OPEN, ConsultationStatus.ANNOUNCED)
                .flatMap(status -> consultations.list(state, status, 0, MOST).rows().stream())
                .toList();
        if (!open.isEmpty()) {
            html.el("h2", names.text("register.consultations"));
            html.el(
                    "ul",
                    () -> open.forEach(one -> html.el("li", () -> {
                        html.link("/consultations/" + one.id().value(), one.title(), "dir", "auto");
                        if (one.opens() != null && one.closes() != null) {
                            html.text(" ");
                            html.el(
                                    "small",
                                    names.text(
                                            "register.fromTo",
                                            GenevaTime.day(one.opens(), reader),
                                            GenevaTime.day(one.closes(), reader)));
                        }
                    })));
        }
        var ahead = calendar.search(new MeetingFilter(state, null, false, false), 0, MOST);
        if (!ahead.isEmpty()) {
            html.el("h2", names.text("register.meetings"));
            html.el(
                    "ul",
                    () -> ahead.forEach(one -> html.el("li", () -> {
                        html.link("/meetings/" + one.id().value(), one.title(), "dir", "auto");
                        html.text(" ");
                        html.el("small", GenevaTime.day(one.begins(), reader));
                    })));
        }
    }
}
