package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.meeting.TravelAsk;
import org.uprportal.meeting.TravelDesk;
import org.uprportal.meeting.TravelStatus;
import org.uprportal.meeting.TravelSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** The second form, for those who have a place: travel support, and how it was decided. */
class TravelCard extends Card {

    private static final int CURRENCY = 3;

    private final transient TravelDesk desk;
    private final transient Runnable changed;

    TravelCard(MeetingDetails meeting, SeatSummary mine, TravelDesk desk, KeptTexts texts, Runnable changed) {
        super("meeting.travel");
        this.desk = desk;
        this.changed = changed;
        var id = meeting.summary().id();
        desk.mine(id).ifPresent(this::stands);
        if (desk.mayAsk(id)) {
            add(new Paragraph(getTranslation("meeting.travel.lead", Dates.geneva(desk.until(id), getLocale()))));
            add(form(mine, texts));
        }
    }

    /** Whether there is anything to show. */
    static boolean needed(MeetingDetails meeting, TravelDesk desk) {
        var id = meeting.summary().id();
        return desk.mayAsk(id)
                || desk.mine(id)
                        .filter(one -> one.status() != TravelStatus.WITHDRAWN)
                        .isPresent();
    }

    private void stands(TravelSummary one) {
        if (one.status() == TravelStatus.WITHDRAWN) {
            return;
        }
        with(MeetingChips.of(this, one.status()));
        add(new Paragraph(getTranslation(
                "meeting.travel.asked", one.ask().amount(), one.ask().currency())));
        var need = new Paragraph(one.ask().need());
        need.addClassName("upr-letter");
        need.getElement().setAttribute("dir", "auto");
        add(need);
        if (one.status() == TravelStatus.GRANTED) {
            add(new Paragraph(getTranslation(
                    "meeting.travel.granted", one.granted(), one.ask().currency())));
        }
        if (one.reason() != null) {
            add(new Paragraph(getTranslation("meeting.mine.reason", one.reason())));
        }
        if (!one.told()) {
            add(new Button(
                    getTranslation("meeting.travel.withdraw"),
                    click -> Confirm.ask(
                            this,
                            "meeting.travel.withdraw",
                            "meeting.travel.withdraw.effect",
                            "meeting.travel.withdraw",
                            () -> {
                                desk.withdraw(one.id());
                                changed.run();
                            })));
        }
    }

    private Div form(SeatSummary mine, KeptTexts texts) {
        var amount = new IntegerField(getTranslation("meeting.travel.amount"));
        amount.setMin(1);
        amount.setMax(TravelAsk.MOST);
        amount.setRequiredIndicatorVisible(true);
        var currency = new TextField(getTranslation("meeting.travel.currency"));
        currency.setValue("CHF");
        Limit.on(currency, CURRENCY);
        currency.setHelperText(getTranslation("meeting.travel.currency.helper"));
        var need = new TextArea(getTranslation("meeting.travel.need"));
        need.setWidthFull();
        need.setRequiredIndicatorVisible(true);
        Limit.on(need, Meetings.LONGEST_TEXT);
        var kept = KeptField.of(need, "meeting.travel:" + mine.id().value(), texts);
        var send = new Button(getTranslation("meeting.travel.ask"), click -> {
            var ask = new TravelAsk(
                    amount.getOptionalValue().orElse(0),
                    currency.getValue().strip().toUpperCase(Locale.ROOT),
                    need.getValue());
            if (Attempt.run(this, () -> desk.ask(mine.id(), ask))) {
                kept.sent();
                Toast.done(this, "meeting.travel.sent");
                changed.run();
            }
        });
        var form = new Div(amount, currency, need, new Paragraph(getTranslation("meeting.travel.sight")), send);
        form.addClassName("upr-form");
        return form;
    }
}
