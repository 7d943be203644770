package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MatterNames;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.meeting.MinutesText;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** A host writes the minutes in parts, and who does what until when; then sends them to all who took part. */
class MinutesForm extends Div {

    private final transient MinutesDetails minutes;
    private final transient List<Party> choice;
    private final transient KeptTexts texts;
    private final transient MatterNames matters;
    private final transient Map<Matter, String> named;
    private final List<ItemFields> items = new ArrayList<>();
    private final List<DecisionFields> decisions = new ArrayList<>();
    private final transient List<KeptField> kept = new ArrayList<>();
    private final Div itemList = new Div();
    private final Div decisionList = new Div();

    MinutesForm(
            MinutesDetails minutes,
            MinutesDesk desk,
            GuestNames names,
            People people,
            MatterNames matters,
            KeptTexts texts,
            Runnable changed) {
        this.minutes = minutes;
        this.texts = texts;
        this.matters = matters;
        this.named = matters.named(minutes.decisions().stream()
                .map(DecisionSummary::about)
                .filter(Objects::nonNull)
                .toList());
        var all = new ArrayList<>(names.choice(minutes.meeting().state(), List.of()));
        minutes.decisions().stream()
                .flatMap(one -> people.party(one.owner()).stream())
                .filter(party -> !all.contains(party))
                .forEach(all::add);
        this.choice = List.copyOf(all);
        addClassName("upr-stack");
        itemList.addClassName("upr-stack");
        decisionList.addClassName("upr-stack");
        minutes.items().forEach(one -> item(one.heading(), one.body()));
        if (minutes.items().isEmpty()) {
            item("", "");
        }
        minutes.decisions()
                .forEach(one -> decision(one.words(), people.party(one.owner()).orElse(null), one.due(), one.about()));
        var card = new Card("meeting.minutes.write");
        card.add(
                new Paragraph(getTranslation("meeting.minutes.write.lead")),
                itemList,
                new Button(getTranslation("meeting.minutes.addItem"), click -> item("", "")));
        var decided = new Card("meeting.decisions");
        decided.add(
                new Paragraph(getTranslation("meeting.decisions.lead")),
                decisionList,
                new Button(getTranslation("meeting.decisions.add"), click -> decision("", null, null, null)));
        var save = new Button(getTranslation("meeting.save"), click -> {
            if (whole() && Attempt.run(this, () -> desk.write(minutes.id(), minutes.edits(), text()))) {
                sent();
                Toast.done(this, "meeting.saved");
                changed.run();
            }
        });
        var send = new Button(getTranslation("meeting.minutes.send"), click -> {
            if (whole()
                    && Attempt.run(this, () -> {
                        desk.write(minutes.id(), minutes.edits(), text());
                        desk.send(minutes.id());
                    })) {
                sent();
                Toast.done(this, "meeting.minutes.sent");
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var line = new Div(send, save);
        line.addClassName("upr-actions");
        var last = new Card("meeting.minutes.send");
        last.add(new Paragraph(getTranslation("meeting.minutes.send.effect")), line);
        add(card, decided, last);
    }

    private void item(String heading, String body) {
        var fields = new ItemFields(
                new TextField(getTranslation("meeting.minutes.heading")),
                new TextArea(getTranslation("meeting.minutes.body")));
        fields.heading().setWidthFull();
        fields.body().setWidthFull();
        fields.heading().setValue(heading);
        fields.body().setValue(body);
        Limit.on(fields.heading(), Meetings.LONGEST_LINE);
        Limit.on(fields.body(), Meetings.LONGEST_TEXT);
        kept.add(KeptField.of(
                fields.body(),
                "meeting.minutes:" + minutes.id().value() + ":" + minutes.edits() + ":" + items.size(),
                texts));
        items.add(fields);
        itemList.add(new Div(fields.heading(), fields.body()));
    }

    private void decision(
            String words, @Nullable Party owner, java.time.@Nullable LocalDate due, @Nullable Matter about) {
        var fields = new DecisionFields(
                new TextArea(getTranslation("meeting.decision.words")),
                new ComboBox<>(getTranslation("meeting.decision.owner")),
                Dates.words(new DatePicker(getTranslation("meeting.decision.due"))),
                new MatterField("meeting.decision.about", minutes.meeting().state(), matters, named, about));
        fields.words().setWidthFull();
        fields.words().setValue(words);
        Limit.on(fields.words(), Meetings.LONGEST_TEXT);
        fields.owner().setItems(choice);
        fields.owner().setItemLabelGenerator(Party::name);
        fields.owner().setValue(owner);
        fields.due().setValue(due);
        decisions.add(fields);
        decisionList.add(new Div(fields.words(), fields.owner(), fields.due(), fields.about()));
    }

    private boolean whole() {
        var whole = true;
        for (var one : decisions) {
            if (!one.words().isEmpty()) {
                one.owner().setInvalid(one.owner().isEmpty());
                one.due().setInvalid(one.due().isEmpty());
                whole &= !one.owner().isEmpty() && !one.due().isEmpty();
            }
        }
        return whole;
    }

    private MinutesText text() {
        return new MinutesText(
                items.stream()
                        .filter(one -> !one.heading().isEmpty() || !one.body().isEmpty())
                        .map(one -> new MinutesText.Item(
                                one.heading().getValue().strip(), one.body().getValue()))
                        .toList(),
                decisions.stream()
                        .filter(one -> !one.words().isEmpty())
                        .map(one -> new MinutesText.Decided(
                                one.words().getValue(),
                                one.owner().getValue().id(),
                                one.due().getValue(),
                                one.about().getValue()))
                        .toList());
    }

    private void sent() {
        kept.forEach(KeptField::sent);
    }

    private record ItemFields(TextField heading, TextArea body) {}

    private record DecisionFields(TextArea words, ComboBox<Party> owner, DatePicker due, MatterField about) {}
}
