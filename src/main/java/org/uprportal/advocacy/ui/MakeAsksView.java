package org.uprportal.advocacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.advocacy.PastRecommendations;
import org.uprportal.advocacy.PastRecommendations.PastRecommender;
import org.uprportal.advocacy.PastRecommendations.Tally;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDetails;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;

/** The workbench of an ask: a proposal, the States with their record on its theme, and a letter to each. */
@Route("lobbying/new/:submission")
@PermitAll
class MakeAsksView extends PageOf<SubmissionDetails> {

    private final transient Asks asks;
    private final transient Submissions submissions;
    private final transient ObjectProvider<PastRecommendations> past;
    private final transient Cycles cycles;
    private final transient People people;
    private final transient States states;
    private final transient KeptTexts texts;
    private final Grid<Candidate> candidates = new Grid<>();
    private final Paragraph record = new Paragraph();
    private final TextArea recommendation = new TextArea();
    private final TextArea why = new TextArea();
    private final Div letters = new Div();
    private final Map<PartyId, TextArea> letterOf = new LinkedHashMap<>();
    private final transient Map<PartyId, KeptField> keptLetters = new LinkedHashMap<>();

    MakeAsksView(
            Asks asks,
            Submissions submissions,
            ObjectProvider<PastRecommendations> past,
            Cycles cycles,
            People people,
            States states,
            KeptTexts texts) {
        super("advocacy.make");
        this.asks = asks;
        this.submissions = submissions;
        this.past = past;
        this.cycles = cycles;
        this.people = people;
        this.states = states;
        this.texts = texts;
    }

    private record Candidate(Party mission, String state, int made, int supported) {}

    @Override
    protected Optional<SubmissionDetails> find(UUID id) {
        return submissions
                .find(new SubmissionId(id))
                .filter(one -> one.summary().status() == SubmissionStatus.FILED && one.mine());
    }

