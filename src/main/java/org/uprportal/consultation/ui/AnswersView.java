package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.Contributions;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;

/** The focal point reads the contributions in one list and answers each with a reason. */
@Route(ConsultationNavigation.CONSULTATIONS + "/:id/answers")
@PermitAll
class AnswersView extends PageOf<ConsultationDetails> {

    private static final String SHOW = "show";
    private static final String PAGE = "page";
    private static final String UNANSWERED = "unanswered";

    private final transient Consultations consultations;
    private final transient Contributions contributions;
    private final transient ContributionAnswers answers;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;
    private final Div progress = new Div();
    private boolean onlyUnanswered;
    private String asked = "";

    AnswersView(
            Consultations consultations,
            Contributions contributions,
            ContributionAnswers answers,
            PortalClock clock,
            KeptTexts texts) {
        super("consultation.answers.title");
        this.consultations = consultations;
        this.contributions = contributions;
        this.answers = answers;
        this.clock = clock;
        this.texts = texts;
        progress.addClassName("upr-progress");
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations
                .find(new ConsultationId(id))
                .filter(one -> consultations.mayLead(one.summary().state()))
                .filter(one -> one.summary().status() != ConsultationStatus.DRAFT);
    }

    @Override
    protected void enter(ConsultationDetails consultation, BeforeEnterEvent event) {
        onlyUnanswered = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(UNANSWERED::equals)
                .isPresent();
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PAGE)
                .orElse("");
        show(consultation);
    }

    @Override
    protected void show(ConsultationDetails consultation) {
        clear();
        var summary = consultation.summary();
        title(getTranslation("consultation.answers.of", summary.title()));
        var over = summary.status() == ConsultationStatus.CLOSED || summary.status() == ConsultationStatus.CONCLUDED;
        lead(
                over ? "consultation.answers.lead" : "consultation.answers.leadBefore",
                Dates.geneva(summary.closing(), getLocale()));
        if (summary.status() == ConsultationStatus.CLOSED) {
            add(new DueBadge(summary.answering(), clock.instant()));
        }
        if (consultation.contributions() == 0) {
            add(new EmptyState(over ? "consultation.answers.noneCame" : "consultation.answers.noneYet"));
            return;
        }
        showProgress(consultation);
        var open = consultation.contributions() - consultation.answered();
        add(progress, filter(consultation, open));
        var total = onlyUnanswered ? open : consultation.contributions();
        if (total == 0) {
            add(new EmptyState("consultation.answers.allAnswered"));
            return;
        }
        var page = Pager.asked(asked, total);
        var list = new Div();
        list.addClassName("upr-stack");
        Rows.into(
                list,
                contributions.page(summary.id(), onlyUnanswered, page - 1, Pager.ROWS),
                one -> over
                        ? new AnswerCard(one, consultation, contributions, answers, texts, () -> answered(consultation))
                        : new ContributionCard(one, consultation.draft().questions()));
        add(
                list,
                new Pager(
                        page,
                        total,
                        part -> ConsultationNavigation.answers(summary.id()) + "?" + PAGE + "=" + part
                                + (onlyUnanswered ? "&" + SHOW + "=" + UNANSWERED : "")));
    }

    /** Only the count is told anew: what is being typed into other answers stays. */
    private void answered(ConsultationDetails consultation) {
        consultations.find(consultation.summary().id()).ifPresent(this::showProgress);
    }

    private void showProgress(ConsultationDetails consultation) {
        progress.removeAll();
        var done = consultation.answered();
        var all = consultation.contributions();
        var words = new Span(getTranslation("consultation.answers.progress", done, all));
        words.getElement().setAttribute("role", "status");
        var bar = new ProgressBar(0, all, done);
        bar.getElement().setAttribute("aria-label", words.getText());
        progress.add(words, bar);
        if (done == all && consultation.summary().status() == ConsultationStatus.CLOSED) {
            var next = new Anchor(
                    ConsultationNavigation.outcome(consultation.summary().id()),
                    getTranslation("consultation.answers.next"));
            next.setRouterIgnore(false);
            progress.add(next);
        }
    }

    private Nav filter(ConsultationDetails consultation, int open) {
        var path = ConsultationNavigation.answers(consultation.summary().id());
        var filter = new Nav(
                link(path, getTranslation("consultation.answers.all", consultation.contributions()), !onlyUnanswered),
                link(
                        path + "?" + SHOW + "=" + UNANSWERED,
                        getTranslation("consultation.answers.unanswered", open),
                        onlyUnanswered));
        filter.addClassName("upr-filter");
        filter.setAriaLabel(getTranslation("consultation.answers.title"));
        return filter;
    }

    private static Anchor link(String path, String text, boolean here) {
        var link = new Anchor(path, text);
        link.setRouterIgnore(false);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
