package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Problem;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.AnswerLine;
import org.uprportal.recommendation.ParagraphRanges;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.SavedAnswer;

/** The same answer for several: what would change is listed in the order of the report before it is done, and what was kept after. */
class BulkAnswerDialog extends Dialog {

    /** @param chosen in the order of the report */
    BulkAnswerDialog(
            CycleSummary cycle,
            List<AnswerLine> chosen,
            AnswerDesk answers,
            KeptTexts texts,
            Consumer<List<SavedAnswer>> done) {
        setHeaderTitle(getTranslation("recommendation.response.bulkTitle", chosen.size()));
        setWidth("min(46rem, 96vw)");
        var choice = new RadioButtonGroup<Position>(getTranslation("recommendation.column.position"));
        choice.setItems(RecommendationView.answers());
        choice.setItemLabelGenerator(PositionChip::word);
        var why = new TextArea(getTranslation("recommendation.reason"));
        why.setHelperText(getTranslation("recommendation.reason.helper"));
        Limit.on(why, AnswerForm.LONGEST);
        why.setWidthFull();
        var kept = KeptField.of(why, "recommendation.reasons:" + cycle.id().value(), texts);
        var problem = new Problem();
        var preview = new Paragraph(getTranslation(
                "recommendation.response.bulkPreview",
                ParagraphRanges.of(chosen.stream().map(AnswerLine::paragraph).toList())));
        preview.setId("bulk-preview-" + cycle.number());
        var changes = new UnorderedList();
        chosen.stream()
                .filter(line -> !line.open())
                .collect(Collectors.groupingBy(
                        line -> line.draft().position(),
                        TreeMap::new,
                        Collectors.mapping(AnswerLine::paragraph, Collectors.toList())))
                .forEach((position, paragraphs) -> changes.add(new ListItem(getTranslation(
                        "recommendation.response.bulkChanges",
                        ParagraphRanges.of(paragraphs),
                        PositionChip.word(position)))));
        var keep = new Button(getTranslation("recommendation.response.bulkDo"), click -> {
            if (choice.isEmpty()) {
                problem.say(getTranslation("recommendation.refused.notAPosition"));
                return;
            }
            Attempt.run(this, problem::say, () -> {
                var saved = answers.save(
                        chosen.stream().collect(Collectors.toMap(AnswerLine::id, AnswerLine::draft)),
                        new Answer(choice.getValue(), "", why.getValue()));
                kept.sent();
                done.accept(saved);
                tell(saved);
            });
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(preview, changes, choice, why, problem);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), keep);
    }

    /** What colleagues have answered meanwhile stays, and is named. */
    private void tell(List<SavedAnswer> saved) {
        var whole = (int) saved.stream().filter(SavedAnswer::whole).count();
        if (whole == saved.size()) {
            close();
            Toast.done(this, "recommendation.response.bulkDone", whole);
            return;
        }
        removeAll();
        getFooter().removeAll();
        var others = new UnorderedList();
        saved.stream()
                .filter(one -> !one.whole())
                .forEach(one -> others.add(new ListItem(getTranslation(
                        "recommendation.response.bulkOther",
                        one.paragraph(),
                        one.by() == null ? getTranslation("recommendation.response.aColleague") : one.by(),
                        PositionChip.word(one.now().position()),
                        one.now().reason()))));
        var says = new Paragraph(getTranslation("recommendation.response.bulkPart", whole, saved.size() - whole));
        says.getElement().setAttribute("role", "alert");
        add(says, others);
        getFooter().add(new Button(getTranslation("platform.close"), click -> close()));
    }
}
