package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MatterNames;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.SeriesDesk;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.theme.Themes;

/** The host prepares a meeting and calls it, or changes what has been called. */
@Route(MeetingNavigation.MEETINGS + "/:id/edit")
@PermitAll
class EditMeetingView extends PageOf<MeetingDetails> {

    private final transient Meetings meetings;
    private final transient GuestList guestList;
    private final transient Hosts hosts;
    private final transient Agendas agendas;
    private final transient MatterNames matters;
    private final transient Questions questions;
    private final transient SeriesDesk series;
    private final transient People people;
    private final transient GuestNames names;
    private final transient Themes themes;
    private final transient KeptTexts texts;

    EditMeetingView(
            Meetings meetings,
            GuestList guestList,
            Hosts hosts,
            Agendas agendas,
            MatterNames matters,
            Questions questions,
            SeriesDesk series,
            People people,
            GuestNames names,
            Themes themes,
            KeptTexts texts) {
        super("meeting.edit.title");
        this.meetings = meetings;
        this.guestList = guestList;
        this.hosts = hosts;
        this.agendas = agendas;
        this.matters = matters;
        this.questions = questions;
        this.series = series;
        this.people = people;
        this.names = names;
        this.themes = themes;
        this.texts = texts;
    }

    @Override
    protected Optional<MeetingDetails> find(UUID id) {
        return meetings.find(new MeetingId(id)).filter(MeetingDetails::hosting);
    }

    @Override
    protected void enter(MeetingDetails meeting, BeforeEnterEvent event) {
        var status = meeting.summary().status();
        if (status == MeetingStatus.DRAFT || status == MeetingStatus.PUBLISHED) {
            show(meeting);
        } else {
            event.forwardTo(MeetingNavigation.meeting(meeting.summary().id()));
        }
    }

    @Override
    protected void show(MeetingDetails meeting) {
        clear();
        lead("meeting.edit.lead");
        var form = new MeetingForm(meeting.summary().id(), meeting.plan(), themes, texts);
        add(form, meeting.summary().status() == MeetingStatus.DRAFT ? draft(meeting, form) : called(meeting, form));
        add(new AgendaEditor(meeting, agendas, matters), new QuestionsEditor(meeting, questions, texts));
        if (series.others(meeting.summary().id()).isEmpty()) {
            add(new RepeatCard(meeting, series));
        }
        add(new TogetherCard(meeting, hosts, people, names), new InviteCard(meeting, guestList, names));
    }

    private Component draft(MeetingDetails meeting, MeetingForm form) {
        var id = meeting.summary().id();
        var publish = new Button(getTranslation("meeting.publish"), click -> {
            if (form.whole()
                    && Attempt.run(this, () -> {
                        meetings.revise(id, meeting.plan(), form.plan(), "");
                        meetings.publish(id);
                    })) {
                form.sent();
                Toast.done(this, "meeting.published");
                UI.getCurrent().navigate(MeetingNavigation.meeting(id));
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var save = new Button(getTranslation("meeting.save"), click -> {
            if (form.whole() && Attempt.run(this, () -> meetings.revise(id, meeting.plan(), form.plan(), ""))) {
                form.sent();
                Toast.done(this, "meeting.saved");
                // With what a colleague has saved meanwhile.
                meetings.find(id).ifPresent(this::show);
            }
        });
        var card = new Card("meeting.publish.who");
        var line = new Div(publish, save);
        line.addClassName("upr-actions");
        card.add(new Paragraph(getTranslation("meeting.publish.effect")), line);
        return card;
    }

    private Component called(MeetingDetails meeting, MeetingForm form) {
        var id = meeting.summary().id();
        var why = new TextField(getTranslation("meeting.field.reason"));
        why.setHelperText(getTranslation("meeting.field.reason.helper"));
        why.setWidthFull();
        Limit.on(why, Meetings.LONGEST_LINE);
        var change = new Button(getTranslation("meeting.change"), click -> {
            if (form.whole()
                    && Attempt.run(this, () -> meetings.revise(id, meeting.plan(), form.plan(), why.getValue()))) {
                form.sent();
                Toast.done(this, "meeting.saved");
                UI.getCurrent().navigate(MeetingNavigation.meeting(id));
            }
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Card("meeting.change.who");
        card.add(new Paragraph(getTranslation("meeting.change.effect")), why, change);
        return card;
    }
}
