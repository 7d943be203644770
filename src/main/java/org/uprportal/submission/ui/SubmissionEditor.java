package org.uprportal.submission.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.Papers;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SavedDraft;
import org.uprportal.submission.SetAside;
import org.uprportal.submission.SubmissionDetails;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.theme.Theme;

/** The draft of a submission; every change saves itself, and words are counted while typing. */
@JavaScript("context://portal/on-screen.js")
class SubmissionEditor extends Div {

    private static final int ATTEMPTS = 4;

    private final SubmissionDetails before;
    private final transient DraftDesk draftDesk;
    private final transient Papers papers;
    private final transient OnScreen screen = new OnScreen();
    private final List<String> themes;
    private final CoverFields cover;
    private final List<SectionFields> sections = new ArrayList<>();
    private final List<ProposalFields> proposals = new ArrayList<>();
    private final Div sectionList = new Div();
    private final Div proposalList = new Div();
    private final Span count = new Span();
    private final ProgressBar bar;
    private final Span state = new Span();
    private final AsideCard aside;
    private SubmissionDraft base;
    private int version;

    SubmissionEditor(SubmissionDetails one, DraftDesk draftDesk, Papers papers, List<Theme> themes) {
        this.before = one;
        this.draftDesk = draftDesk;
        this.papers = papers;
        this.themes = themes.stream().map(Theme::label).toList();
        this.base = one.draft();
        this.version = one.version();
        this.bar = new ProgressBar(0, one.summary().limit());
        addClassName("upr-editor");
        setWidthFull();
        cover = new CoverFields(one, screen, this::save);
        aside = new AsideCard(one.id(), draftDesk, this::takeOver);
        one.draft().sections().forEach(this::add);
        if (sections.isEmpty()) {
            add(new SubmissionSection(getTranslation("submission.firstSection"), "", "", false));
        }
        one.draft().proposals().forEach(this::add);
        add(counter(), aside, texts());
        add(proposalsCard());
        aside.show(one.aside(), List.of(), null, false);
        counted();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        "window.uprOnScreen(this, $0, $1)",
                        state.getElement(),
                        List.of(getTranslation("submission.saved"), getTranslation("submission.notSaved")));
    }

    private Component counter() {
        count.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("submission.words"));
        state.addClassName("upr-muted");
        state.getElement().setAttribute("role", "status");
        var line = new Div(count, bar, state);
        line.addClassName("upr-counter");
        return line;
    }

    private Card texts() {
        var card = new Card("submission.sections");
        card.add(
                cover,
                sectionList,
                button("submission.addSection", () -> add(new SubmissionSection("", "", "", false))),
                button("submission.addAnnex", () -> add(new SubmissionSection("", "", "", true))));
        return card;
    }

    private Card proposalsCard() {
        var card = new Card("submission.proposals");
        card.add(
                proposalList,
                button("submission.addProposal", () -> add(new ProposedRecommendation(UUID.randomUUID(), "", ""))));
        return card;
    }

    private Button button(String key, Runnable work) {
        var button = new Button(getTranslation(key), click -> {
            work.run();
            save();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void add(SubmissionSection section) {
        var fields = new SectionFields(section, screen, this::save);
        fields.onRemove(() -> remove(sections, fields, sectionList));
        fields.onUp(() -> up(fields));
        sections.add(fields);
        sectionList.add(fields);
    }

    private void add(ProposedRecommendation proposal) {
        var fields = new ProposalFields(proposal, themes, screen, this::save);
        fields.onRemove(() -> remove(proposals, fields, proposalList));
        proposals.add(fields);
        proposalList.add(fields);
    }

    private <T extends Component> void remove(List<T> all, T one, Div list) {
        all.remove(one);
        list.remove(one);
        save();
    }

    private void up(SectionFields fields) {
        var place = sections.indexOf(fields);
        if (place > 0) {
            sections.remove(fields);
            sections.add(place - 1, fields);
            sectionList.removeAll();
            sections.forEach(sectionList::add);
            save();
        }
    }

    /** Counts what stands on the screen. */
    private void counted() {
        var limit = before.summary().limit();
        var words = papers.words(draft());
        count.setText(getTranslation("submission.wordsOf", words, limit));
        count.setClassName("upr-over", words > limit);
        bar.setValue(Math.min(words, limit));
    }

    private SubmissionDraft draft() {
        return new SubmissionDraft(
                screen.text("title"),
                sections.stream().map(SectionFields::section).toList(),
                proposals.stream().map(ProposalFields::proposal).toList(),
                base.coSubmitters(),
                cover.language(),
                cover.contact(),
                cover.description());
    }

    /** A text that had not arrived with its field: the browser has sent it once more. */
    @ClientCallable
    public void typed(String key, String text) {
        if (screen.sentAgain(key, text)) {
            save();
        }
    }

    /** Does something once everything that stands on the screen has arrived here and is saved. */
    void onceSaved(Runnable work) {
        getElement().executeJs("return window.uprTexts(this)").then(texts -> {
            for (int i = 0; i + 1 < texts.size(); i += 2) {
                var key = texts.get(i).asString();
                if (!texts.get(i + 1).asString().equals(screen.text(key))) {
                    screen.sentAgain(key, texts.get(i + 1).asString());
                }
            }
            if (save()) {
                work.run();
            }
        });
    }

    /** Saves what stands on the screen; false where it was refused, and then it stays there. */
    boolean save() {
        counted();
        var draft = draft();
        var texts = screen.texts();
        var done = Attempt.run(this, () -> saved(merged(draft), texts));
        getElement().setProperty("uprTouched", true);
        getElement().setProperty("uprRefused", !done);
        return done;
    }

    /** Two saves at the same instant: the later one meets the earlier one's edition and is brought together with it. */
    private SavedDraft merged(SubmissionDraft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return draftDesk.merge(before.id(), draft, base, version);
            } catch (ConcurrencyFailureException quicker) {
                if (attempt == ATTEMPTS) {
                    throw quicker;
                }
            }
        }
    }

    private void saved(SavedDraft saved, Map<String, String> texts) {
        var others = saved.version() > version + 1;
        version = saved.version();
        base = saved.draft();
        screen.stored(texts);
        if (others) {
            show(saved.draft());
            counted();
        }
        aside.show(saved.aside(), saved.clashes(), saved.by(), others);
    }

    /** What colleagues have changed stands on the screen too. */
    private void show(SubmissionDraft draft) {
        cover.show(draft);
        sections.removeIf(one ->
                gone(one, draft.sections().stream().anyMatch(part -> part.id().equals(one.id()))));
        proposals.removeIf(one ->
                gone(one, draft.proposals().stream().anyMatch(part -> part.id().equals(one.id()))));
        draft.sections()
                .forEach(part -> sections.stream()
                        .filter(one -> one.id().equals(part.id()))
                        .findFirst()
                        .ifPresentOrElse(one -> one.show(part), () -> add(part)));
        draft.proposals()
                .forEach(part -> proposals.stream()
                        .filter(one -> one.id().equals(part.id()))
                        .findFirst()
                        .ifPresentOrElse(one -> one.show(part), () -> add(part)));
    }

    private static boolean gone(Component fields, boolean there) {
        if (!there) {
            fields.removeFromParent();
        }
        return !there;
    }

    /** A text that was set aside takes the place of the colleague's. */
    private void takeOver(SetAside one) {
        screen.show(one.part(), one.text());
        if (save()) {
            aside.leave(one);
        }
    }
}
