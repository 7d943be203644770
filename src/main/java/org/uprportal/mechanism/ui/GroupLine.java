package org.uprportal.mechanism.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.mechanism.GroupSummary;
import org.uprportal.party.PartyId;

/** A working group: its task, who is in it, what it looks after. */
class GroupLine extends Div {

    GroupLine(
            GroupSummary group,
            List<ClusterSummary> clusters,
            Function<PartyId, String> name,
            @Nullable Runnable dissolve) {
        add(new H3(group.text().name()));
        if (!group.text().task().isBlank()) {
            var task = new Paragraph(group.text().task());
            task.getElement().setAttribute("dir", "auto");
            add(task);
        }
        add(new Paragraph(getTranslation(
                "mechanism.group.members",
                group.text().members().stream().map(name).sorted().collect(Collectors.joining(", ")))));
        var after = clusters.stream()
                .filter(cluster -> group.text().clusters().contains(cluster.id()))
                .map(ClusterSummary::title)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!after.isEmpty()) {
            add(new Paragraph(getTranslation("mechanism.group.clusters", after)));
        }
        if (dissolve != null) {
            add(new Button(getTranslation("mechanism.group.dissolve"), click -> dissolve.run()));
        }
    }
}
