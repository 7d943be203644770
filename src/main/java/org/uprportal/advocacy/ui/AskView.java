package org.uprportal.advocacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskDetails;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskMessage;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.Asks;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;

/** One ask, for its two sides: what is asked, the letter, the answer, and what they write to each other. */
@Route("lobbying/:id")
@PermitAll
class AskView extends PageOf<AskDetails> {

    /** Room for a few times, each on its line. */
    private static final int LONGEST_SLOTS = 1000;

    private static final List<AskStatus> ANSWERS =
            List.of(AskStatus.WILL_RAISE, AskStatus.OTHER_WORDS, AskStatus.MEETING_OFFERED, AskStatus.DECLINED);

    private final transient Asks asks;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;

    AskView(Asks asks, People people, CurrentActor actor, PortalClock clock, KeptTexts texts) {
        super("advocacy.ask");
        this.asks = asks;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    protected Optional<AskDetails> find(UUID id) {
        return asks.find(new AskId(id));
    }

    @Override
    protected void show(AskDetails ask) {
        clear();
        title(getTranslation(
                "advocacy.ask.name",
                name(ask.summary().author()),
                name(ask.summary().mission())));
        lead("advocacy.ask.whoSees");
        var what = new Card("advocacy.field.recommendation");
        what.with(new AskChip(ask.summary().status()));
        what.add(text(ask.summary().recommendation()));
        if (!ask.why().isBlank()) {
            what.add(text(ask.why()));
        }
        var letter = new Card("advocacy.letterTitle");
        letter.add(text(ask.letter()));
        add(what, letter);
        answer(ask);
        meeting(ask);
        add(messages(ask));
        if (ask.summary().status().open() && ask.mine()) {
            var withdraw = new Button(
                    getTranslation("advocacy.withdraw"),
                    click -> Confirm.ask(
                            this, "advocacy.withdraw", "advocacy.withdraw.effect", "advocacy.withdraw", () -> {
                                asks.withdraw(ask.summary().id());
                                reload(ask);
                            }));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(withdraw);
        }
    }

    private Paragraph text(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("upr-letter");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private void answer(AskDetails ask) {
        var card = new Card("advocacy.answer");
        if (!ask.summary().status().answerable()) {
            card.add(new AskChip(ask.summary().status()));
            if (ask.answer() != null && !ask.answer().isBlank()) {
                card.add(text(ask.answer()));
            }
            add(card);
            return;
        }
        card.with(new DueBadge(ask.summary().due(), clock.instant()));
        if (!actor.get().editsFor(ask.summary().mission())) {
            card.add(new Paragraph(getTranslation("advocacy.answer.awaited")));
            add(card);
            return;
        }
        var choice = new RadioButtonGroup<AskStatus>(getTranslation("advocacy.answer"));
        choice.setItems(ANSWERS);
        choice.setItemLabelGenerator(status -> getTranslation("advocacy.choice." + status));
        var words = new TextArea(getTranslation("advocacy.answer.words"));
        Limit.on(words, Asks.LONGEST_TEXT);
        words.setWidthFull();
        var keptWords =
                KeptField.of(words, "advocacy.answer:" + ask.summary().id().value(), texts);
        var slots = new TextArea(getTranslation("advocacy.answer.slots"));
        slots.setHelperText(getTranslation("advocacy.answer.slots.helper"));
        Limit.on(slots, LONGEST_SLOTS);
        slots.setWidthFull();
        slots.setVisible(false);
        choice.addValueChangeListener(change -> slots.setVisible(change.getValue() == AskStatus.MEETING_OFFERED));
        var send = new Button(getTranslation("advocacy.answer.send"), click -> {
            if (choice.isEmpty()) {
                choice.setErrorMessage(getTranslation("advocacy.answer.choose"));
                choice.setInvalid(true);
                return;
            }
            var times = slots.isVisible()
                    ? slots.getValue()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()
                    : List.<String>of();
            if (Attempt.run(this, () -> asks.answer(ask.summary().id(), choice.getValue(), words.getValue(), times))) {
                keptWords.sent();
                Toast.done(this, "advocacy.answer.done");
                reload(ask);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(choice, words, slots, new Paragraph(getTranslation("advocacy.answer.effect")), send);
        add(card);
    }

    private void meeting(AskDetails ask) {
        if (ask.agreed() != null) {
            var card = new Card("advocacy.meeting");
            card.add(new Paragraph(getTranslation("advocacy.meeting.agreed", ask.agreed())));
            add(card);
        } else if (ask.summary().status() == AskStatus.MEETING_OFFERED && ask.mine()) {
            var card = new Card("advocacy.meeting");
            var choice = new RadioButtonGroup<String>(getTranslation("advocacy.meeting.choose"));
            choice.setItems(ask.slots());
            var agree = new Button(getTranslation("advocacy.meeting.agree"), click -> {
                if (choice.isEmpty()) {
                    choice.setErrorMessage(getTranslation("advocacy.meeting.chooseOne"));
                    choice.setInvalid(true);
                    return;
                }
                Attempt.run(this, () -> {
                    asks.settleMeeting(ask.summary().id(), choice.getValue());
                    reload(ask);
                });
            });
            agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var none = new Button(
                    getTranslation("advocacy.meeting.none"),
                    click -> Attempt.run(this, () -> {
                        asks.settleMeeting(ask.summary().id(), null);
                        reload(ask);
                    }));
            card.add(choice, agree, none);
            add(card);
        }
    }

    private Card messages(AskDetails ask) {
        var card = new Card("advocacy.messages");
        if (!ask.messages().isEmpty()) {
            // The newest first, beside where the next is written.
            card.add(Parts.of("upr-messages", ask.messages().reversed(), this::item));
        }
        var text = new TextArea(getTranslation("advocacy.message"));
        Limit.on(text, Asks.LONGEST_TEXT);
        text.setWidthFull();
        var kept = KeptField.of(text, "advocacy.message:" + ask.summary().id().value(), texts);
        var send = new Button(getTranslation("advocacy.message.send"), click -> {
            if (Attempt.run(this, () -> asks.write(ask.summary().id(), text.getValue()))) {
                kept.sent();
                reload(ask);
            }
        });
        card.add(text, send);
        return card;
    }

    private ListItem item(AskMessage message) {
        var who = Line.small(name(message.by()), Dates.day(message.at(), getLocale()));
        return new ListItem(who, text(message.text()));
    }

    private String name(PartyId party) {
        return people.party(party).map(one -> one.name()).orElse("");
    }

    private void reload(AskDetails ask) {
        asks.find(ask.summary().id()).ifPresent(this::show);
    }
}
