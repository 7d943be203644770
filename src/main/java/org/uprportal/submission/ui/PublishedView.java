package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.Publications;
import org.uprportal.submission.PublishedSubmission;
import org.uprportal.submission.SubmissionId;

/** One published submission, for everybody; whoever filed it, and the secretariat, correct it or take it down here. */
@Route(SubmissionNavigation.PUBLISHED + "/:id")
@AnonymousAllowed
class PublishedView extends PageOf<PublishedSubmission> {

    private static final int LONGEST = 2000;

    private final transient Publications publications;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient KeptTexts texts;

    PublishedView(Publications publications, Cycles cycles, States states, KeptTexts texts) {
        super("submission.one");
        this.publications = publications;
        this.cycles = cycles;
        this.states = states;
        this.texts = texts;
    }

    @Override
    protected Optional<PublishedSubmission> find(UUID id) {
        return publications.find(new SubmissionId(id));
    }

    @Override
    protected void show(PublishedSubmission one) {
        clear();
        title(one.title());
        var cycle = cycles.get(one.cycle());
        lead(
                one.joint() ? "submission.lead.joint" : "submission.lead.individual",
                states.nameOf(cycle.state(), getLocale()),
                cycle.session());
        actions(new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = publications.document(one.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), one.fileName(), SubmissionView.WORD, bytes.length);
                }),
                getTranslation("submission.download")));
        var all = new Anchor(SubmissionNavigation.publishedOf(one.cycle()), getTranslation("submission.public.back"));
        all.setRouterIgnore(false);
        add(all, new Paragraph(getTranslation("submission.public.since", Dates.day(one.publishedOn(), getLocale()))));
        if (!one.correction().isEmpty()) {
            var card = new Card("submission.correction");
            var text = new Paragraph(one.correction());
            text.getElement().setAttribute("dir", "auto");
            text.getStyle().set("white-space", "pre-line");
            card.add(text);
            add(card);
        }
        if (one.paper() != null) {
            add(new SubmissionText(one.paper()));
        }
        if (one.mayTakeDown()) {
            add(changes(one));
        }
    }

    private Card changes(PublishedSubmission one) {
        var card = new Card("submission.public.change");
        var text = new TextArea(getTranslation("submission.correction"), one.correction(), "");
        Limit.on(text, LONGEST);
        text.setWidthFull();
        // Under a pseudonym nothing may tie the writer to the text, not even scrap paper.
        if (!one.pseudonymous()) {
            KeptField.of(text, Publications.correctionOf(one.id()), texts);
        }
        var save = new Button(getTranslation("submission.correct"), click -> {
            if (Attempt.run(this, () -> publications.correct(one.id(), text.getValue()))) {
                Toast.done(this, "submission.corrected");
                publications.find(one.id()).ifPresent(this::show);
            }
        });
        var down = new Button(
                getTranslation("submission.takeDown"),
                click -> Confirm.ask(
                        this, "submission.takeDown", "submission.takeDown.effect", "submission.takeDown", () -> {
                            publications.takeDown(one.id());
                            getUI().ifPresent(ui -> ui.navigate(SubmissionNavigation.submission(one.id())));
                        }));
        down.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        card.add(new Paragraph(getTranslation("submission.public.change.lead")), text, save, down);
        return card;
    }
}
