package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionRole;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.organisation.OrganisationEvent.Appointed;
import org.uprportal.organisation.OrganisationEvent.Invited;
import org.uprportal.organisation.OrganisationEvent.Joined;
import org.uprportal.organisation.OrganisationEvent.JointActs;
import org.uprportal.organisation.OrganisationEvent.Left;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;

/**
 * Who hears of what happens in coalitions; of a member that does not want to be seen, only those who lead. Letters leave the
 * portal, so that one about an unseen member does not name it even to those.
 */
@Component
class OrganisationNotices {

    private final Notices notices;
    private final NoticeTable<OrganisationEvent> table;

    OrganisationNotices(Notices notices, CoalitionSteps coalitions) {
        this.notices = notices;
        this.table = new NoticeTable<OrganisationEvent>(
                        event -> event.organisation().value(), event -> OrganisationNavigation.own())
                .tell(
                        Invited.class,
                        "organisation.notice.invited",
                        one -> List.of(one.name()),
                        one -> party(one.member()))
                .tell(
                        Joined.class,
                        one -> !one.unseen(),
                        "organisation.notice.joined",
                        one -> List.of(one.memberName()),
                        one -> party(one.organisation()))
                .tell(
                        Joined.class,
                        Joined::unseen,
                        "organisation.notice.joinedUnseen",
                        one -> List.of(),
                        one -> coalitions.leadOf(one.organisation()))
                .tell(
                        Left.class,
                        one -> !one.unseen(),
                        "organisation.notice.left",
                        one -> List.of(one.memberName()),
                        one -> party(one.organisation()))
                .tell(
                        Left.class,
                        Left::unseen,
                        "organisation.notice.leftUnseen",
                        one -> List.of(),
                        one -> coalitions.leadOf(one.organisation()))
                .tell(
                        Appointed.class,
                        one -> one.role() == CoalitionRole.LEAD,
                        "organisation.notice.lead",
                        one -> List.of(),
                        one -> party(one.member()))
                .tell(
                        JointActs.class,
                        JointActs::allowed,
                        "organisation.notice.acts",
                        one -> List.of(),
                        one -> party(one.member()))
                .tell(
                        JointActs.class,
                        one -> !one.allowed(),
                        "organisation.notice.actsNoMore",
                        one -> List.of(),
                        one -> party(one.member()));
    }

    NoticeTable<OrganisationEvent> table() {
        return table;
    }

    @EventListener
    void on(OrganisationEvent event) {
        table.of(event).forEach(notices::post);
    }

    private static Set<Audience> party(PartyId party) {
        return Set.of(Audience.party(party));
    }
}
