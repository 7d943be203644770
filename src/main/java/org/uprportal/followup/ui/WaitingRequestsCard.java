package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.followup.UpdateRequest;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/** Which questions nobody has answered, and for how many days; the focal point answers many at once. */
class WaitingRequestsCard extends Card {

    private final transient UpdateDesk desk;
    private final transient Map<RequestId, String> chosen = new LinkedHashMap<>();
    private final Runnable again;

    /**
     * @param waiting the longest silence first
     * @param again shows the page anew
     */
    WaitingRequestsCard(
            UpdateDesk desk,
            List<UpdateRequest> waiting,
            Map<RecommendationId, RecommendationSummary> all,
            boolean answers,
            Instant now,
            CycleId cycle,
            KeptTexts texts,
            Runnable again) {
        super("followup.silence", waiting.size());
        this.desk = desk;
        this.again = again;
        add(new Paragraph(
                getTranslation("followup.silence.longest", waiting.getFirst().daysOfSilence(now))));
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        waiting.stream()
                .limit(Pager.ROWS)
                .forEach(request -> list.add(row(
                        request,
                        Objects.requireNonNull(all.get(request.recommendation()), "of this review"),
                        answers,
                        now)));
        add(list);
        if (answers) {
            add(answer("followup.answers:" + cycle.value(), texts));
        }
    }

    private ListItem row(UpdateRequest request, RecommendationSummary one, boolean answers, Instant now) {
        var link = new Anchor(FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + one.text());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        var row = new ListItem();
        row.addClassName("upr-task");
        if (answers) {
            var choose = new Checkbox();
            choose.setAriaLabel(getTranslation("followup.silence.choose", one.paragraph()));
            choose.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.put(request.id(), one.paragraph());
                } else {
                    chosen.remove(request.id());
                }
            });
            row.add(choose);
        }
        row.add(link, new Span(getTranslation("followup.silence.days", request.daysOfSilence(now))));
        return row;
    }

    /** One answer to all that are chosen, shown before it is public. */
    private Div answer(String place, KeptTexts texts) {
        var answer = new TextArea(getTranslation("followup.request.answer"));
        Limit.on(answer, FollowUps.LONGEST);
        answer.setWidthFull();
        var kept = KeptField.of(answer, place, texts);
        var give = new Button(getTranslation("followup.silence.answer"), click -> {
            answer.setInvalid(answer.isEmpty());
            if (chosen.isEmpty()) {
                Toast.problem(this, getTranslation("followup.silence.none"));
            } else if (!answer.isEmpty()) {
                preview(answer.getValue(), kept);
            }
        });
        var box = new Div(answer, give);
        box.addClassName("upr-form");
        return box;
    }

    private void preview(String answer, KeptField kept) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("followup.silence.preview", chosen.size()));
        dialog.add(new Paragraph(String.join(" · ", chosen.values())), new Paragraph(answer));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("platform.cancel"));
        dialog.setConfirmText(getTranslation("followup.request.give"));
        dialog.addConfirmListener(agreed -> {
            if (Attempt.run(this, () -> desk.giveUpdates(chosen.keySet(), answer))) {
                kept.sent();
                Toast.done(this, "followup.published");
                again.run();
            }
        });
        dialog.open();
    }
}
