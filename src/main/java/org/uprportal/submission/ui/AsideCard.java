package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.SetAside;
import org.uprportal.submission.SubmissionId;

/** Texts of the moment at which a colleague changed the same one: theirs stands, and these wait to be taken over or left. */
class AsideCard extends Card {

    private final SubmissionId submission;
    private final transient DraftDesk draftDesk;
    private final transient Consumer<SetAside> takeOver;
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();

    AsideCard(SubmissionId submission, DraftDesk draftDesk, Consumer<SetAside> takeOver) {
        super("submission.aside");
        this.submission = submission;
        this.draftDesk = draftDesk;
        this.takeOver = takeOver;
        said.getElement().setAttribute("role", "status");
        add(said, list);
        setVisible(false);
    }

    /**
     * Shows what waits.
     *
     * @param clashes which of them are new
     * @param by the colleague who saved in between, where the name is known
     * @param others whether one has
     */
    void show(List<SetAside> waiting, List<SetAside> clashes, @Nullable String by, boolean others) {
        if (others) {
            var who = by == null ? getTranslation("submission.aside.colleague") : by;
            said.setText(getTranslation(clashes.isEmpty() ? "submission.aside.merged" : "submission.aside.clash", who));
        }
        list.removeAll();
        waiting.forEach(one -> list.add(row(one)));
        setVisible(!waiting.isEmpty() || !said.getText().isEmpty());
    }

    private Div row(SetAside one) {
        var text = new Paragraph(one.text());
        text.getElement().setAttribute("dir", "auto");
        text.getStyle().set("white-space", "pre-wrap");
        var over = new Button(getTranslation("submission.aside.take"), click -> takeOver.accept(one));
        var leave = new Button(getTranslation("submission.aside.leave"), click -> leave(one));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(over, leave);
        buttons.addClassName("upr-buttons");
        var row = new Div(new Paragraph(getTranslation("submission.aside.of", part(one))), text, buttons);
        row.addClassName("upr-part");
        row.setId("aside-" + one.id());
        return row;
    }

    private String part(SetAside one) {
        var field = one.part().replaceFirst("^.*:", "");
        return getTranslation(
                one.part().startsWith("proposal:")
                        ? "submission.field.proposal"
                        : switch (field) {
                            case "contact", "description" -> "submission.field.own." + field;
                            default -> "submission.field." + field;
                        });
    }

    /** It has been seen to. */
    void leave(SetAside one) {
        if (Attempt.run(this, () -> draftDesk.seenTo(submission, one.id()))) {
            list.getChildren()
                    .filter(row ->
                            row.getId().filter(("aside-" + one.id())::equals).isPresent())
                    .findFirst()
                    .ifPresent(list::remove);
        }
    }
}
