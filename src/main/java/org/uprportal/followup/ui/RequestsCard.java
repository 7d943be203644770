package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Objects;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.followup.UpdateRequest;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationSummary;

/** Who has asked what becomes of a recommendation, for how long nobody has answered, and what was answered. */
class RequestsCard extends Card {

    private final transient UpdateDesk desk;
    private final transient KeptTexts texts;
    private final Instant now;
    private final Runnable again;

    /** @param again shows the page anew */
    RequestsCard(UpdateDesk desk, KeptTexts texts, Instant now, Runnable again) {
        super("followup.requests");
        this.desk = desk;
        this.texts = texts;
        this.now = now;
        this.again = again;
    }

    RequestsCard show(RecommendationSummary one, FollowedRecommendation followed, boolean answers) {
        var all = followed.requests();
        if (all.isEmpty()) {
            add(new EmptyState("followup.requests.empty"));
        }
        all.forEach(request -> add(request(request, answers)));
        if (desk.mayAsk(one)) {
            add(ask(one, followed));
        }
        return this;
    }

    /** Asking again is one click; while one's own question waits it is said instead. */
    private Div ask(RecommendationSummary one, FollowedRecommendation followed) {
        var own = followed.requests().stream().filter(UpdateRequest::own).toList();
        if (own.stream().anyMatch(UpdateRequest::waits)) {
            return new Div(new Paragraph(getTranslation("followup.ask.waits")));
        }
        return new Div(new Button(getTranslation(own.isEmpty() ? "followup.ask" : "followup.askAgain"), click -> {
            if (Attempt.run(this, () -> desk.askForUpdate(one.id()))) {
                Toast.done(this, "followup.asked");
                again.run();
            }
        }));
    }

    private Div request(UpdateRequest request, boolean answers) {
        var asked = Dates.day(request.askedAt(), getLocale());
        var box = new Div();
        if (!request.waits()) {
            var answer = new Paragraph(request.answer());
            answer.getElement().setAttribute("dir", "auto");
            box.add(
                    new Paragraph(getTranslation(
                            "followup.request.answered",
                            asked,
                            Dates.day(Objects.requireNonNull(request.answeredAt(), "it does not wait"), getLocale()),
                            request.daysOfSilence(now))),
                    answer);
            return box;
        }
        box.add(new Paragraph(getTranslation("followup.request.waiting", asked, request.daysOfSilence(now))));
        if (answers) {
            box.add(answer(request));
        }
        return box;
    }

    private Div answer(UpdateRequest request) {
        var answer = new TextArea(getTranslation("followup.request.answer"));
        Limit.on(answer, FollowUps.LONGEST);
        answer.setWidthFull();
        var kept = KeptField.of(answer, "followup.answer:" + request.id().value(), texts);
        return new Div(answer, new Button(getTranslation("followup.request.give"), click -> {
            if (Attempt.run(this, () -> desk.giveUpdate(request.id(), answer.getValue()))) {
                kept.sent();
                again.run();
            }
        }));
    }
}
