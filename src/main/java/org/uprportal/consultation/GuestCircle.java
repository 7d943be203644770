package org.uprportal.consultation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** Who belongs around a State's consultations: the public directory, and whoever was invited or took part before. */
@Component
class GuestCircle {

    private final ConsultationRepository consultations;
    private final ContributionRepository contributions;
    private final Guests guests;
    private final Organisations organisations;

    GuestCircle(
            ConsultationRepository consultations,
            ContributionRepository contributions,
            Guests guests,
            Organisations organisations) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.guests = guests;
        this.organisations = organisations;
    }

    /** Who has contributed with its name. */
    Set<PartyId> named(Consultation consultation) {
        return contributions.named(consultation.id().value()).stream()
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    /** The State's organisations in the public directory. */
    List<Stakeholder> invitable(Consultation consultation) {
        return organisations.stakeholdersOf(consultation.state()).stream()
                .map(one -> new Stakeholder(one.id(), one.name(), one.kind()))
                .toList();
    }

    /** Who was invited to the State's previous consultation, and who took part with its name. */
    List<Stakeholder> listedBefore(Consultation consultation) {
        return consultations
                .findFirstByStateCodeAndCycleNumberLessThanOrderByCycleNumberDesc(
                        consultation.state().value(), consultation.cycleNumber())
                .map(before -> {
                    var parties = new LinkedHashSet<>(before.content().invited());
                    parties.addAll(named(before));
                    return guests.named(parties);
                })
                .orElse(List.of());
    }

    /**
     * @throws ConsultationRefused for what is no stakeholder
     * @throws NotAllowed for whoever is neither in the public directory nor listed before
     */
    void requireInvitable(Consultation consultation, PartyId party) {
        var known = guests.named(Set.of(party)).stream().findFirst().orElseThrow(NotAllowed::here);
        if (!known.kind().stakeholder()) {
            throw ConsultationRefused.cannotBeInvited();
        }
        NotAllowed.unless(organisations.find(party).isPresent()
                || listedBefore(consultation).stream().anyMatch(one -> one.id().equals(party)));
    }
}
