package org.uprportal.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Contributions;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.ui.StateNames;

/** One consultation, for everybody: what is asked, until when, who is invited, and in the end what came of it. */
@Route(ConsultationNavigation.CONSULTATIONS + "/:id")
@AnonymousAllowed
class ConsultationView extends PageOf<ConsultationDetails> {

    private final transient Consultations consultations;
    private final transient Contributions contributions;
    private final transient CurrentActor actor;
    private final transient StateNames states;
    private final transient PortalClock clock;
    private String asked = "";

    ConsultationView(
            Consultations consultations,
            Contributions contributions,
            CurrentActor actor,
            StateNames states,
            PortalClock clock) {
        super("consultation.title");
        this.consultations = consultations;
        this.contributions = contributions;
        this.actor = actor;
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations.find(new ConsultationId(id));
    }

    @Override
    protected void enter(ConsultationDetails consultation, BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("");
        show(consultation);
    }

    @Override
    protected void show(ConsultationDetails consultation) {
        clear();
        var summary = consultation.summary();
        title(summary.title().isBlank() ? getTranslation("consultation.untitled") : summary.title());
        lead("consultation.lead." + summary.status(), states.nameOf(summary.state()), summary.cycleNumber());
        actions(doors(consultation));
        var all = new Anchor(ConsultationNavigation.list(), getTranslation("consultation.card.all"));
        all.setRouterIgnore(false);
        add(all);
        add(new DatesCard(summary, clock.instant()));
        if (!actor.get().signedIn() && summary.status() == ConsultationStatus.OPEN) {
            var register = new Anchor("register", getTranslation("consultation.howToContribute.register"));
            register.setRouterIgnore(false);
            add(new Paragraph(getTranslation("consultation.howToContribute")), register);
        }
        if (consultation.outcome() != null) {
            add(outcome(consultation));
        }
        add(text(consultation), invited(consultation));
        if (consultation.outcome() != null) {
            answers(consultation);
        }
    }

    private Component[] doors(ConsultationDetails consultation) {
        var id = consultation.summary().id();
        var status = consultation.summary().status();
        var doors = new ArrayList<Component>();
        if (consultations.mayLead(consultation.summary().state())) {
            switch (status) {
                case DRAFT -> doors.add(door("consultation.prepare", ConsultationNavigation.prepare(id), true));
                case ANNOUNCED, OPEN -> {
                    doors.add(new Button(
                            getTranslation("consultation.moveEnd"),
                            click -> new MoveEndDialog(consultation, consultations, () -> again(consultation)).open()));
                    doors.add(new Button(
                            getTranslation("consultation.inviteMore"),
                            click -> new InviteDialog(consultation, consultations, () -> again(consultation)).open()));
                    doors.add(door("consultation.readContributions", ConsultationNavigation.answers(id), false));
                }
                case CLOSED -> {
                    doors.add(door("consultation.answerContributions", ConsultationNavigation.answers(id), true));
                    doors.add(door("consultation.publishOutcome", ConsultationNavigation.outcome(id), false));
                }
                case CONCLUDED ->
                    doors.add(door("consultation.changeAnswers", ConsultationNavigation.answers(id), false));
            }
        } else if (contributions.mayContribute()) {
            var mine = contributions.authors().stream()
                    .anyMatch(author -> contributions.mine(id, author.id()).isPresent());
            if (mine || status == ConsultationStatus.OPEN || status == ConsultationStatus.ANNOUNCED) {
                doors.add(door(
                        mine ? "consultation.myContribution" : "consultation.contribute",
                        ConsultationNavigation.contribute(id),
                        true));
            }
        }
        if (!actor.get().signedIn() && (status == ConsultationStatus.OPEN || status == ConsultationStatus.ANNOUNCED)) {
            // The way leads through the sign-in and ends at the contribution.
            doors.add(door("consultation.contribute", ConsultationNavigation.contribute(id), true));
        }
        return doors.toArray(Component[]::new);
    }

    private Button door(String key, String path, boolean first) {
        var button = new Button(getTranslation(key), click -> getUI().ifPresent(ui -> ui.navigate(path)));
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void again(ConsultationDetails consultation) {
        consultations.find(consultation.summary().id()).ifPresent(this::show);
    }

    private Card text(ConsultationDetails consultation) {
        var card = new Card("consultation.text");
        if (!consultation.draft().text().isBlank()) {
            card.add(new Prose(consultation.draft().text()));
        }
        if (!consultation.draft().questions().isEmpty()) {
            card.add(new H3(getTranslation("consultation.questions")));
            var list = new OrderedList();
            consultation.draft().questions().forEach(question -> list.add(new ListItem(new Prose(question.text()))));
            card.add(list);
        }
        return card;
    }

    private Card invited(ConsultationDetails consultation) {
        var card = new Card("consultation.invitedTitle", consultation.invited().size());
        card.add(new Paragraph(getTranslation("consultation.invitedAndOpen")));
        card.add(new StakeholderList(consultation.invited(), 0));
        return card;
    }

    private Card outcome(ConsultationDetails consultation) {
        var card = new Card("consultation.outcome");
        var outcome = consultation.outcome();
        if (outcome != null && !outcome.isBlank()) {
            card.add(new Prose(outcome));
        }
        card.add(new H3(getTranslation("consultation.tookPart", consultation.contributions())));
        card.add(
                consultation.contributions() == 0
                        ? new EmptyState("consultation.nobodyTookPart")
                        : new StakeholderList(consultation.participants(), consultation.unnamed()));
        return card;
    }

    private void answers(ConsultationDetails consultation) {
        var total = consultation.contributions();
        if (total > 0) {
            var page = Pager.asked(asked, total);
            var id = consultation.summary().id();
            var list = new Div();
            list.addClassName("upr-stack");
            Rows.into(
                    list,
                    contributions.page(id, false, page - 1, Pager.ROWS),
                    one -> new ContributionCard(one, consultation.draft().questions()));
            add(
                    new H2(getTranslation("consultation.contributionsAndAnswers", total)),
                    list,
                    new Pager(page, total, part -> ConsultationNavigation.consultation(id) + "?page=" + part));
        }
    }
}
