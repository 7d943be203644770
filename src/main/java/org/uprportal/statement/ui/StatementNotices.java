package org.uprportal.statement.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;
import org.uprportal.statement.StatementEvent;
import org.uprportal.statement.StatementEvent.Answered;
import org.uprportal.statement.StatementEvent.Changed;
import org.uprportal.statement.StatementEvent.Lapsed;
import org.uprportal.statement.StatementEvent.Opened;
import org.uprportal.statement.StatementEvent.Sent;
import org.uprportal.statement.StatementEvent.Shortened;
import org.uprportal.statement.StatementEvent.Silent;
import org.uprportal.statement.StatementEvent.TakenBack;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;

/**
 * Who hears of what. Organisations that are not shown on a statement are not told: the news would stand in the table of
 * notices beside their people.
 */
@Component
class StatementNotices {

    private final Notices notices;
    private final StatementSteps steps;
    private final FollowUpSteps followUp;
    private final NoticeTable<StatementEvent> table;

    StatementNotices(Notices notices, StatementSteps steps, FollowUpSteps followUp) {
        this.notices = notices;
        this.steps = steps;
        this.followUp = followUp;
        this.table = new NoticeTable<StatementEvent>(
                        event -> event.id().value(), event -> StatementNavigation.one(event.id()))
                .tell(
                        Opened.class,
                        "statement.notice.opened",
                        one -> List.of(one.title(), Words.moment(one.until())),
                        one -> concerned(one.id()))
                .tell(
                        Changed.class,
                        "statement.notice.changed",
                        one -> List.of(one.title(), Words.moment(one.until())),
                        one -> signatories(one.id()))
                .tell(
                        Shortened.class,
                        "statement.notice.shortened",
                        one -> List.of(one.title(), Words.moment(one.until())),
                        one -> signatories(one.id()))
                .tell(
                        Sent.class,
                        "statement.notice.sent",
                        one -> List.of(one.title(), Words.moment(one.due())),
                        one -> with(signatories(one.id()), one.author()))
                .tell(
                        Lapsed.class,
                        one -> !one.cycleClosed(),
                        "statement.notice.lapsed",
                        one -> List.of(one.title()),
                        one -> with(signatories(one.id()), one.author()))
                .tell(
                        Lapsed.class,
                        Lapsed::cycleClosed,
                        "statement.notice.cycleClosed",
                        one -> List.of(one.title()),
                        one -> with(signatories(one.id()), one.author()))
                .tell(
                        TakenBack.class,
                        "statement.notice.takenBack",
                        one -> List.of(one.title()),
                        one -> signatories(one.id()))
                // The body has been told twice before; now whoever stands above it.
                .tell(
                        Silent.class,
                        "statement.notice.silent",
                        one -> List.of(one.title()),
                        one -> steps.above(one.addressee()))
                .tell(
                        Answered.class,
                        "statement.notice.answered",
                        one -> List.of(one.title()),
                        one -> with(signatories(one.id()), one.author()));
    }

    NoticeTable<StatementEvent> table() {
        return table;
    }

    @EventListener
    void on(StatementEvent event) {
        table.of(event).forEach(notices::post);
    }

    private Set<Audience> signatories(StatementId id) {
        var author = steps.author(id).id();
        return steps.signatories(id).stream()
                .filter(one -> !one.equals(author))
                .map(Audience::party)
                .collect(Collectors.toSet());
    }

    private static Set<Audience> with(Set<Audience> others, PartyId author) {
        var all = new HashSet<>(others);
        all.add(Audience.party(author));
        return all;
    }

    /** The organisations that have said something with their name of what it speaks of. */
    private Set<Audience> concerned(StatementId id) {
        var author = steps.author(id).id();
        var parties = steps.draft(id).about().stream()
                .flatMap(one -> followUp.concerned(one).stream())
                .filter(one -> !one.equals(author))
                .collect(Collectors.toSet());
        return steps.stakeholders(parties).stream().map(Audience::party).collect(Collectors.toSet());
    }
}
