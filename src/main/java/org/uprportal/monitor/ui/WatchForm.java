package org.uprportal.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprportal.monitor.BoardChoices;
import org.uprportal.monitor.Watch;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.state.StateCode;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** Which themes and countries the reader watches. */
class WatchForm extends Div {

    WatchForm(
            BoardChoices choices,
            Watch chosen,
            Themes known,
            Collection<StateCode> all,
            StateNames names,
            Runnable again) {
        addClassName("upr-form");
        var themes = new MultiSelectComboBox<Theme>(getTranslation("monitor.themes"));
        var offered = Stream.of(ThemeKind.THEME, ThemeKind.PERSONS)
                .flatMap(kind -> known.all(kind).stream())
                .sorted(Comparator.comparing(Theme::label, Collator.getInstance(getLocale())))
                .toList();
        themes.setItems(offered);
        themes.setItemLabelGenerator(Theme::label);
        themes.setHelperText(getTranslation("monitor.themes.help"));
        themes.setWidthFull();
        themes.setValue(offered.stream()
                .filter(one -> chosen.themes().contains(one.id()))
                .collect(Collectors.toSet()));
        var states = new MultiSelectComboBox<StateCode>(getTranslation("monitor.states"));
        List<StateCode> sorted = all.stream()
                .sorted(Comparator.comparing(names::nameOf, Collator.getInstance(getLocale())))
                .toList();
        states.setItems(sorted);
        states.setItemLabelGenerator(names::nameOf);
        states.setHelperText(getTranslation("monitor.states.help"));
        states.setWidthFull();
        states.setValue(sorted.stream().filter(chosen.states()::contains).collect(Collectors.toSet()));
        add(themes, states, new Button(getTranslation("monitor.choose"), click -> {
            if (Attempt.run(
                    this,
                    () -> choices.choose(
                            themes.getValue().stream().map(Theme::id).toList(), states.getValue()))) {
                again.run();
            }
        }));
    }
}
