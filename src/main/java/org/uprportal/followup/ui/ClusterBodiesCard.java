package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.uprportal.account.PersonSummary;
import org.uprportal.followup.ClusterBodies;
import org.uprportal.followup.ClusterBody;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.StatusChip;

/** Which bodies work on a cluster; for the State's bodies, whom each has named for it. */
class ClusterBodiesCard extends Card {

    private final transient ClusterBodies bodies;
    private final transient ClusterSummary cluster;
    private final transient Function<PartyId, String> names;
    private final transient Runnable again;

    ClusterBodiesCard(
            ClusterBodies bodies,
            ClusterSummary cluster,
            Collection<Party> all,
            Function<PartyId, String> names,
            Runnable again) {
        super("followup.bodies");
        this.bodies = bodies;
        this.cluster = cluster;
        this.names = names;
        this.again = again;
        var working = bodies.of(cluster.id());
        var may = bodies.mayShare(cluster.id());
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        working.forEach(one -> list.add(row(one, may)));
        add(list);
        if (may) {
            add(share(all, working));
        }
    }

    private ListItem row(ClusterBody one, boolean may) {
        var name = new Span(names.apply(one.body()));
        name.addClassName("upr-task-text");
        var text = new Div(name);
        var candidates = bodies.candidates(cluster.id(), one.body());
        if (one.focalPoint() != null) {
            text.add(new Div(new Span(getTranslation("followup.bodies.focalPoint", one.name()))));
        } else if (!candidates.isEmpty()) {
            text.add(new Div(new StatusChip(getTranslation("followup.bodies.nobody"), StatusChip.Tone.NEUTRAL)));
        }
        if (!candidates.isEmpty()) {
            text.add(name(one, candidates));
        }
        var row = new ListItem(
                text,
                new StatusChip(
                        getTranslation(one.lead() ? "followup.bodies.lead" : "followup.bodies.share"),
                        one.lead() ? StatusChip.Tone.GOOD : StatusChip.Tone.INFO));
        if (may && !one.lead()) {
            row.add(button(
                    getTranslation("followup.bodies.remove", names.apply(one.body())),
                    () -> bodies.unshare(cluster.id(), one.body())));
        }
        row.addClassName("upr-task");
        return row;
    }

    private Details name(ClusterBody one, List<PersonSummary> candidates) {
        var person = new ComboBox<PersonSummary>(getTranslation("followup.bodies.person", names.apply(one.body())));
        person.setItems(candidates);
        person.setItemLabelGenerator(PersonSummary::name);
        candidates.stream()
                .filter(each -> each.id().equals(one.focalPoint()))
                .findFirst()
                .ifPresent(person::setValue);
        var save = new Button(getTranslation("followup.bodies.name"), click -> {
            person.setInvalid(person.isEmpty());
            if (!person.isEmpty()
                    && Attempt.run(
                            this,
                            () -> bodies.name(
                                    cluster.id(),
                                    one.body(),
                                    one.focalPoint(),
                                    person.getValue().id()))) {
                again.run();
            }
        });
        var form = new Div(new Paragraph(getTranslation("followup.bodies.effect")), person, save);
        form.addClassName("upr-form");
        return new Details(getTranslation("followup.bodies.name"), form);
    }

    private Div share(Collection<Party> all, List<ClusterBody> working) {
        var body = new ComboBox<Party>(getTranslation("followup.bodies.which"));
        body.setItems(all.stream()
                .filter(party -> working.stream().noneMatch(one -> one.body().equals(party.id())))
                .toList());
        body.setItemLabelGenerator(Party::name);
        var save = new Button(getTranslation("followup.bodies.add"), click -> {
            body.setInvalid(body.isEmpty());
            if (!body.isEmpty()
                    && Attempt.run(
                            this,
                            () -> bodies.share(cluster.id(), body.getValue().id()))) {
                again.run();
            }
        });
        var form = new Div(body, save);
        form.addClassName("upr-inline");
        return form;
    }

    private Button button(String text, Runnable work) {
        return new Button(text, click -> {
            if (Attempt.run(this, work)) {
                again.run();
            }
        });
    }
}
