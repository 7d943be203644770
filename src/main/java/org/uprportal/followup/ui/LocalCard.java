package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.LocalFollowUp;
import org.uprportal.followup.LocalRating;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressWords;
import org.uprportal.party.PartyId;
import org.uprportal.place.PlaceId;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationSummary;

/** What each side says of a recommendation in one place; shown where the State has a list of places. */
class LocalCard extends Card {

    private final transient LocalFollowUp local;
    private final transient RecommendationSummary one;
    private final transient Function<PartyId, String> name;

    LocalCard(
            LocalFollowUp local,
            RecommendationSummary one,
            List<PlaceSummary> places,
            Function<PartyId, String> name,
            KeptTexts texts,
            Runnable again) {
        super("followup.local");
        this.local = local;
        this.one = one;
        this.name = name;
        add(new Paragraph(getTranslation("followup.local.lead")));
        var names = places.stream()
                .collect(
                        Collectors.toMap(PlaceSummary::id, place -> place.text().name()));
        var all = local.of(one.id());
        var said = new HashSet<List<Object>>();
        var now = new ArrayList<LocalRating>();
        var earlier = new ArrayList<LocalRating>();
        for (var rating : all) {
            var last = said.add(List.of(rating.place(), rating.by()));
            (last ? now : earlier).add(rating);
        }
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("followup.local.none")));
        } else {
            add(Parts.of("upr-tasks", now, rating -> item(rating, names)));
        }
        if (!earlier.isEmpty()) {
            add(new Details(
                    getTranslation("followup.local.earlier", earlier.size()),
                    Parts.of("upr-tasks", earlier, rating -> item(rating, names))));
        }
        var open = places.stream().filter(PlaceSummary::open).toList();
        if (local.maySay(one) && !open.isEmpty()) {
            add(form(open, texts, again));
        }
    }

    private ListItem item(LocalRating rating, Map<PlaceId, String> names) {
        var place = new Anchor("places/" + rating.place().value(), names.getOrDefault(rating.place(), ""));
        place.setRouterIgnore(false);
        var words = new Paragraph(rating.statement());
        words.getElement().setAttribute("dir", "auto");
        var item = new ListItem(
                place,
                Line.small(name.apply(rating.by()), Dates.day(rating.at(), getLocale())),
                new ProgressChip(rating.progress()),
                words);
        if (!rating.evidence().isBlank()) {
            var evidence = new Paragraph(getTranslation("followup.evidence.is") + " " + rating.evidence());
            evidence.getElement().setAttribute("dir", "auto");
            item.add(evidence);
        }
        return item;
    }

    private Details form(List<PlaceSummary> open, KeptTexts texts, Runnable again) {
        var place = new ComboBox<PlaceSummary>(getTranslation("followup.local.place"));
        place.setItems(open);
        place.setItemLabelGenerator(each -> each.text().name());
        var choice = new RadioButtonGroup<Progress>(getTranslation("followup.progress"));
        choice.setItems(Progress.values());
        choice.setItemLabelGenerator(ProgressChip::word);
        var statement = new TextArea(getTranslation("followup.statement"));
        statement.setWidthFull();
        var kept = KeptField.of(statement, "followup.local:" + one.id().value(), texts);
        var evidence = new TextField(getTranslation("followup.evidence"));
        evidence.setWidthFull();
        var fields = new Fields<ProgressWords>();
        fields.of(place).needed();
        fields.of(choice).needed();
        fields.text(statement, FollowUps.LONGEST).needed();
        fields.text(evidence, FollowUps.LONGEST);
        var save = new Button(getTranslation("followup.publish"), click -> {
            if (fields.whole()
                    && Attempt.run(
                            this,
                            () -> local.say(
                                    one.id(),
                                    place.getValue().id(),
                                    new ProgressWords(choice.getValue(), statement.getValue(), evidence.getValue())))) {
                kept.sent();
                Toast.done(this, "followup.published");
                again.run();
            }
        });
        var form = new Div(
                place, choice, statement, evidence, new Paragraph(getTranslation("followup.local.effect")), save);
        form.addClassName("upr-form");
        return new Details(getTranslation("followup.local.say"), form);
    }
}
