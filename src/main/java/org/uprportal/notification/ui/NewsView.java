package org.uprportal.notification.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.notification.Notices;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;

/** All news for the reader, newest first; opening it marks them as seen. */
@Route("news")
@PermitAll
class NewsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 200;

    private final transient Notices notices;

    NewsView(Notices notices) {
        super("notification.title");
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var news = notices.mine(SHOWN);
        add(news.isEmpty() ? new EmptyState("notification.nothing") : NewsCard.list(news));
        notices.markSeen();
    }
}
