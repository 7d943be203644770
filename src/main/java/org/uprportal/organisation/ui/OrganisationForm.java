package org.uprportal.organisation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.EntryField;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.Limit;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** What an organisation says of itself, as fields. */
class OrganisationForm extends Div {

    private final TextField name = new TextField(getTranslation("organisation.name"));
    private final TextArea about = new TextArea(getTranslation("organisation.about"));
    private final TextField website = new TextField(getTranslation("organisation.website"));
    private final TextField contact = new TextField(getTranslation("organisation.contact"));
    private final MultiSelectComboBox<Theme> themes = new MultiSelectComboBox<>(getTranslation("organisation.themes"));
    private final MultiSelectComboBox<String> languages =
            new MultiSelectComboBox<>(getTranslation("organisation.languages"));
    private final ComboBox<EcosocStatus> ecosoc = new ComboBox<>(getTranslation("organisation.ecosoc"));
    private final ComboBox<NhriStatus> nhri = new ComboBox<>(getTranslation("organisation.nhri"));
    private final CheckboxGroup<EntryField> hidden = new CheckboxGroup<>(getTranslation("organisation.hidden"));
    private final Checkbox listed = new Checkbox(getTranslation("organisation.listed"));

    OrganisationForm(OrganisationSummary organisation, Themes known) {
        addClassName("upr-stack");
        var profile = organisation.profile();
        name.setValue(profile.name());
        name.setRequiredIndicatorVisible(true);
        about.setValue(profile.about());
        website.setValue(profile.website());
        contact.setValue(profile.contact());
        contact.setHelperText(getTranslation("organisation.contact.helper"));
        Limit.on(name, 200);
        Limit.on(about, 4000);
        Limit.on(website, 300);
        Limit.on(contact, 300);
        themes.setItems(known.all(ThemeKind.THEME));
        themes.setItemLabelGenerator(Theme::label);
        themes.setValue(profile.themes().stream()
                .flatMap(theme -> known.find(theme).stream())
                .collect(Collectors.toSet()));
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(this::language))
                .toList());
        languages.setItemLabelGenerator(this::language);
        languages.setValue(profile.languages());
        ecosoc.setItems(EcosocStatus.values());
        ecosoc.setItemLabelGenerator(one -> getTranslation("organisation.ecosoc." + one));
        ecosoc.setValue(profile.ecosoc());
        nhri.setItems(NhriStatus.values());
        nhri.setItemLabelGenerator(one -> getTranslation("organisation.nhri." + one));
        nhri.setValue(profile.nhri());
        nhri.setVisible(organisation.kind() == PartyKind.NHRI);
        listed.setValue(profile.listed());
        listed.setHelperText(getTranslation("organisation.listed.helper"));
        for (var field : new com.vaadin.flow.component.HasSize[] {name, about, website, contact, themes, languages}) {
            field.setWidthFull();
        }
        add(name, about, themes, languages, website, contact);
        if (organisation.kind().stakeholder() && organisation.kind() != PartyKind.NHRI) {
            add(ecosoc);
        }
        add(nhri, listed);
        if (organisation.kind().stakeholder()) {
            hidden.setItems(Arrays.stream(EntryField.values())
                    .filter(one -> one != EntryField.NHRI || organisation.kind() == PartyKind.NHRI)
                    .filter(one -> one != EntryField.ECOSOC || organisation.kind() != PartyKind.NHRI)
                    .toList());
            hidden.setItemLabelGenerator(one -> getTranslation("organisation.field." + one));
            hidden.setHelperText(getTranslation("organisation.hidden.helper"));
            hidden.setValue(profile.hidden());
            add(hidden);
        }
    }

    private String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(getLocale());
    }

    OrganisationProfile written() {
        return new OrganisationProfile(
                name.getValue(),
                about.getValue(),
                website.getValue(),
                contact.getValue(),
                themes.getValue().stream().map(Theme::id).collect(Collectors.toSet()),
                languages.getValue(),
                ecosoc.getOptionalValue().orElse(EcosocStatus.NONE),
                nhri.getOptionalValue().orElse(NhriStatus.NONE),
                listed.getValue(),
                hidden.getValue());
    }
}
