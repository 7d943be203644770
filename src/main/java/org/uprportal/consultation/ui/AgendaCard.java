package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uprportal.consultation.AgendaPoint;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;

/** What earlier cycles have left open, offered to be put into the text. */
class AgendaCard extends Card {

    AgendaCard(List<AgendaPoint> points, Consumer<String> into) {
        super("consultation.agenda");
        if (points.isEmpty()) {
            add(new EmptyState("consultation.agenda.none"));
            return;
        }
        add(new Paragraph(getTranslation("consultation.agenda.lead", points.size())));
        var choice = new CheckboxGroup<AgendaPoint>(getTranslation("consultation.agenda.points"));
        choice.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choice.setItems(points);
        choice.setItemLabelGenerator(this::line);
        var put = new Button(getTranslation("consultation.agenda.put"), click -> {
            into.accept(points.stream()
                    .filter(choice.getValue()::contains)
                    .map(point -> "– " + line(point))
                    .collect(Collectors.joining("\n")));
            choice.clear();
        });
        put.setEnabled(false);
        choice.addValueChangeListener(
                change -> put.setEnabled(!change.getValue().isEmpty()));
        add(choice, put);
    }

    /** The point with its history, as it is read and put into the text. */
    private String line(AgendaPoint point) {
        var line = point.detail().isBlank() ? point.title() : point.title() + " – " + point.detail();
        var history = point.history().stream()
                .map(one -> getTranslation(one.key(), one.arguments().toArray()))
                .collect(Collectors.joining(" · "));
        return history.isEmpty() ? line : line + " (" + history + ")";
    }
}
