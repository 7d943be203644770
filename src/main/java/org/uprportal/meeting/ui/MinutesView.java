package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.meeting.AmendmentStatus;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MatterNames;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.meeting.MinutesStatus;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** The minutes of a meeting: who was there, what was said, what was decided, and how both sides came to agree on them. */
@Route(MeetingNavigation.MEETINGS + "/:id/minutes")
@AnonymousAllowed
class MinutesView extends PageOf<MinutesDetails> {

    private final transient MinutesDesk desk;
    private final transient Attendances attendances;
    private final transient Hosts hosts;
    private final transient People people;
    private final transient GuestNames names;
    private final transient MatterLinks matters;
    private final transient MatterNames matterNames;
    private final transient KeptTexts texts;
    private final transient Messages messages;

    MinutesView(
            MinutesDesk desk,
            Attendances attendances,
            Hosts hosts,
            People people,
            GuestNames names,
            MatterLinks matters,
            MatterNames matterNames,
            KeptTexts texts,
            Messages messages) {
        super("meeting.minutes");
        this.desk = desk;
        this.attendances = attendances;
        this.hosts = hosts;
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.matters = matters;
        this.matterNames = matterNames;
        this.texts = texts;
    }

    @Override
    protected Optional<MinutesDetails> find(UUID id) {
        return desk.of(new MeetingId(id));
    }

    @Override
    protected void enter(MinutesDetails minutes, BeforeEnterEvent event) {
        show(minutes);
    }

    @Override
    protected void show(MinutesDetails minutes) {
        clear();
        title(getTranslation("meeting.minutes.of", minutes.meeting().title()));
        if (minutes.status() != MinutesStatus.DRAFT) {
            actions(
                    file(minutes),
                    new Button(
                            getTranslation("meeting.print"),
                            click -> getElement().executeJs("window.print()")));
        }
        add(
                head(minutes),
                new AttendanceCard(attendances.attendance(minutes.meeting().id()), names, people));
        if (minutes.status() == MinutesStatus.DRAFT) {
            add(new MinutesForm(minutes, desk, names, people, matterNames, texts, () -> again(minutes)));
            return;
        }
        minutes.items()
                .forEach(item -> add(new MinutesItemCard(minutes, item, desk, people, texts, () -> again(minutes))));
        if (!minutes.decisions().isEmpty()) {
            add(new DecisionsCard(minutes.decisions(), people, matters, desk.today()));
        }
        if (!minutes.versions().isEmpty()) {
            add(new VersionsCard(minutes));
        }
        add(new ReservationsCard(minutes, desk, names, texts, () -> again(minutes)));
        if (minutes.hosting() && minutes.status() == MinutesStatus.AMENDING) {
            add(validate(minutes));
        }
    }

    private Component file(MinutesDetails minutes) {
        var language = getLocale();
        var unnamed = getTranslation("meeting.reservations.unnamed");
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var id = minutes.meeting().id();
                    var hosting = people.parties(hosts.of(id)).stream()
                            .map(Party::name)
                            .sorted()
                            .collect(Collectors.joining(", "));
                    var bytes = new MeetingPaper(messages, language)
                            .minutes(
                                    minutes,
                                    hosting,
                                    attendances.attendance(id),
                                    party -> name(party, unnamed),
                                    matters.named(minutes.decisions().stream()
                                            .map(DecisionSummary::about)
                                            .toList()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "minutes.docx", MeetingPaper.TYPE, bytes.length);
                }),
                getTranslation("meeting.minutes.file"));
    }

    /** As the page shows it: organisations that do not show themselves are not named. */
    private String name(PartyId party, String unnamed) {
        var shown = names.of(List.of(party)).shown();
        return shown.isEmpty() ? unnamed : shown.getFirst();
    }

    private Card head(MinutesDetails minutes) {
        var card = new Card("meeting.facts");
        card.with(new StatusChip(
                getTranslation("meeting.minutes.status." + minutes.status()),
                minutes.status().validated() ? StatusChip.Tone.GOOD : StatusChip.Tone.INFO));
        var back = new Anchor(
                MeetingNavigation.meeting(minutes.meeting().id()),
                minutes.meeting().title());
        back.setRouterIgnore(false);
        back.getElement().setAttribute("dir", "auto");
        card.add(back, new Paragraph(MeetingTime.there(minutes.meeting())));
        if (minutes.status() == MinutesStatus.AMENDING && minutes.amendUntil() != null) {
            card.add(new Paragraph(
                    getTranslation("meeting.minutes.until", Dates.geneva(minutes.amendUntil(), getLocale()))));
        }
        return card;
    }

    private Component validate(MinutesDetails minutes) {
        var card = new Card("meeting.minutes.validate");
        var publish = new Checkbox(getTranslation("meeting.minutes.publish"), true);
        var send = new Button(getTranslation("meeting.minutes.validate"), click -> {
            if (Attempt.run(this, () -> desk.validate(minutes.id(), publish.getValue()))) {
                Toast.done(this, "meeting.minutes.validated");
                again(minutes);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var waiting = minutes.amendments().stream()
                .filter(one -> one.status() == AmendmentStatus.OPEN)
                .count();
        card.add(new Paragraph(getTranslation("meeting.minutes.validate.effect", waiting)), publish, send);
        return card;
    }

    private void again(MinutesDetails minutes) {
        desk.find(minutes.id()).ifPresent(this::show);
    }

    static Div words(String words) {
        var text = new Div(words);
        text.addClassName("upr-letter");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }
}
