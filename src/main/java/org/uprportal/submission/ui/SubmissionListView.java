package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.state.States;
import org.uprportal.submission.JointAnswers;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.SubmissionSummary;
import org.uprportal.submission.Submissions;
import org.uprportal.vault.Pseudonyms;

/** An organisation's submissions and where it can begin one; for OHCHR what has been filed; for others how it works. */
@Route("submissions")
@AnonymousAllowed
class SubmissionListView extends Page implements BeforeEnterObserver {

    private final transient Submissions submissions;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient PortalClock clock;
    private final transient Pseudonyms pseudonyms;
    private final transient JointAnswers answers;

    SubmissionListView(
            Submissions submissions,
            Cycles cycles,
            States states,
            People people,
            PortalClock clock,
            Pseudonyms pseudonyms,
            JointAnswers answers) {
        super("submission.title");
        this.submissions = submissions;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        if (submissions.mayReadFiled()) {
            lead("submission.lead.ohchr");
            add(list("submission.filedOnes", submissions.filed()));
        } else if (submissions.takesPart()) {
            lead("submission.lead");
            add(new JointOffersCard(answers, states));
            var mine = submissions.mine();
            add(list("submission.mine", mine));
            begin(mine);
        } else {
            lead("submission.lead.public");
        }
    }

    private Card list(String key, List<SubmissionSummary> all) {
        var card = new Card(key, all.size());
        if (all.isEmpty()) {
            card.add(new EmptyState("submission.empty"));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        all.forEach(one -> list.add(row(one)));
        card.add(list);
        return card;
    }

    private ListItem row(SubmissionSummary one) {
        var cycle = cycles.get(one.cycle());
        var link = new Anchor(SubmissionNavigation.submission(one.id()), one.title());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        var about = new Span(getTranslation(
                "submission.about",
                one.pseudonym() == null
                        ? people.party(one.author()).map(party -> party.name()).orElse("")
                        : getTranslation("submission.pseudonym", one.pseudonym()),
                states.nameOf(cycle.state(), getLocale()),
                one.words(),
                one.limit()));
        about.addClassName("upr-muted");
        var text = new Div(link, about);
        text.addClassName("upr-task-text");
        var row = new ListItem(text, chip(one.status()));
        row.addClassName("upr-task");
        if (one.status() == SubmissionStatus.DRAFT || one.status() == SubmissionStatus.IN_APPROVAL) {
            row.add(new DueBadge(one.deadline(), clock.instant()));
        }
        return row;
    }

    private StatusChip chip(SubmissionStatus status) {
        return new StatusChip(
                getTranslation("submission.status." + status),
                switch (status) {
                    case DRAFT -> StatusChip.Tone.INFO;
                    case IN_APPROVAL -> StatusChip.Tone.PARTLY;
                    case FILED -> StatusChip.Tone.GOOD;
                    case MISSED -> StatusChip.Tone.BAD;
                    case WITHDRAWN -> StatusChip.Tone.NEUTRAL;
                });
    }

    private void begin(List<SubmissionSummary> mine) {
        var open = cycles.all().stream()
                .filter(cycle -> cycle.status() == CycleStatus.RUNNING)
                .filter(cycle -> clock.instant().isBefore(cycle.on(CycleDate.STAKEHOLDER_DEADLINE)))
                .toList();
        var card = new Card("submission.begin");
        if (open.isEmpty()) {
            card.add(new EmptyState("submission.begin.none"));
        }
        open.forEach(cycle -> card.add(begin(cycle)));
        add(card);
    }

    private Div begin(CycleSummary cycle) {
        var name = getTranslation("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number());
        var text = new Paragraph(getTranslation(
                "submission.begin.text", name, Dates.geneva(cycle.on(CycleDate.STAKEHOLDER_DEADLINE), getLocale())));
        var buttons = new Div();
        buttons.addClassName("upr-buttons");
        if (submissions.mayOpen(cycle.id(), false)) {
            var single = begin("submission.begin.individual", name, () -> open(cycle, false, false));
            single.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(single);
            if (pseudonyms.possible()) {
                buttons.add(begin("submission.begin.pseudonym", name, () -> open(cycle, false, true)));
            }
        }
        if (submissions.mayOpen(cycle.id(), true)) {
            buttons.add(begin("submission.begin.joint", name, () -> open(cycle, true, false)));
        }
        if (buttons.getComponentCount() == 0) {
            text.setText(getTranslation("submission.begin.both", name));
        }
        return new Div(text, buttons);
    }

    private Button begin(String key, String name, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(button.getText() + ": " + name);
        return button;
    }

    private void open(CycleSummary cycle, boolean joint, boolean hidden) {
        Attempt.run(this, () -> {
            // Not the organisation's name: it may be filed under a pseudonym.
            var title = getTranslation("submission.newTitle", states.nameOf(cycle.state(), getLocale()));
            var id = hidden
                    ? submissions.openUnderPseudonym(cycle.id(), title)
                    : submissions.open(cycle.id(), joint, title);
            getUI().ifPresent(ui -> ui.navigate(SubmissionNavigation.submission(id)));
        });
    }
}
