package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uprportal.followup.ClusterChanges;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/** The focal point changes a cluster that was given out: its name, its lead, what is in it. */
class ClusterChangeCard extends Card {

    private final transient ClusterChanges changes;
    private final transient ClusterSummary cluster;
    private final transient Consumer<ClusterId> then;
    private final MultiSelectComboBox<RecommendationSummary> chosen;
    private final ComboBox<ClusterSummary> other;
    private final TextField newTitle;
    private final ComboBox<Party> lead;

    /** @param then shows this cluster, or another where this is no more */
    ClusterChangeCard(
            ClusterChanges changes,
            ClusterSummary cluster,
            List<RecommendationSummary> ones,
            List<ClusterSummary> others,
            Collection<Party> bodies,
            Consumer<ClusterId> then) {
        super("followup.cluster.change");
        this.changes = changes;
        this.cluster = cluster;
        this.then = then;
        var title = new TextField(getTranslation("followup.cluster.title"));
        Limit.on(title, FollowUps.LONGEST);
        title.setValue(cluster.title());
        lead = new ComboBox<>(getTranslation("followup.cluster.lead"));
        lead.setItems(bodies);
        lead.setItemLabelGenerator(Party::name);
        bodies.stream()
                .filter(body -> body.id().equals(cluster.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        chosen = new MultiSelectComboBox<>(getTranslation("followup.cluster.chosen"));
        chosen.setItems(ones);
        chosen.setItemLabelGenerator(one -> one.paragraph() + " " + one.text());
        chosen.setWidthFull();
        other = new ComboBox<>(getTranslation("followup.cluster.other"));
        other.setItems(others);
        other.setItemLabelGenerator(ClusterSummary::title);
        newTitle = new TextField(getTranslation("followup.cluster.newTitle"));
        Limit.on(newTitle, FollowUps.LONGEST);
        add(
                new Paragraph(getTranslation("followup.cluster.change.lead")),
                row(
                        title,
                        button(
                                "followup.cluster.rename",
                                () -> changes.rename(cluster.id(), cluster.title(), title.getValue()))),
                row(lead, new Button(getTranslation("followup.cluster.give"), click -> give())),
                chosen,
                row(
                        other,
                        new Button(getTranslation("followup.cluster.moveThere"), click -> move()),
                        new Button(getTranslation("followup.cluster.merge"), click -> merge())),
                row(newTitle, new Button(getTranslation("followup.cluster.split"), click -> split())));
    }

    private Div row(com.vaadin.flow.component.Component... parts) {
        var row = new Div(parts);
        row.addClassName("upr-inline");
        return row;
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), click -> done(cluster.id(), work));
    }

    private void done(ClusterId next, Runnable work) {
        if (Attempt.run(this, work)) {
            Toast.done(this, "followup.cluster.changed");
            then.accept(next);
        }
    }

    private void give() {
        if (lead.getValue() == null) {
            lead.setInvalid(true);
        } else {
            done(
                    cluster.id(),
                    () -> changes.lead(
                            cluster.id(), cluster.lead(), lead.getValue().id()));
        }
    }

    private void move() {
        other.setInvalid(other.isEmpty());
        chosen.setInvalid(chosen.isEmpty());
        if (!other.isEmpty() && !chosen.isEmpty()) {
            done(
                    cluster.id(),
                    () -> changes.move(ids(), cluster.id(), other.getValue().id()));
        }
    }

    private void merge() {
        other.setInvalid(other.isEmpty());
        if (!other.isEmpty()) {
            var into = other.getValue().id();
            done(into, () -> changes.merge(cluster.id(), into));
        }
    }

    private void split() {
        chosen.setInvalid(chosen.isEmpty());
        newTitle.setInvalid(newTitle.isEmpty());
        lead.setInvalid(lead.isEmpty());
        if (!chosen.isEmpty() && !newTitle.isEmpty() && !lead.isEmpty()) {
            done(
                    cluster.id(),
                    () -> changes.split(
                            cluster.id(),
                            ids(),
                            newTitle.getValue(),
                            lead.getValue().id()));
        }
    }

    private Set<RecommendationId> ids() {
        return chosen.getValue().stream().map(RecommendationSummary::id).collect(Collectors.toSet());
    }
}
