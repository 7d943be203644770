package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionRole;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;

/** Who hears of what happens in coalitions; of a member that does not want to be seen, only those who lead. */
@Component
class OrganisationNotices {

    private final Notices notices;
    private final CoalitionSteps coalitionSteps;

    OrganisationNotices(Notices notices, CoalitionSteps coalitionSteps) {
        this.notices = notices;
        this.coalitionSteps = coalitionSteps;
    }

    @EventListener
    void on(OrganisationEvent.Invited invited) {
        post("invited", List.of(invited.name()), party(invited.member()), invited.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Joined joined) {
        told("joined", joined.memberName(), joined.unseen(), joined.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Left left) {
        told("left", left.memberName(), left.unseen(), left.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Appointed appointed) {
        if (appointed.role() == CoalitionRole.LEAD) {
            post("lead", List.of(), party(appointed.member()), appointed.organisation());
        }
    }

    @EventListener
    void on(OrganisationEvent.JointActs acts) {
        post(acts.allowed() ? "acts" : "actsNoMore", List.of(), party(acts.member()), acts.organisation());
    }

    /** Letters leave the portal, so that one about an unseen member does not name it even to those who lead. */
    private void told(String key, String member, boolean unseen, PartyId coalition) {
        if (unseen) {
            var lead = coalitionSteps.leadOf(coalition);
            post(key + "Unseen", List.of(), lead, coalition);
        } else {
            post(key, List.of(member), party(coalition), coalition);
        }
    }

    private static Set<Audience> party(PartyId party) {
        return Set.of(Audience.party(party));
    }

    private void post(String key, List<String> arguments, Set<Audience> to, PartyId subject) {
        notices.post(
                Notice.of("organisation.notice." + key, arguments, OrganisationNavigation.own(), to, subject.value()));
    }
}
