package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.ContributionStatus;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.state.ui.StateNames;

/** An organisation, or who acts for a coalition, writes a contribution, sends it, and later reads what was made of it. */
@Route(ConsultationNavigation.CONSULTATIONS + "/:id/contribute")
@PermitAll
class ContributeView extends PageOf<ConsultationDetails> {

    private final transient Consultations consultations;
    private final transient Contributions contributions;
    private final transient ContributionDesk desk;
    private final transient InvitationDesk invitations;
    private final transient StateNames states;
    private final transient People people;
    private final transient PortalClock clock;
    private transient @Nullable Stakeholder chosen;

    ContributeView(
            Consultations consultations,
            Contributions contributions,
            ContributionDesk desk,
            InvitationDesk invitations,
            StateNames states,
            People people,
            PortalClock clock) {
        super("consultation.contribute.title");
        this.consultations = consultations;
        this.contributions = contributions;
        this.desk = desk;
        this.invitations = invitations;
        this.states = states;
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations
                .find(new ConsultationId(id))
                .filter(one -> one.summary().status() != ConsultationStatus.DRAFT)
                .filter(one -> contributions.mayContribute()
                        || contributions.mine(one.summary().id()).isPresent());
    }

    @Override
    protected void show(ConsultationDetails consultation) {
        clear();
        var summary = consultation.summary();
        title(getTranslation("consultation.contributeTo", summary.title()));
        lead("consultation.lead." + summary.status(), states.nameOf(summary.state()), summary.cycleNumber());
        var read =
                new Anchor(ConsultationNavigation.consultation(summary.id()), getTranslation("consultation.readFirst"));
        read.setRouterIgnore(false);
        add(read, new DatesCard(summary, clock.instant()));
        var authors = contributions.authors();
        var author = authors.stream()
                .filter(one -> one.equals(chosen))
                .findFirst()
                .or(() -> authors.stream().findFirst())
                .orElse(null);
        if (author != null && authors.size() > 1) {
            add(new ActAs<>(authors, author, Stakeholder::name, one -> {
                chosen = one;
                again(consultation);
            }));
        }
        var mine = author == null ? contributions.mine(summary.id()) : contributions.mine(summary.id(), author.id());
        var sent = mine.filter(one -> one.status() == ContributionStatus.SENT);
        if (sent.isPresent()) {
            add(new SentCard(sent.get(), consultation, contributions, desk, clock, () -> again(consultation)));
            add(new ContributionCard(sent.get(), consultation.draft().questions()));
        } else if (author != null && takes(consultation)) {
            add(new ContributionForm(
                    consultation,
                    author.id(),
                    mine.orElse(null),
                    contributions,
                    desk,
                    invitations,
                    people.few(author.id()),
                    clock,
                    () -> again(consultation)));
        } else {
            tooLate(consultation, mine.orElse(null));
        }
    }

    private boolean takes(ConsultationDetails consultation) {
        return consultation.summary().status() == ConsultationStatus.OPEN;
    }

    private void tooLate(ConsultationDetails consultation, @Nullable ContributionDetails mine) {
        if (consultation.summary().status() == ConsultationStatus.ANNOUNCED) {
            add(new EmptyState("consultation.contribute.notYet"));
        } else if (mine == null) {
            add(new EmptyState(
                    consultation.summary().status() == ConsultationStatus.CONCLUDED
                            ? "consultation.contribute.concluded"
                            : "consultation.contribute.over"));
        } else {
            add(new EmptyState("consultation.contribute.kept"));
            add(new ContributionCard(mine, consultation.draft().questions()));
        }
    }

    private void again(ConsultationDetails consultation) {
        consultations.find(consultation.summary().id()).ifPresent(this::show);
    }
}
