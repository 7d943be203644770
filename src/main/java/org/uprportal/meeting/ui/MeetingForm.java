package org.uprportal.meeting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprportal.meeting.Delegation;
import org.uprportal.meeting.InvitationRule;
import org.uprportal.meeting.ListReaders;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingReach;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** What a host says of a meeting, with what is usual for its kind. */
class MeetingForm extends Div {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ComboBox<MeetingKind> kind;
    private final TextField title;
    private final TextArea about;
    private final DateTimePicker starts;
    private final DateTimePicker ends;
    private final Checkbox days;
    private final DatePicker firstDay;
    private final DatePicker lastDay;
    private final ComboBox<String> zone;
    private final RadioButtonGroup<MeetingWay> way;
    private final TextField place;
    private final TextField link;
    private final IntegerField places;
    private final IntegerField online;
    private final TextField languages;
    private final TextArea accessibility;
    private final Checkbox approval;
    private final RadioButtonGroup<MeetingAudience> audience;
    private final CheckboxGroup<InvitationRule> rules;
    private final MultiSelectComboBox<Theme> themes;
    private final TextField map;
    private final TextField bring;
    private final Checkbox travel;
    private final Checkbox veils;
    private final IntegerField people;
    private final Checkbox named;
    private final Select<ListReaders> list;
    private final transient KeptField keptAbout;
    private final transient KeptField keptAccessibility;

