package org.uprportal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.platform.ui.Rows;

/** The third answer of the home page: what changed since I was last here? */
@org.springframework.stereotype.Component
class NewsCard implements HomeCard {

    private static final int SHOWN = 8;

    private final Notices notices;
    private final CurrentActor actor;
    private final People people;

    NewsCard(Notices notices, CurrentActor actor, People people) {
        this.notices = notices;
        this.actor = actor;
        this.people = people;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> card() {
        var who = actor.get().person();
        if (who == null) {
            return Optional.empty();
        }
        var before = people.hereBefore(who);
        var card = new Card("notification.changed");
        before.ifPresent(moment -> {
            var since = new Span(card.getTranslation(
                    "notification.lastHere",
                    Dates.day(moment, com.vaadin.flow.component.UI.getCurrent().getLocale())));
            since.addClassName("upr-muted");
            card.with(since);
        });
        var news = notices.mine(SHOWN);
        if (news.isEmpty()) {
            card.add(new EmptyState("notification.nothing"));
        } else {
            card.with(new RouterLink(card.getTranslation("notification.all"), NewsView.class));
            card.add(list(news));
        }
        return Optional.of(card);
    }

    static UnorderedList list(java.util.List<NoticeSummary> news) {
        var list = new UnorderedList();
        list.addClassName("upr-news");
        Rows.into(list, news, one -> {
            var link = new Anchor(
                    one.path(), list.getTranslation(one.key(), one.arguments().toArray()));
            link.setRouterIgnore(false);
            var when = new Span(Dates.day(
                    one.at(), com.vaadin.flow.component.UI.getCurrent().getLocale()));
            when.addClassName("upr-muted");
            var item = new ListItem(link, when);
            item.setClassName("upr-unseen", !one.seen());
            return item;
        });
        return list;
    }
}
