package org.uprportal.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** An organisation of the review. */
@Entity
@Table(name = "organisation_organisation")
class Organisation extends AbstractAggregateRoot<Organisation> {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_ABOUT = 4000;

    /** Kinds that cannot be without a State. */
    private static final Set<PartyKind> OF_A_STATE =
            Set.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY, PartyKind.NHRI, PartyKind.EMBASSY, PartyKind.UNCT);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private @Nullable String stateCode;
    private @Nullable String accreditedTo;
    private String name;
    private String about;
    private String website;
    private String contact;

    @Enumerated(EnumType.STRING)
    private EcosocStatus ecosoc;

    @Enumerated(EnumType.STRING)
    private NhriStatus nhri;

    private boolean listed;

    /** The names of the hidden fields, separated by commas. */
    private String hidden = "";

    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "organisation_theme", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "theme_id")
    private Set<UUID> themes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "organisation_language", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @Version
    private @Nullable Integer version;

    protected Organisation() {}

    private Organisation(Party party, Instant now) {
        id = party.id().value();
        kind = party.kind();
        stateCode = party.state() == null ? null : party.state().value();
        accreditedTo =
                party.accreditedTo() == null ? null : party.accreditedTo().value();
        name = party.name();
        about = "";
        website = "";
        contact = "";
        ecosoc = EcosocStatus.NONE;
        nhri = NhriStatus.NONE;
        registeredAt = now;
    }

    /** Registers the party with what it says of itself. */
    static Organisation register(Party party, OrganisationProfile profile, Instant now) {
        if (OF_A_STATE.contains(party.kind()) && party.state() == null) {
            throw OrganisationRefused.stateMissing();
        }
        var organisation = new Organisation(party, now);
        organisation.put(profile);
        organisation.registerEvent(new OrganisationEvent.Registered(party.id()));
        return organisation;
    }

    /** Changes the entry and tells which of its fields are different now. */
    List<String> change(OrganisationProfile profile) {
        var before = profile();
        put(profile);
        registerEvent(new OrganisationEvent.Changed(id()));
        return profile().differencesFrom(before);
    }

    private void put(OrganisationProfile profile) {
        var called = SafeText.name(profile.name());
        if (called.isEmpty()) {
            throw OrganisationRefused.nameMissing();
        }
        refuseLonger(profile.name(), LONGEST_NAME);
        refuseLonger(profile.about(), LONGEST_ABOUT);
        refuseLonger(profile.website(), LONGEST_LINE);
        refuseLonger(profile.contact(), LONGEST_LINE);
        if (!profile.website().isEmpty() && !OrganisationProfile.address(profile.website())) {
            throw OrganisationRefused.badWebsite();
        }
        for (var language : profile.languages()) {
            if (!Set.of(Locale.getISOLanguages()).contains(language)) {
                throw OrganisationRefused.unknownLanguage(language);
            }
        }
        name = called;
        about = profile.about();
        website = profile.website();
        contact = profile.contact();
        ecosoc = profile.ecosoc();
        nhri = kind == PartyKind.NHRI ? profile.nhri() : NhriStatus.NONE;
        listed = profile.listed();
        hidden = kind.stakeholder()
                ? profile.hidden().stream().map(EntryField::name).sorted().collect(Collectors.joining(","))
                : "";
        replace(themes, profile.themes().stream().map(ThemeId::value).collect(Collectors.toSet()));
        replace(languages, profile.languages());
    }

    private static <T> void replace(Set<T> mine, Set<T> theirs) {
        mine.retainAll(theirs);
        mine.addAll(theirs);
    }

    private static void refuseLonger(String text, int most) {
        if (text.length() > most) {
            throw OrganisationRefused.tooLong(most);
        }
    }

    PartyId id() {
        return new PartyId(id);
    }

    PartyKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    boolean listed() {
        return listed;
    }

    Party party() {
        return new Party(id(), kind, name, state(stateCode), state(accreditedTo));
    }

    /** Everything, for the organisation itself and the secretariat. */
    OrganisationSummary summary() {
        return summary(profile());
    }

    /** What is left for everybody else when the hidden fields are gone. */
    OrganisationSummary forOthers() {
        return summary(profile().forOthers());
    }

    private OrganisationSummary summary(OrganisationProfile profile) {
        return new OrganisationSummary(id(), kind, state(stateCode), state(accreditedTo), profile, registeredAt);
    }

    private OrganisationProfile profile() {
        return new OrganisationProfile(
                name,
                about,
                website,
                contact,
                themes.stream().map(ThemeId::new).collect(Collectors.toSet()),
                Set.copyOf(languages),
                ecosoc,
                nhri,
                listed,
                hidden.isEmpty()
                        ? Set.of()
                        : Arrays.stream(hidden.split(","))
                                .map(EntryField::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static @Nullable StateCode state(@Nullable String code) {
        return code == null ? null : new StateCode(code);
    }
}
