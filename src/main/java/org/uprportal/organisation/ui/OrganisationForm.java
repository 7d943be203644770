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
import org.uprportal.platform.ui.Fields;
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

    private final Fields<OrganisationProfile> fields = new Fields<>();

    OrganisationForm(OrganisationSummary organisation, Themes known) {
        addClassName("upr-stack");
        var profile = organisation.profile();
        contact.setHelperText(getTranslation("organisation.contact.helper"));
        themes.setItems(known.all(ThemeKind.THEME));
        themes.setItemLabelGenerator(Theme::label);
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(this::language))
                .toList());
        languages.setItemLabelGenerator(this::language);
        ecosoc.setItems(EcosocStatus.values());
        ecosoc.setItemLabelGenerator(one -> getTranslation("organisation.ecosoc." + one));
        nhri.setItems(NhriStatus.values());
        nhri.setItemLabelGenerator(one -> getTranslation("organisation.nhri." + one));
        nhri.setVisible(organisation.kind() == PartyKind.NHRI);
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
            add(hidden);
        }
        rules(known);
        fields.show(profile);
    }

    private void rules(Themes known) {
        fields.text(name, OrganisationProfile.LONGEST_NAME).needed().shows(OrganisationProfile::name);
        fields.text(about, OrganisationProfile.LONGEST_ABOUT).shows(OrganisationProfile::about);
        fields.of(themes)
                .shows(profile -> profile.themes().stream()
                        .flatMap(theme -> known.find(theme).stream())
                        .collect(Collectors.toSet()));
        fields.of(languages).shows(OrganisationProfile::languages);
        fields.text(website, OrganisationProfile.LONGEST_LINE)
                .rule(OrganisationProfile::address, "organisation.badWebsite")
                .shows(OrganisationProfile::website);
        fields.text(contact, OrganisationProfile.LONGEST_LINE).shows(OrganisationProfile::contact);
        fields.of(ecosoc).shows(OrganisationProfile::ecosoc);
        fields.of(nhri).shows(OrganisationProfile::nhri);
        fields.of(listed).shows(OrganisationProfile::listed);
        fields.of(hidden).shows(OrganisationProfile::hidden);
    }

    /** Whether all is as it must be; otherwise the fields say what is not. */
    boolean whole() {
        return fields.whole();
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
