package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Limit;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** By what the calendar is filtered; all of it stands in the address. */
class CalendarFilters extends Div {

    private static final String YES = "yes";
    private static final int LONGEST = 60;

    private final transient Map<String, String> kept;

    /** @param kept what else of the address stays, such as the view */
    CalendarFilters(
            MeetingFilter filter,
            MeetingCalendar calendar,
            MeetingStateNames names,
            People people,
            Themes themes,
            Map<String, String> kept) {
        this.kept = kept;
        var state = new ComboBox<StateCode>(getTranslation("meeting.filter.state"));
        state.setItems(calendar.states());
        state.setItemLabelGenerator(names::nameOf);
        state.setClearButtonVisible(true);
        state.setValue(filter.state());
        var kind = new ComboBox<MeetingKind>(getTranslation("meeting.field.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("meeting.kind." + one));
        kind.setClearButtonVisible(true);
        kind.setValue(filter.kind());
        var host = new ComboBox<Party>(getTranslation("meeting.field.host"));
        var hosts = people.parties(calendar.hosts()).stream()
                .sorted(Comparator.comparing(Party::name))
                .toList();
        host.setItems(hosts);
        host.setItemLabelGenerator(Party::name);
        host.setClearButtonVisible(true);
        host.setValue(hosts.stream()
                .filter(one -> one.id().equals(filter.host()))
                .findFirst()
                .orElse(null));
        var theme = new ComboBox<ThemeId>(getTranslation("meeting.filter.theme"));
        var labels = themes.named(calendar.themes());
        theme.setItems(labels.keySet().stream()
                .sorted(Comparator.comparing(one -> labels.getOrDefault(one, "")))
                .toList());
        theme.setItemLabelGenerator(one -> labels.getOrDefault(one, ""));
        theme.setClearButtonVisible(true);
        theme.setValue(filter.theme() != null && labels.containsKey(filter.theme()) ? filter.theme() : null);
        var language = new TextField(getTranslation("meeting.filter.language"));
        language.setClearButtonVisible(true);
        language.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Limit.on(language, LONGEST);
        language.setValue(filter.language());
        var online = new Checkbox(getTranslation("meeting.filter.online"), filter.online());
        var past = new Checkbox(getTranslation("meeting.filter.past"), filter.past());
        Runnable go = () -> UI.getCurrent()
                .navigate(
                        MeetingNavigation.MEETINGS,
                        QueryParameters.simple(parameters(
                                new MeetingFilter(
                                        state.getValue(),
                                        kind.getValue(),
                                        online.getValue(),
                                        past.getValue(),
                                        host.getValue() == null
                                                ? null
                                                : host.getValue().id(),
                                        theme.getValue(),
                                        language.getValue().strip()),
                                this.kept)));
        state.addValueChangeListener(change -> go.run());
        kind.addValueChangeListener(change -> go.run());
        host.addValueChangeListener(change -> go.run());
        theme.addValueChangeListener(change -> go.run());
        language.addValueChangeListener(change -> go.run());
        online.addValueChangeListener(change -> go.run());
        past.addValueChangeListener(change -> go.run());
        add(state, kind, host, theme, language, online, past);
        addClassName("upr-filter");
    }

    /** What an address asks for; what it cannot mean is left out. */
    static MeetingFilter of(QueryParameters asked, List<StateCode> states) {
        return new MeetingFilter(
                asked.getSingleParameter("state")
                        .flatMap(one -> states.stream()
                                .filter(state -> state.value().equals(one))
                                .findFirst())
                        .orElse(null),
                asked.getSingleParameter("kind")
                        .flatMap(one -> Arrays.stream(MeetingKind.values())
                                .filter(kind -> kind.name().equals(one))
                                .findFirst())
                        .orElse(null),
                asked.getSingleParameter("online").isPresent(),
                asked.getSingleParameter("past").isPresent(),
                id(asked, "host").map(PartyId::new).orElse(null),
                id(asked, "theme").map(ThemeId::new).orElse(null),
                asked.getSingleParameter("language")
                        .filter(one -> one.length() <= LONGEST)
                        .orElse(""));
    }

    /** The same as an address says it. */
    static Map<String, String> parameters(MeetingFilter filter, Map<String, String> kept) {
        var parameters = new LinkedHashMap<String, String>();
        if (filter.state() != null) {
            parameters.put("state", filter.state().value());
        }
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        if (filter.host() != null) {
            parameters.put("host", filter.host().value().toString());
        }
        if (filter.theme() != null) {
            parameters.put("theme", filter.theme().value().toString());
        }
        if (!filter.language().isEmpty()) {
            parameters.put("language", filter.language());
        }
        if (filter.online()) {
            parameters.put("online", YES);
        }
        if (filter.past()) {
            parameters.put("past", YES);
        }
        parameters.putAll(kept);
        return parameters;
    }

    private static Optional<UUID> id(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }
}
