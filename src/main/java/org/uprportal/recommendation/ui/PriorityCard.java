package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.Priorities;
import org.uprportal.recommendation.PriorityMark;
import org.uprportal.recommendation.RecommendationId;

/** Which organisations hold a recommendation for a priority, and why; while they are asked, theirs to say. */
class PriorityCard extends Card {

    private final RecommendationId id;
    private final transient Priorities priorities;
    private final transient PartyNames names;

    /** @param mayMark the reader's organisation while it is asked; null for everybody else */
    PriorityCard(
            RecommendationId id,
            Priorities priorities,
            PartyNames names,
            Priorities.Window window,
            @Nullable PartyId mayMark,
            KeptTexts texts,
            Runnable changed) {
        super("recommendation.priority");
        this.id = id;
        this.priorities = priorities;
        this.names = names;
        add(new Paragraph(getTranslation("recommendation.priority.asked", Dates.geneva(window.until(), getLocale()))));
        var marks = priorities.of(id);
        names.need(marks.stream().map(PriorityMark::by).toList());
        if (!marks.isEmpty()) {
            var list = new UnorderedList();
            marks.forEach(mark -> list.add(item(mark)));
            add(list);
        }
        if (mayMark != null) {
            form(
                    marks.stream()
                            .filter(mark -> mark.by().equals(mayMark))
                            .findFirst()
                            .orElse(null),
                    texts,
                    changed);
        }
    }

    private ListItem item(PriorityMark mark) {
        var item = new ListItem(getTranslation("recommendation.priority.line", names.of(mark.by()), mark.reason()));
        item.getElement().setAttribute("dir", "auto");
        return item;
    }

    private void form(@Nullable PriorityMark mine, KeptTexts texts, Runnable changed) {
        var why = new TextArea(getTranslation("recommendation.priority.mine"));
        why.setHelperText(getTranslation("recommendation.priority.effect"));
        Limit.on(why, Priorities.LONGEST_REASON);
        why.setWidthFull();
        why.setValue(mine == null ? "" : mine.reason());
        var kept = KeptField.of(why, "recommendation.priority:" + id.value(), texts);
        var mark = new Button(getTranslation("recommendation.priority.mark"), click -> {
            if (Attempt.run(this, () -> priorities.mark(id, why.getValue()))) {
                kept.sent();
                Toast.done(this, "recommendation.priority.done");
                changed.run();
            }
        });
        mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(why, mark);
        if (mine != null) {
            add(new Button(getTranslation("recommendation.priority.unmark"), click -> {
                if (Attempt.run(this, () -> priorities.unmark(id))) {
                    changed.run();
                }
            }));
        }
    }
}
