package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterBodies;
import org.uprportal.followup.ClusterChanges;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.WorkRow;
import org.uprportal.followup.Worklists;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** One cluster: the lead ministry's work page, and everybody's way to its recommendations. */
@Route("clusters/:id")
@AnonymousAllowed
class ClusterView extends PageOf<ClusterSummary> {

    private final transient ClusterDesk clusterDesk;
    private final transient FollowUps followUps;
    private final transient ActionDesk actionDesk;
    private final transient ProgressDesk progressDesk;
    private final transient ClusterChanges clusterChanges;
    private final transient ClusterBodies clusterBodies;
    private final transient Cycles cycles;
    private final transient Worklists worklists;
    private final transient KeptTexts texts;
    private final transient People people;
    private final transient Inbox inbox;
    private final transient PortalClock clock;

    ClusterView(
            ClusterDesk clusterDesk,
            FollowUps followUps,
            ActionDesk actionDesk,
            ProgressDesk progressDesk,
            ClusterChanges clusterChanges,
            ClusterBodies clusterBodies,
            Cycles cycles,
            Worklists worklists,
            KeptTexts texts,
            People people,
            Inbox inbox,
            PortalClock clock) {
        super("followup.cluster");
        this.clusterDesk = clusterDesk;
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.progressDesk = progressDesk;
        this.clusterChanges = clusterChanges;
        this.clusterBodies = clusterBodies;
        this.cycles = cycles;
        this.worklists = worklists;
        this.texts = texts;
        this.people = people;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    protected Optional<ClusterSummary> find(UUID id) {
        return followUps.cluster(new ClusterId(id));
    }

    @Override
    protected void show(ClusterSummary cluster) {
        clear();
        title(cluster.title());
        lead(
                "followup.cluster.ledBy",
                people.party(cluster.lead()).map(party -> party.name()).orElse(""));
        if (inbox.mine("followup/plan-actions", cluster.id().value()).isPresent()) {
            step("followup.plan", cluster, () -> actionDesk.planned(cluster.id()));
        }
        if (inbox.mine("followup/report-progress", cluster.id().value()).isPresent()) {
            step("followup.report", cluster, () -> progressDesk.reported(cluster.id()));
            var worklist =
                    new Anchor(FollowUpNavigation.worklist(cluster.cycle()), getTranslation("followup.worklist"));
            worklist.setRouterIgnore(false);
            actions(worklist);
        }
        LateChips.of(cluster, cycles.get(cluster.cycle()).asOf(clock.instant()), this)
                .forEach(this::add);
        if (!cluster.open()) {
            add(new EmptyState("followup.cluster.ended", link(cluster)));
            return;
        }
        var lines = worklists.of(cluster.id());
        add(new ClusterProgressCard(
                worklists, cluster.id(), lines, cluster.reportAsked(clock.instant()), texts, () -> next(cluster.id())));
        var state = cycles.get(cluster.cycle()).state();
        add(new ClusterBodiesCard(
                clusterBodies,
                cluster,
                clusterChanges.leads(state),
                body -> people.party(body).map(Party::name).orElse(""),
                () -> next(cluster.id())));
        if (clusterDesk.mayCluster(state)) {
            var others = followUps.clusters(cluster.cycle()).stream()
                    .filter(other -> !other.id().equals(cluster.id()))
                    .toList();
            var ones = lines.stream().map(WorkRow::recommendation).toList();
            add(new ClusterChangeCard(clusterChanges, cluster, ones, others, clusterChanges.leads(state), this::next));
        }
    }

    private void next(ClusterId id) {
        followUps.cluster(id).ifPresent(this::show);
    }

    private Anchor link(ClusterSummary cluster) {
        var all = new Anchor(FollowUpNavigation.cycle(cluster.cycle()), getTranslation("followup.more"));
        all.setRouterIgnore(false);
        return all;
    }

    private void step(String key, ClusterSummary cluster, Runnable work) {
        var card = new Card(key);
        var done = new Button(getTranslation(key + ".done"), click -> {
            if (Attempt.run(this, work)) {
                Toast.done(this, key + ".thanks");
                next(cluster.id());
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(getTranslation(key + ".lead")), done);
        add(card);
    }
}
