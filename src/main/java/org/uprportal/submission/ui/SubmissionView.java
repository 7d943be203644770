package org.uprportal.submission.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.QuickExit;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.CoSubmitters;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.Papers;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.Publications;
import org.uprportal.submission.Statement;
import org.uprportal.submission.SubmissionDetails;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;
import org.uprportal.submission.TakenDownBy;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** One submission: drafted, approved by a second person, or frozen, as far as it has come. */
@Route("submissions/:id")
@PermitAll
class SubmissionView extends PageOf<SubmissionDetails> {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Submissions submissions;
    private final transient DraftDesk draftDesk;
    private final transient FilingDesk filingDesk;
    private final transient PseudonymDesk pseudonymDesk;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient Themes themes;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;
    private final transient Papers papers;
    private final transient CoSubmitters partners;
    private final transient Publications publications;

    SubmissionView(
            Submissions submissions,
            DraftDesk draftDesk,
            FilingDesk filingDesk,
            PseudonymDesk pseudonymDesk,
            Cycles cycles,
            States states,
            Themes themes,
            CurrentActor actor,
            PortalClock clock,
            KeptTexts texts,
            Papers papers,
            CoSubmitters partners,
            Publications publications) {
        super("submission.one");
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.pseudonymDesk = pseudonymDesk;
        this.cycles = cycles;
        this.states = states;
        this.themes = themes;
        this.actor = actor;
        this.clock = clock;
        this.texts = texts;
        this.papers = papers;
        this.partners = partners;
        this.publications = publications;
    }

    @Override
    protected Optional<SubmissionDetails> find(UUID id) {
        return submissions.find(new SubmissionId(id));
    }

    @Override
    protected void show(SubmissionDetails one) {
        clear();
        title(one.title());
        var cycle = cycles.get(one.cycle());
        lead(
                one.summary().joint() ? "submission.lead.joint" : "submission.lead.individual",
                states.nameOf(cycle.state(), getLocale()),
                cycle.session());
        if (one.mine() && one.pseudonymous()) {
            actions(new QuickExit(), download(one));
        } else {
            actions(download(one));
        }
        var editable = one.mine() && clock.instant().isBefore(one.summary().deadline());
        switch (one.summary().status()) {
            case DRAFT -> draft(one, editable);
            case IN_APPROVAL -> approval(one, editable);
            case FILED -> filed(one, editable);
            case MISSED -> closed(one, "submission.missed");
            case WITHDRAWN -> closed(one, "submission.withdrawn");
        }
    }

