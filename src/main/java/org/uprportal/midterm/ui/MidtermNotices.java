package org.uprportal.midterm.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.midterm.MidtermEvent;
import org.uprportal.midterm.MidtermEvent.ApprovalAsked;
import org.uprportal.midterm.MidtermEvent.Lapsed;
import org.uprportal.midterm.MidtermEvent.Published;
import org.uprportal.midterm.MidtermEvent.SentBack;
import org.uprportal.midterm.MidtermEvent.Withdrawn;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;

/** Who hears of what: its author and whoever stands on it, and once it is public the State's focal point. */
@Component
class MidtermNotices {

    private final Notices notices;
    private final MidtermSteps steps;
    private final NoticeTable<MidtermEvent> table;

    MidtermNotices(Notices notices, MidtermSteps steps) {
        this.notices = notices;
        this.steps = steps;
        this.table = new NoticeTable<MidtermEvent>(
                        event -> event.id().value(), event -> MidtermNavigation.draft(event.id()))
                .on(Published.class, one -> one.id().value(), one -> MidtermNavigation.one(one.id()))
                .on(Withdrawn.class, one -> one.id().value(), one -> MidtermNavigation.one(one.id()))
                .on(Lapsed.class, one -> one.id().value(), one -> MidtermNavigation.of(one.cycle()))
                .tell(
                        ApprovalAsked.class,
                        one -> !one.alone(),
                        "midterm.notice.approvalAsked",
                        one -> List.of(name(one.author())),
                        this::ours)
                .tell(
                        SentBack.class,
                        "midterm.notice.sentBack",
                        one -> List.of(name(one.author())),
                        one -> Set.of(Audience.party(one.author())))
                .tell(
                        Published.class,
                        one -> one.number() == 1,
                        "midterm.notice.published",
                        one -> List.of(name(one.author())),
                        one -> with(one, Audience.governmentOf(one.state())))
                .tell(
                        Published.class,
                        one -> one.number() > 1,
                        "midterm.notice.corrected",
                        one -> List.of(name(one.author())),
                        one -> with(one, Audience.governmentOf(one.state())))
                .tell(
                        Withdrawn.class,
                        "midterm.notice.withdrawn",
                        one -> List.of(name(one.author())),
                        one -> with(one, Audience.governmentOf(one.state())))
                .tell(Lapsed.class, "midterm.notice.lapsed", one -> List.of(name(one.author())), this::ours);
    }

    NoticeTable<MidtermEvent> table() {
        return table;
    }

    @EventListener
    void on(MidtermEvent event) {
        table.of(event).forEach(notices::post);
    }

    private String name(PartyId author) {
        return steps.name(author);
    }

    private Set<Audience> ours(MidtermEvent event) {
        var all = new HashSet<Audience>();
        all.add(Audience.party(event.author()));
        steps.partners(event.id()).stream().map(Audience::party).forEach(all::add);
        return all;
    }

    private Set<Audience> with(MidtermEvent event, Audience other) {
        var all = ours(event);
        all.add(other);
        return all;
    }
}
