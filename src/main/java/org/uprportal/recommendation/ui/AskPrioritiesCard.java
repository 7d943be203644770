package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.recommendation.Priorities;
import org.uprportal.recommendation.ResponseSchedule;

/** Where the focal point asks organisations which recommendations are priorities, before it answers. */
class AskPrioritiesCard extends Card {

    AskPrioritiesCard(CycleSummary cycle, Priorities priorities, PortalClock clock, Runnable changed) {
        super("recommendation.priority.ask");
        var window = priorities.window(cycle.id());
        if (window.isPresent()) {
            add(new Paragraph(getTranslation(
                    "recommendation.priority.asked", Dates.geneva(window.get().until(), getLocale()))));
            return;
        }
        add(new Paragraph(getTranslation("recommendation.priority.ask.lead", ResponseSchedule.PRIORITY_DAYS)));
        var until = new DateTimePicker(getTranslation("recommendation.priority.until"));
        until.setValue(LocalDateTime.ofInstant(ResponseSchedule.prioritiesUntil(clock.instant()), PortalClock.GENEVA)
                .plusDays(1)
                .withMinute(0));
        var ask = new Button(getTranslation("recommendation.priority.ask"), click -> {
            if (until.getValue() != null
                    && Attempt.run(
                            this,
                            () -> priorities.open(
                                    cycle.id(),
                                    until.getValue().atZone(PortalClock.GENEVA).toInstant()))) {
                changed.run();
            }
        });
        add(until, ask);
    }
}
