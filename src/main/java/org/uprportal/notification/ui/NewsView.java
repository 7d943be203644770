package org.uprportal.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.notification.Notices;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;

/** All news for the reader, newest first, a part at a time; opening it marks them as seen. */
@Route("news")
@PermitAll
class NewsView extends Page implements BeforeEnterObserver {

    private final transient Notices notices;

    NewsView(Notices notices) {
        super("notification.title");
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        actions(new Anchor(NotificationNavigation.LETTERS, getTranslation("notification.rhythm.title")));
        var total = notices.count();
        var page = Pager.asked(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .orElse("1"),
                total);
        var news = notices.mine(Pager.offset(page), Pager.ROWS);
        add(news.isEmpty() ? new EmptyState("notification.nothing") : NewsCard.list(news));
        add(new Pager(page, total, number -> NotificationNavigation.NEWS + "?page=" + number));
        notices.markSeen();
    }
}
