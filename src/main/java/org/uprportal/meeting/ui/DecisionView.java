package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.DecisionStatus;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** What a meeting has decided; its owner says here what has been done. */
@Route(MeetingNavigation.DECISIONS + "/:id")
@AnonymousAllowed
class DecisionView extends PageOf<DecisionSummary> {

    private final transient MinutesDesk desk;
    private final transient People people;
    private final transient MatterLinks matters;
    private final transient CurrentActor actor;
    private final transient KeptTexts texts;

    DecisionView(MinutesDesk desk, People people, MatterLinks matters, CurrentActor actor, KeptTexts texts) {
        super("meeting.decision");
        this.desk = desk;
        this.people = people;
        this.matters = matters;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    protected Optional<DecisionSummary> find(UUID id) {
        return desk.decision(new DecisionId(id));
    }

    @Override
    protected void enter(DecisionSummary decision, BeforeEnterEvent event) {
        show(decision);
    }

    @Override
    protected void show(DecisionSummary decision) {
        clear();
        var meeting = desk.meetingOf(decision.id());
        var back = new Anchor(
                MeetingNavigation.minutes(meeting.id()), getTranslation("meeting.minutes.of", meeting.title()));
        back.setRouterIgnore(false);
        back.getElement().setAttribute("dir", "auto");
        add(back, new DecisionsCard(List.of(decision), people, matters, desk.today()));
        if (decision.status() == DecisionStatus.OPEN && actor.get().editsFor(decision.owner())) {
            var card = new Card("meeting.decision.done");
            var what = new TextArea(getTranslation("meeting.decision.outcome"));
            what.setWidthFull();
            Limit.on(what, Meetings.LONGEST_TEXT);
            var kept = KeptField.of(what, "meeting.outcome:" + decision.id().value(), texts);
            var done = new Button(getTranslation("meeting.decision.done"), click -> {
                if (Attempt.run(this, () -> desk.finish(decision.id(), what.getValue()))) {
                    kept.sent();
                    Toast.done(this, "meeting.saved");
                    desk.decision(decision.id()).ifPresent(this::show);
                }
            });
            done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(what, done);
            add(card);
        }
    }
}