    MeetingForm(MeetingId id, MeetingPlan plan, Themes known, KeptTexts texts) {
        addClassName("upr-stack");
        kind = new ComboBox<>(getTranslation("meeting.field.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("meeting.kind." + one));
        title = line("title", plan.title());
        title.setRequiredIndicatorVisible(true);
        about = text("about", plan.about());
        keptAbout = KeptField.of(about, "meeting.about:" + id.value(), texts);
        starts = moment("starts", plan.starts());
        ends = moment("ends", plan.ends());
        days = new Checkbox(getTranslation("meeting.field.days"), PlaceTime.wholeDays(plan.starts(), plan.ends()));
        firstDay = day("firstDay", plan.starts().toLocalDate());
        lastDay = day("lastDay", plan.ends().minusNanos(1).toLocalDate());
        days.addValueChangeListener(change -> whole(change.getValue()));
        hours(!days.getValue());
        zone = new ComboBox<>(getTranslation("meeting.field.zone"));
        zone.setHelperText(getTranslation("meeting.field.zone.helper"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
                        || one.equals(plan.zone()))
                .sorted()
                .toList());
        zone.setItemLabelGenerator(one -> PlaceTime.place(one, getLocale()) + " – " + one);
        zone.setValue(plan.zone());
        way = new RadioButtonGroup<>(getTranslation("meeting.field.way"));
        way.setItems(MeetingWay.values());
        way.setItemLabelGenerator(one -> getTranslation("meeting.way." + one));
        place = line("place", plan.place());
        link = line("link", plan.link());
        link.setHelperText(getTranslation("meeting.field.link.helper"));
        places = number("places", plan.places());
        online = number("online", plan.online());
        languages = line("languages", plan.languages());
        accessibility = text("accessibility", plan.accessibility());
        keptAccessibility = KeptField.of(accessibility, "meeting.accessibility:" + id.value(), texts);
        approval = new Checkbox(getTranslation("meeting.field.approval"), plan.approval());
        audience = new RadioButtonGroup<>(getTranslation("meeting.field.audience"));
        audience.setItems(MeetingAudience.values());
        audience.setItemLabelGenerator(one -> getTranslation("meeting.audience." + one));
        audience.setValue(plan.welcome().audience());
        audience.setHelperText(getTranslation("meeting.field.audience.helper"));
        var reach = plan.welcome().reach();
        rules = new CheckboxGroup<>(getTranslation("meeting.rule"));
        rules.setItems(InvitationRule.values());
        rules.setItemLabelGenerator(one -> getTranslation("meeting.rule." + one));
        rules.setHelperText(getTranslation("meeting.rule.helper"));
        rules.setValue(reach.rules());
        audience.addValueChangeListener(change -> rules.setVisible(change.getValue() == MeetingAudience.RULE));
        rules.setVisible(audience.getValue() == MeetingAudience.RULE);
        themes = new MultiSelectComboBox<>(getTranslation("meeting.field.themes"));
        var all = new ArrayList<>(known.all(ThemeKind.THEME));
        reach.themes().stream()
                .flatMap(one -> known.find(one).stream())
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        themes.setItems(all);
        themes.setItemLabelGenerator(Theme::label);
        themes.setValue(
                all.stream().filter(one -> reach.themes().contains(one.id())).toList());
        map = line("map", plan.welcome().map());
        map.setHelperText(getTranslation("meeting.field.map.helper"));
        bring = line("bring", plan.welcome().bring());
        travel = new Checkbox(
                getTranslation("meeting.field.travel"), plan.welcome().travel());
        veils = new Checkbox(getTranslation("meeting.field.veils"), reach.veils());
        veils.setHelperText(getTranslation("meeting.field.veils.helper"));
        people = new IntegerField(getTranslation("meeting.field.people"));
        people.setMin(1);
        people.setMax(Delegation.LIMIT);
        people.setValue(plan.welcome().delegation().most());
        named = new Checkbox(
                getTranslation("meeting.field.named"),
                plan.welcome().delegation().names());
        named.setHelperText(getTranslation("meeting.field.named.helper"));
        list = new Select<>();
        list.setLabel(getTranslation("meeting.field.list"));
        list.setItems(ListReaders.values());
        list.setItemLabelGenerator(one -> getTranslation("meeting.list." + one));
        list.setValue(plan.welcome().list());
        way.addValueChangeListener(change -> shown());
        way.setValue(plan.way());
        kind.setValue(plan.kind());
        kind.addValueChangeListener(change -> usual());
        add(
                card("meeting.edit.what", kind, title, about, themes),
                card("meeting.edit.when", starts, ends, firstDay, lastDay, days, zone),
                card("meeting.edit.where", way, place, map, places, link, online),
                card(
                        "meeting.edit.how",
                        audience,
                        rules,
                        approval,
                        people,
                        named,
                        bring,
                        languages,
                        accessibility,
                        travel,
                        list,
                        veils));
    }

    /** What is usual for a kind is filled in; what was typed stays. */
    private void usual() {
        var chosen = kind.getValue();
        if (chosen != null) {
            places.setValue(chosen.places());
            approval.setValue(chosen.approval());
            if (starts.getValue() != null) {
                ends.setValue(starts.getValue().plusMinutes(chosen.minutes()));
            }
        }
    }

    /** The days stay those that were chosen, whichever way they are told. */
    private void whole(boolean whole) {
        if (whole && !starts.isEmpty() && !ends.isEmpty()) {
            firstDay.setValue(starts.getValue().toLocalDate());
            lastDay.setValue(ends.getValue().minusNanos(1).toLocalDate());
        } else if (!whole && !firstDay.isEmpty() && !lastDay.isEmpty()) {
            starts.setValue(firstDay.getValue().atTime(MORNING));
            ends.setValue(lastDay.getValue().atTime(EVENING));
        }
        hours(!whole);
    }

    private void hours(boolean told) {
        starts.setVisible(told);
        ends.setVisible(told);
        firstDay.setVisible(!told);
        lastDay.setVisible(!told);
    }

    private void shown() {
        var chosen = way.getValue();
        place.setVisible(chosen != MeetingWay.ONLINE);
        map.setVisible(chosen != MeetingWay.ONLINE);
        places.setVisible(chosen != MeetingWay.ONLINE);
        link.setVisible(chosen != MeetingWay.PLACE);
        online.setVisible(chosen != MeetingWay.PLACE);
    }

    /** Whether everything is there that a plan needs; marks what is not. */
    boolean whole() {
        var from = days.getValue() ? firstDay.isEmpty() : starts.isEmpty();
        var until = days.getValue() ? lastDay.isEmpty() : ends.isEmpty();
        starts.setInvalid(from);
        ends.setInvalid(until);
        firstDay.setInvalid(from);
        lastDay.setInvalid(until);
        zone.setInvalid(zone.isEmpty());
        kind.setInvalid(kind.isEmpty());
        return !(from || until || zone.isEmpty() || kind.isEmpty());
    }

    MeetingPlan plan() {
        return new MeetingPlan(
                kind.getValue(),
                title.getValue().strip(),
                about.getValue(),
                zone.getValue(),
                days.getValue() ? firstDay.getValue().atStartOfDay() : starts.getValue(),
                days.getValue() ? lastDay.getValue().plusDays(1).atStartOfDay() : ends.getValue(),
                way.getValue(),
                place.getValue().strip(),
                link.getValue().strip(),
                places.getOptionalValue().orElse(0),
                online.getOptionalValue().orElse(0),
                languages.getValue().strip(),
                accessibility.getValue(),
                approval.getValue(),
                new MeetingWelcome(
                        audience.getValue(),
                        map.getValue().strip(),
                        bring.getValue().strip(),
                        travel.getValue(),
                        list.getValue(),
                        new MeetingReach(
                                themes.getValue().stream().map(Theme::id).collect(Collectors.toUnmodifiableSet()),
                                audience.getValue() == MeetingAudience.RULE ? Set.copyOf(rules.getValue()) : Set.of(),
                                veils.getValue()),
                        new Delegation(people.getOptionalValue().orElse(1), named.getValue())));
    }

    void sent() {
        keptAbout.sent();
        keptAccessibility.sent();
    }

    private Card card(String key, com.vaadin.flow.component.Component... fields) {
        var form = new Div(fields);
        form.addClassName("upr-form");
        var card = new Card(key);
        card.add(form);
        return card;
    }

    private TextField line(String name, String value) {
        var field = new TextField(getTranslation("meeting.field." + name));
        field.setValue(value);
        field.setWidthFull();
        Limit.on(field, Meetings.LONGEST_LINE);
        return field;
    }

    private TextArea text(String name, String value) {
        var field = new TextArea(getTranslation("meeting.field." + name));
        field.setValue(value);
        field.setWidthFull();
        Limit.on(field, Meetings.LONGEST_TEXT);
        return field;
    }

    private DateTimePicker moment(String name, LocalDateTime value) {
        var field = Dates.words(new DateTimePicker(getTranslation("meeting.field." + name)));
        field.setStep(Duration.ofMinutes(15));
        field.setValue(value);
        return field;
    }

    private DatePicker day(String name, LocalDate value) {
        var field = Dates.words(new DatePicker(getTranslation("meeting.field." + name)));
        field.setValue(value);
        return field;
    }

    private IntegerField number(String name, int value) {
        var field = new IntegerField(getTranslation("meeting.field." + name));
        field.setHelperText(getTranslation("meeting.field.places.helper"));
        field.setMin(0);
        field.setMax(100_000);
        field.setValue(value);
        return field;
    }
}
