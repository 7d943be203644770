package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.document.Documents;
import org.uprportal.document.ui.DocumentsField;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.ProgressWords;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.QuickExit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationSummary;

/** Says how far a recommendation is: the government reports, everybody else rates on the same scale. */
class ProgressForm extends Card {

    private final transient ProgressDesk desk;
    private final transient FollowedRecommendation followed;
    private final transient RecommendationSummary one;
    private final RadioButtonGroup<Progress> choice;
    private final TextArea statement;
    private final TextField evidence;
    private final DocumentsField files;
    private final Checkbox named;
    private final Checkbox restricted;
    private final @Nullable ActAs<PartyId> author;
    private final transient KeptField kept;
    private final Fields<ProgressWords> fields = new Fields<>();
    private @Nullable Integer read;

    /**
     * @param raters in whose names the reader may rate; empty where they report for the government
     * @param alone whether the reader's party stands alone on its side, so that no name can be kept
     * @param few whether its organisation is easily guessed, since there are few
     * @param again shows the page anew
     */
    ProgressForm(
            ProgressDesk desk,
            RecommendationSummary one,
            FollowedRecommendation followed,
            List<PartyId> raters,
            boolean alone,
            boolean few,
            Function<PartyId, String> name,
            KeptTexts texts,
            Documents documents,
            Runnable again) {
        super(raters.isEmpty() ? "followup.report" : "followup.rate");
        this.desk = desk;
        this.one = one;
        this.followed = followed;
        var government = raters.isEmpty();
        choice = new RadioButtonGroup<>(getTranslation("followup.progress"));
        choice.setItems(Progress.values());
        choice.setItemLabelGenerator(ProgressChip::word);
        statement = new TextArea(getTranslation("followup.statement"));
        statement.setWidthFull();
        kept = KeptField.of(statement, "followup.statement:" + one.id().value(), texts);
        evidence = new TextField(getTranslation("followup.evidence"));
        evidence.setWidthFull();
        named = new Checkbox(getTranslation("followup.named"), true);
        restricted = new Checkbox(getTranslation("followup.restrict"));
        fields.of(choice).needed();
        fields.text(statement, FollowUps.LONGEST).needed();
        fields.text(evidence, FollowUps.LONGEST);
        author = government ? null : new ActAs<>(raters, raters.getFirst(), name::apply, chosen -> readAnew());
        if (raters.size() > 1) {
            add(author);
        }
        files = new DocumentsField(documents);
        add(choice, new Criteria(), statement, evidence, files);
        if (!government && !alone) {
            named.setHelperText(
                    getTranslation("followup.named.effect") + (few ? " " + getTranslation("platform.few") : ""));
            named.addValueChangeListener(change -> kept.keeping(change.getValue()));
            add(named, restricted);
        }
        var save = new Button(getTranslation("followup.publish"), click -> {
            if (!fields.whole()) {
                return;
            }
            if (Attempt.run(this, this::say)) {
                kept.sent();
                files.clear();
                Toast.done(this, "followup.published");
                again.run();
            } else {
                // What stands has been told; whoever presses again says it knowing that.
                read = null;
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation(government ? "followup.report.effect" : "followup.rate.effect")), save);
        if (!government && !alone) {
            add(new QuickExit());
        }
        readAnew();
    }

    private void say() {
        var words = new ProgressWords(choice.getValue(), statement.getValue(), evidence.getValue(), files.chosen());
        if (author == null) {
            desk.report(one.id(), words, read);
        } else {
            desk.rate(author.getValue(), one.id(), words, restricted.getValue(), named.getValue(), read);
        }
    }

    /** The edition on the page of what the author said last. */
    private void readAnew() {
        read = author == null
                ? followed.government().stream()
                        .findFirst()
                        .map(ProgressEntry::edition)
                        .orElse(0)
                : Stream.of(followed.civilSociety(), followed.nhri(), followed.countryTeam())
                        .flatMap(List::stream)
                        .filter(entry -> author.getValue().equals(entry.by()))
                        .map(ProgressEntry::edition)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }
}
