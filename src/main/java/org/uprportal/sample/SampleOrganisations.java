package org.uprportal.sample;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** The invented organisations with what they say of themselves; one of them chose not to be found. */
@Component
@ConditionalOnProperty("portal.sample")
@Order(-100)
class SampleOrganisations implements SampleChapter {

    private static final Map<SampleParty, String> ABOUT = Map.of(
            SampleParty.FOREIGN_AFFAIRS, "Focal point of the government for the Universal Periodic Review.",
            SampleParty.LEGAL_AID, "Free legal advice in the river provinces, and reports on fair trial.",
            SampleParty.WOMEN, "Forty local groups against violence and for equal pay.",
            SampleParty.CHILDREN, "Schools, courts and care homes seen through children's eyes.",
            SampleParty.DISABILITY, "Run by persons with disabilities; accessible public services.",
            SampleParty.FAIR_COURTS, "Organisations that watch trials and report together.",
            SampleParty.COMMISSION, "The national human rights institution, founded by law.",
            SampleParty.UNIVERSITY, "Research and teaching on how recommendations change law and practice.",
            SampleParty.CHILD_AGENCY, "Works with the government and with families for the rights of the child.");

    private final Organisations organisations;
    private final Coalitions coalitions;
    private final CurrentActor actor;

    SampleOrganisations(Organisations organisations, Coalitions coalitions, CurrentActor actor) {
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.actor = actor;
    }

    @Override
    public void write() {
        actor.runAs(Actor.PORTAL, () -> {
            for (var party : SampleParty.values()) {
                if (!party.party().kind().ofThePortal()) {
                    organisations.register(party.party(), profile(party));
                }
            }
            for (var member : new SampleParty[] {SampleParty.LEGAL_AID, SampleParty.WOMEN}) {
                coalitions.invite(SampleParty.FAIR_COURTS.id(), member.id());
            }
        });
    }

    private static OrganisationProfile profile(SampleParty party) {
        return new OrganisationProfile(
                party.party().name(),
                ABOUT.getOrDefault(party, ""),
                "",
                "",
                Set.of(),
                Set.of("en"),
                party == SampleParty.WOMEN ? EcosocStatus.SPECIAL : EcosocStatus.NONE,
                party == SampleParty.COMMISSION ? NhriStatus.A : NhriStatus.NONE,
                party != SampleParty.MEDIA_WATCH);
    }
}
