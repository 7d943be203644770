package org.uprportal.consultation;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.meeting.InvitationRule;
import org.uprportal.meeting.RuleGuests;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/**
 * Who took part in the last consultation of a State whose outcome, with the names, is public. Whoever contributed without a
 * name is not among them: to be invited would tell.
 */
@Component
class LastConsultation implements RuleGuests {

    private final ConsultationRepository consultations;
    private final ContributionRepository contributions;
    private final CurrentActor actor;

    LastConsultation(ConsultationRepository consultations, ContributionRepository contributions, CurrentActor actor) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.actor = actor;
    }

    @Override
    public InvitationRule rule() {
        return InvitationRule.LAST_CONSULTATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PartyId> of(StateCode state) {
        NotAllowed.unless(actor.get().portal());
        return consultations
                .findFirstByStateCodeAndStatusOrderByCycleNumberDesc(state.value(), ConsultationStatus.CONCLUDED)
                .map(one -> contributions.named(one.id().value()).stream()
                        .map(PartyId::new)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
