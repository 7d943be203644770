package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;

/** The dates of a consultation, the one that counts now with the time that is left. */
class DatesCard extends Card {

    private final DescriptionList list = new DescriptionList();

    DatesCard(ConsultationSummary consultation, Instant now) {
        super("consultation.dates");
        with(StatusWord.of(this, consultation.status()));
        list.addClassName("upr-facts");
        fact("consultation.opens", consultation.opens(), false, now);
        fact("consultation.closes", consultation.closes(), consultation.status() == ConsultationStatus.OPEN, now);
        fact(
                "consultation.answersBy",
                consultation.answersBy(),
                consultation.status() == ConsultationStatus.CLOSED,
                now);
        add(list);
    }

    private void fact(String key, @Nullable Instant moment, boolean counts, Instant now) {
        if (moment != null) {
            list.add(
                    new DescriptionList.Term(getTranslation(key)),
                    new DescriptionList.Description(
                            counts ? new DueBadge(moment, now) : new Span(Dates.geneva(moment, getLocale()))));
        }
    }
}
