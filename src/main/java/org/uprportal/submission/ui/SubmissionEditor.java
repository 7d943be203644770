package org.uprportal.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.CoSubmitter;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDetails;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.submission.WordCount;
import org.uprportal.theme.Theme;

/** The draft of a submission; every change saves itself, and words are counted while typing. */
class SubmissionEditor extends Div {

    private final SubmissionDetails before;
    private final transient Submissions submissions;
    private final List<String> themes;
    private final TextField title = new TextField();
    private final List<SectionFields> sections = new ArrayList<>();
    private final List<ProposalFields> proposals = new ArrayList<>();
    private final List<PartnerFields> partners = new ArrayList<>();
    private final Div sectionList = new Div();
    private final Div proposalList = new Div();
    private final Div partnerList = new Div();
    private final Span count = new Span();
    private final ProgressBar bar;
    private final Span saved = new Span();
    private int version;

    SubmissionEditor(SubmissionDetails one, Submissions submissions, List<Theme> themes) {
        this.before = one;
        this.submissions = submissions;
        this.themes = themes.stream().map(Theme::label).toList();
        this.version = one.version();
        this.bar = new ProgressBar(0, one.summary().limit());
        addClassName("upr-editor");
        setWidthFull();
        title.setLabel(getTranslation("submission.field.title"));
        title.setWidthFull();
        Limit.on(title, 300);
        title.setValue(one.draft().title());
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> save());
        one.draft().sections().forEach(this::add);
        if (sections.isEmpty()) {
            add(new SubmissionSection(getTranslation("submission.firstSection"), "", "", false));
        }
        one.draft().proposals().forEach(this::add);
        one.draft().coSubmitters().forEach(this::add);
        add(counter(), texts());
        if (one.summary().joint()) {
            add(partnersCard());
        }
        add(proposalsCard());
        counted(WordCount.of(draft()));
    }

    private Component counter() {
        count.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("submission.words"));
        saved.addClassName("upr-muted");
        var line = new Div(count, bar, saved);
        line.addClassName("upr-counter");
        return line;
    }

    private Card texts() {
        var card = new Card("submission.sections");
        card.add(
                title,
                sectionList,
                button("submission.addSection", () -> add(new SubmissionSection("", "", "", false))),
                button("submission.addAnnex", () -> add(new SubmissionSection("", "", "", true))));
        return card;
    }

    private Card partnersCard() {
        var card = new Card("submission.partners");
        card.add(partnerList, button("submission.addPartner", () -> add(new CoSubmitter("", "", ""))));
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
        var button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void add(SubmissionSection section) {
        var fields = new SectionFields(section, this::save, this::typed);
        fields.onRemove(() -> remove(sections, fields, sectionList));
        fields.onUp(() -> up(fields));
        sections.add(fields);
        sectionList.add(fields);
    }

    private void add(ProposedRecommendation proposal) {
        var fields = new ProposalFields(proposal, themes, this::save);
        fields.onRemove(() -> remove(proposals, fields, proposalList));
        proposals.add(fields);
        proposalList.add(fields);
    }

    private void add(CoSubmitter partner) {
        var fields = new PartnerFields(partner, this::save);
        fields.onRemove(() -> remove(partners, fields, partnerList));
        partners.add(fields);
        partnerList.add(fields);
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
    private void typed() {
        counted(WordCount.of(draft()));
    }

    private void counted(int words) {
        var limit = before.summary().limit();
        count.setText(getTranslation("submission.wordsOf", words, limit));
        count.setClassName("upr-over", words > limit);
        bar.setValue(Math.min(words, limit));
    }

    private SubmissionDraft draft() {
        return new SubmissionDraft(
                title.getValue(),
                sections.stream().map(SectionFields::section).toList(),
                proposals.stream().map(ProposalFields::proposal).toList(),
                partners.stream().map(PartnerFields::partner).toList());
    }

    /** Saves what stands on the screen; false where it was refused, and then it stays there. */
    boolean save() {
        typed();
        var done = Attempt.run(this, () -> version = submissions.save(before.id(), draft(), version));
        saved.setText(getTranslation(done ? "submission.saved" : "submission.notSaved"));
        return done;
    }
}
