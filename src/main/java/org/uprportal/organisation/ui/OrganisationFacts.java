package org.uprportal.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Locale;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Joined;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Theme;
import org.uprportal.theme.Themes;

/** What an organisation says of itself, as term and description. */
class OrganisationFacts extends DescriptionList {

    OrganisationFacts(OrganisationSummary organisation, Themes themes, StateNames states) {
        addClassName("upr-facts");
        var profile = organisation.profile();
        fact("organisation.kind", getTranslation("organisation.kind." + organisation.kind()));
        fact("organisation.state", states.nameOf(organisation.state()));
        fact("organisation.accreditedTo", states.nameOf(organisation.accreditedTo()));
        fact(
                "organisation.themes",
                Joined.items(
                        profile.themes().stream()
                                .flatMap(theme -> themes.find(theme).stream())
                                .map(Theme::label)
                                .sorted(Collator.getInstance(getLocale()))
                                .toList(),
                        getLocale()));
        fact(
                "organisation.languages",
                Joined.items(
                        profile.languages().stream()
                                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(getLocale()))
                                .sorted(Collator.getInstance(getLocale()))
                                .toList(),
                        getLocale()));
        if (profile.ecosoc() != EcosocStatus.NONE) {
            fact("organisation.ecosoc", getTranslation("organisation.ecosoc." + profile.ecosoc()));
        }
        if (organisation.kind() == PartyKind.NHRI && profile.nhri() != NhriStatus.NONE) {
            fact("organisation.nhri", getTranslation("organisation.nhri." + profile.nhri()));
        }
        if (!profile.website().isEmpty()) {
            var link = new Anchor(profile.website(), profile.website());
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            fact("organisation.website", link);
        }
        fact("organisation.contact", profile.contact());
    }

    private void fact(String key, String text) {
        if (!text.isEmpty()) {
            fact(key, new Span(text));
        }
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
