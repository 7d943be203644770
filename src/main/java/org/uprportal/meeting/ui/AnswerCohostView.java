package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.CohostId;
import org.uprportal.meeting.CohostStatus;
import org.uprportal.meeting.CohostSummary;
import org.uprportal.meeting.Hosts;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** Whoever is asked to host a meeting together agrees, or declines with a reason. */
@Route(MeetingNavigation.TOGETHER + "/:id")
@PermitAll
class AnswerCohostView extends PageOf<CohostSummary> {

    private final transient Hosts hosts;
    private final transient People people;
    private final transient CurrentActor actor;

    AnswerCohostView(Hosts hosts, People people, CurrentActor actor) {
        super("meeting.together.title");
        this.hosts = hosts;
        this.people = people;
        this.actor = actor;
    }

    @Override
    protected Optional<CohostSummary> find(UUID id) {
        return hosts.find(new CohostId(id));
    }

    @Override
    protected void enter(CohostSummary request, BeforeEnterEvent event) {
        if (request.status() == CohostStatus.ASKED) {
            show(request);
        } else {
            event.forwardTo(MeetingNavigation.meeting(request.meeting()));
        }
    }

    @Override
    protected void show(CohostSummary request) {
        clear();
        var meeting = hosts.meetingOf(request.id());
        title(meeting.title().isBlank() ? getTranslation("meeting.untitled") : meeting.title());
        var card = new Card("meeting.facts");
        var when = new Span(MeetingTime.there(meeting));
        var who = new Span(people.party(meeting.host()).map(Party::name).orElse(""));
        who.getElement().setAttribute("dir", "auto");
        card.add(
                new Div(
                        new Span(getTranslation("meeting.field.kind") + ": "),
                        new Span(getTranslation("meeting.kind." + meeting.kind()))),
                new Div(new Span(getTranslation("meeting.field.host") + ": "), who),
                new Div(new Span(getTranslation("meeting.field.when") + ": "), when));
        add(card);
        var answer = new Card("meeting.together.answer");
        answer.add(new Paragraph(getTranslation("meeting.together.effect")));
        if (actor.get().editsFor(request.party())) {
            answer.add(buttons(request));
        }
        add(answer);
    }

    private Div buttons(CohostSummary request) {
        var agree = new Button(getTranslation("meeting.together.agree"), click -> {
            if (Attempt.run(this, () -> hosts.answer(request.id(), true, ""))) {
                Toast.done(this, "meeting.together.agreed");
                UI.getCurrent().navigate(MeetingNavigation.meeting(request.meeting()));
            }
        });
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var decline = new Button(
                getTranslation("meeting.together.decline"),
                click -> new WhyDialog(
                                "meeting.together.decline",
                                "meeting.together.decline.effect",
                                why -> hosts.answer(request.id(), false, why),
                                () -> UI.getCurrent().navigate(MeetingNavigation.list()))
                        .open());
        var line = new Div(agree, decline);
        line.addClassName("upr-actions");
        return line;
    }
}
