package org.uprportal.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.PageOffer;
import org.uprportal.state.States;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;
import org.uprportal.watch.Watches;

/** On the page of something that can be watched, for whoever is signed in: a button; on that of a review also one for its State. */
@Service
class WatchOffer implements PageOffer {

    private static final Map<String, WatchedKind> PAGES = Map.of(
            "cycles", WatchedKind.CYCLE,
            "recommendations", WatchedKind.RECOMMENDATION,
            "progress", WatchedKind.RECOMMENDATION,
            "organisations", WatchedKind.ORGANISATION,
            "consultations", WatchedKind.CONSULTATION,
            "meetings", WatchedKind.MEETING);

    private final Watches watches;
    private final Cycles cycles;
    private final States states;
    private final CurrentActor actor;

    WatchOffer(Watches watches, Cycles cycles, States states, CurrentActor actor) {
        this.watches = watches;
        this.cycles = cycles;
        this.states = states;
        this.actor = actor;
    }

    @Override
    public List<Component> on(String path) {
        var parts = path.split("/");
        var kind = parts.length == 2 ? PAGES.get(parts[0]) : null;
        var thing = kind == null ? null : Watched.of(kind + ":" + parts[1]).orElse(null);
        if (thing == null || !actor.get().signedIn()) {
            return List.of();
        }
        var all = new ArrayList<Component>();
        all.add(new WatchButton(watches, thing, null));
        if (kind == WatchedKind.CYCLE) {
            cycles.find(new CycleId(UUID.fromString(thing.id())))
                    .ifPresent(cycle -> all.add(new WatchButton(
                            watches,
                            Watched.state(cycle.state()),
                            states.nameOf(cycle.state(), UI.getCurrent().getLocale()))));
        }
        return all;
    }
}
