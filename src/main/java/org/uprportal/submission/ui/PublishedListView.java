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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.PublicationSummary;
import org.uprportal.submission.Publications;
import org.uprportal.submission.PublishedSubmission;
import org.uprportal.submission.SubmissionSchedule;

/** What was submitted to one review, once it is published; the secretariat publishes it here. */
@Route(SubmissionNavigation.PUBLISHED_OF + "/:id")
@AnonymousAllowed
class PublishedListView extends PageOf<CycleSummary> {

    private final transient Publications publications;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient PortalClock clock;
    private String asked = "";

    PublishedListView(Publications publications, Cycles cycles, States states, PortalClock clock) {
        super("submission.public.title");
        this.publications = publications;
        this.cycles = cycles;
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void enter(CycleSummary cycle, BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("");
        show(cycle);
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("submission.public.of", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("submission.public.lead", cycle.session(), Dates.day(cycle.on(CycleDate.REVIEW), getLocale()));
        publications.waiting(cycle.id()).ifPresent(waiting -> add(publish(cycle, waiting)));
        var total = publications.count(cycle.id());
        var card = new Card("submission.public.all", total);
        if (total == 0) {
            var due = SubmissionSchedule.publicationDue(cycle.on(CycleDate.REVIEW));
            card.add(
                    clock.instant().isBefore(due)
                            ? new Paragraph(getTranslation("submission.public.none", Dates.day(due, getLocale())))
                            : new Paragraph(getTranslation("submission.public.nothing")));
        } else {
            var page = Pager.asked(asked, total);
            var list = new UnorderedList();
            list.addClassName("upr-tasks");
            Rows.into(list, publications.of(cycle.id(), page - 1, Pager.ROWS), this::row);
            card.add(
                    list,
                    new Pager(page, total, number -> SubmissionNavigation.publishedOf(cycle.id()) + "?page=" + number));
        }
        add(card);
    }

    private Card publish(CycleSummary cycle, PublicationSummary waiting) {
        var card = new Card("submission.publish.title");
        card.add(
                new Paragraph(getTranslation(
                        "submission.publish.waiting", waiting.waiting(), Dates.day(waiting.due(), getLocale()))),
                new Paragraph(getTranslation("submission.publish.effect")));
        if (!waiting.possible()) {
            card.add(new Paragraph(getTranslation(
                    "submission.publish.later", Dates.geneva(cycle.on(CycleDate.STAKEHOLDER_DEADLINE), getLocale()))));
        } else if (waiting.waiting() > 0) {
            var publish = new Button(getTranslation("submission.publish"), click -> {
                if (Attempt.run(this, () -> publications.publish(cycle.id()))) {
                    Toast.done(this, "submission.publish.done");
                    show(cycle);
                }
            });
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(publish);
        }
        return card;
    }

    private ListItem row(PublishedSubmission one) {
        var link = new Anchor(SubmissionNavigation.published(one.id()), one.title());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        link.getElement().setAttribute("dir", "auto");
        var by = new Span(one.pseudonymous() ? getTranslation("submission.pseudonym", one.by()) : one.by());
        by.getElement().setAttribute("dir", "auto");
        by.addClassName("upr-muted");
        var text = new Div(link, by);
        text.addClassName("upr-task-text");
        var row = new ListItem(text);
        row.addClassName("upr-task");
        return row;
    }
}
