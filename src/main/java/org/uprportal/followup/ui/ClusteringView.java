package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationSummary;

/** The focal point's workbench: recommendations by theme, renamed, moved, and each given to a lead ministry. */
@Route("clustering/:id")
@PermitAll
class ClusteringView extends PageOf<CycleSummary> {

    private final transient FollowUps followUps;
    private final transient ClusterDesk clusterDesk;
    private final transient Cycles cycles;
    private final List<Group> groups = new ArrayList<>();
    private final Span counted = new Span();

    ClusteringView(FollowUps followUps, ClusterDesk clusterDesk, Cycles cycles) {
        super("followup.clustering");
        this.followUps = followUps;
        this.clusterDesk = clusterDesk;
        this.cycles = cycles;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id)).filter(cycle -> clusterDesk.mayCluster(cycle.state()));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        groups.clear();
        lead("followup.clustering.lead");
        if (!followUps.clusters(cycle.id()).isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(FollowUpNavigation.cycle(cycle.id())));
            return;
        }
        var bodies = clusterDesk.bodies(cycle.state());
        followUps.byTheme(cycle.id()).forEach((theme, ones) -> groups.add(new Group(theme, bodies, ones)));
        if (groups.isEmpty()) {
            add(new EmptyState("followup.clustering.nothing"));
            return;
        }
        add(leadForMany(bodies));
        var list = new Div();
        list.addClassName("upr-clusters");
        groups.forEach(list::add);
        add(list);
        count();
        var begin = new Button(
                getTranslation("followup.clustering.begin"),
                click -> Confirm.ask(
                        this,
                        "followup.clustering.begin",
                        "followup.clustering.effect",
                        "followup.clustering.begin",
                        () -> begin(cycle)));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(begin);
    }

    /** So that a ministry that takes much of the work is chosen once, not sixty times: for what one has chosen, or the rest. */
    private Card leadForMany(List<Party> bodies) {
        var filter = new TextField(getTranslation("followup.clustering.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        var all = new Checkbox(getTranslation("followup.clustering.all"));
        filter.addValueChangeListener(change -> {
            groups.forEach(group -> group.setVisible(group.isAbout(change.getValue())));
            all.setValue(false);
        });
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                groups.stream().filter(Group::isVisible).forEach(group -> group.chosen.setValue(change.getValue()));
            }
        });
        var body = new ComboBox<Party>(getTranslation("followup.cluster.lead"));
        body.setItems(bodies);
        body.setItemLabelGenerator(Party::name);
        var some = new Button(getTranslation("followup.clustering.giveChosen"), click -> {
            var chosen =
                    groups.stream().filter(group -> group.chosen.getValue()).toList();
            if (chosen.isEmpty()) {
                Toast.problem(this, getTranslation("followup.clustering.chooseCluster"));
            } else if (give(body, chosen)) {
                chosen.forEach(group -> group.chosen.setValue(false));
                all.setValue(false);
            }
        });
        var rest = new Button(
                getTranslation("followup.clustering.rest"),
                click -> give(
                        body,
                        groups.stream().filter(group -> group.lead.isEmpty()).toList()));
        var narrow = new Div(filter, all);
        narrow.addClassName("upr-inline");
        var fields = new Div(body, some, rest);
        fields.addClassName("upr-inline");
        counted.getElement().setAttribute("role", "status");
        var card = new Card("followup.clustering.restTitle");
        card.with(counted);
        card.add(narrow, fields);
        return card;
    }

    private boolean give(ComboBox<Party> body, List<Group> to) {
        body.setInvalid(body.isEmpty());
        if (body.isEmpty()) {
            body.setErrorMessage(getTranslation("followup.clustering.chooseBody"));
            return false;
        }
        to.forEach(group -> group.lead.setValue(body.getValue()));
        return true;
    }

    private void count() {
        var kept = groups.stream().filter(group -> !group.ones.isEmpty()).toList();
        counted.setText(getTranslation("followup.clustering.counted", kept.size(), (int)
                kept.stream().filter(group -> group.lead.isEmpty()).count()));
    }

    private void begin(CycleSummary cycle) {
        var ready = groups.stream().filter(group -> !group.ones.isEmpty()).toList();
        if (ready.stream().anyMatch(group -> group.lead.isEmpty())) {
            ready.forEach(group -> group.lead.setInvalid(group.lead.isEmpty()));
            Toast.problem(this, getTranslation("followup.clustering.leadMissing"));
            return;
        }
        if (Attempt.run(
                this,
                () -> clusterDesk.begin(
                        cycle.id(), ready.stream().map(Group::proposal).toList()))) {
            Toast.done(this, "followup.clustering.done", ready.size());
            getUI().ifPresent(ui -> ui.navigate(FollowUpNavigation.cycle(cycle.id())));
        }
    }

    /** One cluster being made: one line, and its recommendations when somebody looks. */
    private final class Group extends Div {

        private final Checkbox chosen = new Checkbox();
        private final TextField title = new TextField();
        private final ComboBox<Party> lead = new ComboBox<>();
        private final List<RecommendationSummary> ones;
        private final UnorderedList list = new UnorderedList();
        private final Details details = new Details();

        Group(String theme, List<Party> bodies, List<RecommendationSummary> ones) {
            addClassName("upr-cluster");
            this.ones = new ArrayList<>(ones);
            chosen.setAriaLabel(getTranslation("followup.clustering.choose", theme));
            title.setAriaLabel(getTranslation("followup.cluster.title"));
            title.setValue(theme);
            Limit.on(title, FollowUps.LONGEST);
            title.setWidthFull();
            lead.setAriaLabel(getTranslation("followup.cluster.leadOf", theme));
            lead.setPlaceholder(getTranslation("followup.cluster.lead"));
            lead.setItems(bodies);
            lead.setItemLabelGenerator(Party::name);
            lead.setWidthFull();
            lead.addValueChangeListener(change -> {
                lead.setInvalid(false);
                count();
            });
            list.addClassName("upr-tasks");
            details.add(list);
            details.addOpenedChangeListener(opened -> fill());
            details.setWidthFull();
            add(chosen, title, lead, details);
            fill();
        }

        /** By its title or what one of its recommendations is about. */
        boolean isAbout(String words) {
            var wanted = words.strip().toLowerCase(getLocale());
            return wanted.isEmpty()
                    || title.getValue().toLowerCase(getLocale()).contains(wanted)
                    || ones.stream()
                            .flatMap(one -> Stream.concat(one.themes().stream(), one.persons().stream()))
                            .anyMatch(theme -> theme.toLowerCase(getLocale()).contains(wanted));
        }

        private void fill() {
            list.removeAll();
            details.setSummaryText(getTranslation("followup.cluster.recommendations", ones.size()));
            if (!details.isOpened()) {
                // A review has some 250 recommendations; their rows are made when somebody looks.
                return;
            }
            if (ones.isEmpty()) {
                list.add(new ListItem(new Paragraph(getTranslation("followup.cluster.empty"))));
            }
            ones.forEach(one -> {
                var target = new ComboBox<Group>();
                target.setAriaLabel(getTranslation("followup.cluster.move", one.paragraph()));
                target.setPlaceholder(getTranslation("followup.cluster.moveTo"));
                target.setItems(groups.stream().filter(group -> group != this).toList());
                target.setItemLabelGenerator(group -> group.title.getValue());
                target.addValueChangeListener(change -> {
                    if (change.getValue() != null) {
                        ones.remove(one);
                        change.getValue().ones.add(one);
                        change.getValue().fill();
                        fill();
                        count();
                    }
                });
                var text = new Div(one.paragraph() + " " + one.text());
                text.addClassName("upr-task-text");
                var row = new ListItem(text, target);
                row.addClassName("upr-task");
                list.add(row);
            });
        }

        ClusterProposal proposal() {
            return new ClusterProposal(
                    title.getValue(),
                    lead.getValue().id(),
                    ones.stream().map(RecommendationSummary::id).toList());
        }
    }
}
