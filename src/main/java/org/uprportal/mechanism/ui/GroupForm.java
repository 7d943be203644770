package org.uprportal.mechanism.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.mechanism.GroupText;
import org.uprportal.mechanism.MechanismSummary;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.mechanism.SeatHolder;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Fields;

/** The focal point makes a working group of those who sit in the mechanism. */
class GroupForm extends Div {

    GroupForm(
            Mechanisms mechanisms,
            MechanismSummary one,
            List<ClusterSummary> clusters,
            Function<PartyId, String> name,
            Runnable again) {
        addClassName("upr-form");
        var called = new TextField(getTranslation("mechanism.group.name"));
        var task = new TextField(getTranslation("mechanism.group.task"));
        task.setWidthFull();
        var members = new MultiSelectComboBox<SeatHolder>(getTranslation("mechanism.group.who"));
        members.setItems(one.seats());
        members.setItemLabelGenerator(seat -> name.apply(seat.party()));
        var after = new MultiSelectComboBox<ClusterSummary>(getTranslation("mechanism.group.what"));
        after.setItems(clusters);
        after.setItemLabelGenerator(ClusterSummary::title);
        var fields = new Fields<GroupText>();
        fields.text(called, Mechanisms.LONGEST_NAME).needed();
        fields.text(task, Mechanisms.LONGEST_TASK);
        fields.of(members);
        fields.of(after);
        add(called, task, members, after, new Button(getTranslation("mechanism.group.do"), click -> {
            Set<PartyId> who =
                    members.getValue().stream().map(SeatHolder::party).collect(Collectors.toSet());
            var what = after.getValue().stream().map(ClusterSummary::id).collect(Collectors.toSet());
            if (fields.whole()
                    && Attempt.run(
                            this,
                            () -> mechanisms.group(
                                    one.id(), new GroupText(called.getValue(), task.getValue(), who, what)))) {
                again.run();
            }
        }));
    }
}
