package org.uprportal.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.ContributionStatus;
import org.uprportal.consultation.Contributions;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.platform.ui.Line;
import org.uprportal.state.StateCode;
import org.uprportal.state.ui.StateNames;

/** The consultations in which whoever is looking can have a say now. */
@org.springframework.stereotype.Component
class OpenConsultationsCard implements HomeCard {

    private static final int SHOWN = 5;

    private final Consultations consultations;
    private final Contributions contributions;
    private final CurrentActor actor;
    private final StateNames states;
    private final PortalClock clock;

    OpenConsultationsCard(
            Consultations consultations,
            Contributions contributions,
            CurrentActor actor,
            StateNames states,
            PortalClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.actor = actor;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> card() {
        var who = actor.get();
        if (who.signedIn() && !contributions.mayContribute()) {
            return Optional.empty();
        }
        var open = open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card("consultation.card.title");
        var all = new Anchor(ConsultationNavigation.list(), card.getTranslation("consultation.card.all"));
        all.setRouterIgnore(false);
        card.with(all);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        open.forEach(one -> list.add(row(one, card)));
        card.add(list);
        return Optional.of(card);
    }

    private ListItem row(ConsultationSummary one, Component text) {
        var contributing = contributions.mayContribute();
        var link = new Anchor(
                contributing
                        ? ConsultationNavigation.contribute(one.id())
                        : ConsultationNavigation.consultation(one.id()),
                one.title());
        link.setRouterIgnore(false);
        var about = Line.small(
                states.nameOf(one.state()),
                contributing ? text.getTranslation("consultation.card.mine." + mine(one)) : "");
        var words = new com.vaadin.flow.component.html.Div(link, about);
        words.addClassName("upr-task-text");
        var item = new ListItem(words, new DueBadge(one.closing(), clock.instant()));
        item.addClassName("upr-task");
        return item;
    }

    private String mine(ConsultationSummary one) {
        return contributions
                .mine(one.id())
                .map(ContributionDetails::status)
                .map(ContributionStatus::name)
                .orElse("NONE");
    }

    /** Those of one's own State first, then those that end first. */
    private List<ConsultationSummary> open() {
        var party = actor.get().party();
        var own = party == null || party.state() == null ? null : party.state();
        return Stream.concat(own == null ? Stream.of() : open(own).stream(), open(null).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private List<ConsultationSummary> open(@Nullable StateCode state) {
        return consultations.list(state, ConsultationStatus.OPEN, 0, SHOWN).rows();
    }
}
