package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.recommendation.UnknownLabel;
import org.uprportal.theme.Theme;
import org.uprportal.theme.Themes;

/** Labels of a matrix that no list knows: a person says what each means, or adds it to its list. */
class ImportLabels extends Card {

    private final transient Themes themes;
    private final transient Runnable decided;

    ImportLabels(List<UnknownLabel> labels, Themes themes, Runnable decided) {
        super("recommendation.import.unknown");
        this.themes = themes;
        this.decided = decided;
        add(new Paragraph(getTranslation("recommendation.import.unknown.lead")));
        var grid = new Grid<UnknownLabel>();
        grid.addColumn(UnknownLabel::label)
                .setHeader(getTranslation("recommendation.import.unknown.label"))
                .setFlexGrow(2);
        grid.addColumn(label -> getTranslation("theme.kind." + label.kind()))
                .setHeader(getTranslation("recommendation.import.unknown.list"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(UnknownLabel::recommendations)
                .setHeader(getTranslation("recommendation.import.unknown.count"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::decision).setFlexGrow(3);
        NarrowScreen.stack(grid, label -> Stream.of(new Span(label.label()), decision(label)));
        grid.setItems(labels);
        grid.setHeight("20rem");
        add(grid);
    }

    private Div decision(UnknownLabel label) {
        var means = new ComboBox<Theme>();
        means.setAriaLabel(getTranslation("recommendation.import.unknown.means", label.label()));
        means.setItems(themes.all(label.kind()));
        means.setItemLabelGenerator(Theme::label);
        var teach = new Button(
                getTranslation("recommendation.import.unknown.teach"),
                click -> decide(() -> {
                    themes.addSpelling(means.getValue().id(), label.label());
                }));
        teach.setEnabled(false);
        means.addValueChangeListener(change -> teach.setEnabled(change.getValue() != null));
        var add = new Button(
                getTranslation("recommendation.import.unknown.add"),
                click -> decide(() -> themes.add(label.kind(), null, label.label())));
        teach.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return new Div(means, teach, add);
    }

    private void decide(Runnable decision) {
        if (Attempt.run(this, decision)) {
            decided.run();
        }
    }
}