    @Override
    protected void show(SubmissionDetails one) {
        clear();
        var cycle = cycles.get(one.cycle());
        lead("advocacy.make.lead", states.nameOf(cycle.state(), getLocale()));
        if (one.pseudonymous()) {
            add(new EmptyState("advocacy.refused.pseudonymous"));
            return;
        }
        if (one.proposals().isEmpty()) {
            add(new EmptyState("advocacy.make.noProposals"));
            return;
        }
        var proposal = new ComboBox<ProposedRecommendation>(getTranslation("advocacy.field.proposal"));
        proposal.setItems(one.proposals());
        proposal.setItemLabelGenerator(ProposedRecommendation::text);
        proposal.setWidthFull();
        prepare(recommendation, "advocacy.field.recommendation");
        prepare(why, "advocacy.field.why");
        var reasons = KeptField.of(why, "advocacy.why:" + one.id().value(), texts);
        proposal.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                recommendation.setValue(change.getValue().text());
                offer(change.getValue(), cycle);
            }
        });
        columns(cycle, one);
        var what = new Card("advocacy.make.what");
        what.add(proposal, recommendation, why);
        var whom = new Card("advocacy.make.whom");
        whom.add(record, candidates);
        var text = new Card("advocacy.make.letters");
        var send = new Button(getTranslation("advocacy.send"), click -> {
            if (proposal.isEmpty()) {
                proposal.setErrorMessage(getTranslation("advocacy.make.chooseProposal"));
                proposal.setInvalid(true);
            } else {
                Confirm.ask(this, "advocacy.send", "advocacy.send.effect", "advocacy.send", () -> {
                    send(one, proposal.getValue());
                    reasons.sent();
                    keptLetters.values().forEach(KeptField::sent);
                });
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        text.add(letters, new Paragraph(getTranslation("advocacy.send.effect")), send);
        add(what, whom, text);
        proposal.setValue(one.proposals().getFirst());
    }

    private void prepare(TextArea field, String key) {
        field.setLabel(getTranslation(key));
        Limit.on(field, Asks.LONGEST_TEXT);
        field.setWidthFull();
    }

    private void columns(CycleSummary cycle, SubmissionDetails submission) {
        candidates.removeAllColumns();
        candidates.setSelectionMode(Grid.SelectionMode.MULTI);
        candidates
                .addColumn(Candidate::state)
                .setHeader(getTranslation("advocacy.column.state"))
                .setSortable(true);
        candidates.addColumn(one -> one.mission().name()).setHeader(getTranslation("advocacy.column.mission"));
        candidates
                .addColumn(Candidate::made)
                .setHeader(getTranslation("advocacy.column.made"))
                .setSortable(true);
        candidates
                .addColumn(Candidate::supported)
                .setHeader(getTranslation("advocacy.column.supported"))
                .setSortable(true);
        candidates.setHeight("26rem");
        candidates.addSelectionListener(change -> letters(
                change.getAllSelectedItems().stream()
                        .sorted(Comparator.comparing(Candidate::state))
                        .toList(),
                cycle,
                submission));
    }

    private void offer(ProposedRecommendation proposal, CycleSummary cycle) {
        var known = past.stream()
                .flatMap(source -> source.on(proposal.theme()).stream())
                .toList();
        var tallies =
                past.stream().map(source -> source.tally(proposal.theme())).toList();
        var made = tallies.stream().mapToInt(Tally::made).sum();
        var supported = tallies.stream().mapToInt(Tally::supported).sum();
        record.setText(getTranslation("advocacy.record", known.size(), made, supported, proposal.theme()));
        candidates.setItems(people.embassiesTo(cycle.state()).stream()
                .map(mission -> candidate(mission, known))
                .sorted(Comparator.comparing(Candidate::made).reversed().thenComparing(Candidate::state))
                .toList());
    }

    private Candidate candidate(Party mission, List<PastRecommender> known) {
        var state = Objects.requireNonNull(mission.state(), "an embassy is a State's");
        var own = known.stream().filter(one -> one.state().equals(state)).findFirst();
        return new Candidate(
                mission,
                states.nameOf(state, getLocale()),
                own.map(PastRecommender::made).orElse(0),
                own.map(PastRecommender::supported).orElse(0));
    }

    /** Letters of missions that stay chosen keep what was typed. */
    private void letters(List<Candidate> chosen, CycleSummary cycle, SubmissionDetails submission) {
        var author = people.party(submission.author()).map(Party::name).orElse("");
        var kept = new LinkedHashMap<>(letterOf);
        letterOf.clear();
        letters.removeAll();
        for (var one : chosen) {
            var letter = kept.getOrDefault(one.mission().id(), new TextArea());
            if (letter.isEmpty()) {
                letter.setLabel(
                        getTranslation("advocacy.letterTo", one.mission().name()));
                Limit.on(letter, Asks.LONGEST_TEXT);
                letter.setWidthFull();
                letter.setMinHeight("10rem");
                letter.setValue(getTranslation(
                        one.made() == 0 ? "advocacy.letter" : "advocacy.letter.made",
                        one.mission().name(),
                        states.nameOf(cycle.state(), getLocale()),
                        recommendation.getValue(),
                        author,
                        one.made()));
                keptLetters.put(
                        one.mission().id(),
                        KeptField.of(
                                letter,
                                "advocacy.letter:" + submission.id().value() + "/"
                                        + one.mission().id().value(),
                                texts));
            }
            letterOf.put(one.mission().id(), letter);
            letters.add(letter);
        }
    }

    private void send(SubmissionDetails one, ProposedRecommendation proposal) {
        var texts = new LinkedHashMap<PartyId, String>();
        letterOf.forEach((mission, letter) -> texts.put(mission, letter.getValue()));
        var sent = asks.send(
                one.id(),
                proposal.id(),
                new AskText(recommendation.getValue(), proposal.theme(), why.getValue(), ""),
                texts);
        Toast.done(this, "advocacy.sent", sent.size());
        getUI().ifPresent(ui -> ui.navigate("lobbying"));
    }
}