    private Anchor download(SubmissionDetails one) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = submissions.document(one.id());
                    return new DownloadResponse(new ByteArrayInputStream(bytes), one.fileName(), WORD, bytes.length);
                }),
                getTranslation("submission.download"));
    }

    private void draft(SubmissionDetails one, boolean editable) {
        if (!editable) {
            closed(one, "submission.readOnly");
            return;
        }
        add(new DueBadge(one.summary().deadline(), clock.instant()));
        if (one.note() != null) {
            var note = new Card("submission.note");
            note.add(new Paragraph(one.note()));
            add(note);
        }
        var editor = new SubmissionEditor(one, draftDesk, papers, themes.all(ThemeKind.THEME));
        add(editor);
        if (one.summary().joint()) {
            add(new PartnersCard(one, partners));
        }
        if (one.pseudonymPossible()) {
            add(pseudonymCard(one, editor));
        }
        var ask = new Button(
                getTranslation("submission.ask"),
                click -> editor.onceSaved(() -> {
                    if (Attempt.run(this, () -> filingDesk.askApproval(one.id()))) {
                        Toast.done(this, "submission.asked");
                        reload(one.id());
                    }
                }));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Card("submission.ask.title");
        card.add(new Paragraph(getTranslation("submission.ask.effect")), ask, withdraw(one));
        add(card);
    }

    private Card pseudonymCard(SubmissionDetails one, SubmissionEditor editor) {
        var card = new Card("submission.pseudonym.title");
        var choice = new Checkbox(getTranslation("submission.pseudonym.choose"), one.pseudonymous());
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            editor.onceSaved(() -> {
                if (Attempt.run(this, () -> pseudonymDesk.choosePseudonym(one.id(), change.getValue()))) {
                    reload(one.id());
                } else {
                    choice.setValue(change.getOldValue());
                }
            });
        });
        card.add(
                new Paragraph(getTranslation("submission.pseudonym.text")),
                new Paragraph(getTranslation("submission.pseudonym.quiet")),
                choice);
        return card;
    }

    /** Who will see what and when, sentence by sentence. */
    private UnorderedList whoSees(Statement statement) {
        var list = new UnorderedList();
        statement
                .lines()
                .forEach(line -> list.add(new ListItem(
                        line.when() == null
                                ? getTranslation(line.key(), people(line))
                                : getTranslation(line.key(), people(line), Dates.day(line.when(), getLocale())))));
        return list;
    }

    private String people(Statement.Line line) {
        return ListFormatter.getInstance(getLocale())
                .format(line.who().stream()
                        .map(column -> getTranslation("submission.audience." + column))
                        .toList());
    }

    private void approval(SubmissionDetails one, boolean editable) {
        var card = new Card("submission.approve.title");
        if (!editable) {
            card.add(new Paragraph(getTranslation("submission.readOnly")));
        } else if (actor.get().person() != null && actor.get().person().equals(one.askedBy())) {
            card.add(new Paragraph(getTranslation("submission.approve.notYou")), withdraw(one));
        } else {
            var statement = filingDesk.statement(one.id());
            var accept = new Checkbox(getTranslation("submission.approve.accept"));
            var approve = new Button(getTranslation("submission.approve"), click -> {
                if (Attempt.run(this, () -> filingDesk.approve(one.id(), statement))) {
                    Toast.done(this, "submission.filed");
                    reload(one.id());
                }
            });
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setEnabled(false);
            accept.addValueChangeListener(change -> approve.setEnabled(change.getValue()));
            var note = new TextArea(getTranslation("submission.note"));
            Limit.on(note, SubmissionDraft.LONGEST_PROPOSAL);
            note.setWidthFull();
            // Under a pseudonym nothing may tie the writer to the text, not even scrap paper.
            if (!one.pseudonymous()) {
                KeptField.of(note, FilingDesk.noteOf(one.id()), texts);
            }
            var back = new Button(getTranslation("submission.sendBack"), click -> {
                if (Attempt.run(this, () -> filingDesk.sendBack(one.id(), note.getValue()))) {
                    Toast.done(this, "submission.sentBack");
                    reload(one.id());
                }
            });
            card.add(
                    new Paragraph(getTranslation("submission.sight.title")),
                    whoSees(statement),
                    accept,
                    approve,
                    note,
                    back);
        }
        add(card, new SubmissionText(one.paper()));
    }

    private void filed(SubmissionDetails one, boolean withdrawable) {
        var card = new Card("submission.frozen");
        card.with(new StatusChip(getTranslation("submission.status.FILED"), StatusChip.Tone.GOOD));
        card.add(
                new Paragraph(getTranslation("submission.frozen.text")),
                new Paragraph(getTranslation("submission.fingerprint", one.fingerprint())));
        var check = new Button(getTranslation("submission.check"), click -> {
            if (submissions.intact(one.id())) {
                Toast.done(this, "submission.intact");
            } else {
                Toast.problem(this, getTranslation("submission.notIntact"));
            }
        });
        card.add(check);
        if (one.mine() && one.pseudonymous()) {
            card.add(
                    new Paragraph(getTranslation(
                            "submission.pseudonym.yours", one.summary().pseudonym())),
                    new ComeForward(pseudonymDesk, one.id(), () -> reload(one.id())));
        }
        if (withdrawable) {
            card.add(withdraw(one));
        }
        published(one, card);
        add(card, new SubmissionText(one.paper()));
    }

    /** Where everybody reads it, or who took it down. */
    private void published(SubmissionDetails one, Card card) {
        publications.find(one.id()).ifPresent(published -> {
            var link = new Anchor(SubmissionNavigation.published(one.id()), getTranslation("submission.public.here"));
            link.setRouterIgnore(false);
            card.add(link);
        });
        publications.takenDown(one.id()).ifPresent(who -> {
            card.add(new Paragraph(getTranslation("submission.down." + who)));
            if ((who == TakenDownBy.AUTHOR) == one.mine()) {
                card.add(new Button(getTranslation("submission.putBack"), click -> {
                    if (Attempt.run(this, () -> publications.putBack(one.id()))) {
                        reload(one.id());
                    }
                }));
            }
        });
    }

    private void closed(SubmissionDetails one, String key) {
        var card = new Card("submission.closed");
        card.add(new Paragraph(getTranslation(key)));
        add(card, new SubmissionText(one.paper()));
    }

    private Button withdraw(SubmissionDetails one) {
        var button = new Button(
                getTranslation("submission.withdraw"),
                click -> Confirm.ask(
                        this, "submission.withdraw", "submission.withdraw.effect", "submission.withdraw", () -> {
                            submissions.withdraw(one.id());
                            reload(one.id());
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void reload(SubmissionId id) {
        submissions.find(id).ifPresent(this::show);
    }
}
