package org.uprportal.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.LocalFollowUp;
import org.uprportal.place.AtPlace;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.ui.Dates;

/** The actions of public plans, by place. */
@Component
class ActionsAtPlace implements AtPlace {

    private final LocalFollowUp local;

    ActionsAtPlace(LocalFollowUp local) {
        this.local = local;
    }

    @Override
    public String titleKey() {
        return "followup.actions";
    }

    @Override
    public Map<PlaceId, Integer> counts(CycleId cycle) {
        return local.countsOfActions(cycle);
    }

    @Override
    public List<Line> lines(Set<PlaceId> places) {
        var ui = UI.getCurrent();
        return local.actions(places).stream()
                .map(one -> new Line(
                        one.place(),
                        one.title(),
                        ui.getTranslation("followup.action.state." + one.state()) + " · "
                                + Dates.day(one.due(), ui.getLocale()),
                        FollowUpNavigation.action(one.id())))
                .toList();
    }
}
