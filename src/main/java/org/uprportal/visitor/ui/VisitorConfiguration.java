package org.uprportal.visitor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.uprportal.platform.Allowances;
import org.uprportal.platform.DiskSpace;

/** Sets the limits before everything that keeps something: requests before the session is read, pages when they open. */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
@EnableConfigurationProperties({VisitorLimits.class, RateLimits.class})
class VisitorConfiguration implements VaadinServiceInitListener {

    /** After what ends sessions that no longer count, before Spring Security, whose order is -100. */
    private static final int BEFORE_SECURITY = -105;

    private final VisitorLimits limits;
    private final VisitorSessions visitors;

    VisitorConfiguration(VisitorLimits limits, VisitorSessions visitors) {
        this.limits = limits;
        this.visitors = visitors;
    }

    @Bean
    static FilterRegistrationBean<RequestLimits> requestLimits(
            VisitorLimits limits, VisitorSessions visitors, RateLimits rates, Allowances allowances, DiskSpace disk) {
        var registration =
                new FilterRegistrationBean<>(new RequestLimits(limits, visitors, new Rates(rates, allowances), disk));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<OwnName> ownName(
            ServerProperties server, @Value("${portal.address:http://localhost}") String address) {
        var registration = new FilterRegistrationBean<>(new OwnName(address, server.getAddress()));
        registration.setOrder(BEFORE_SECURITY - 10);
        return registration;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> {
            var session = opened.getUI().getSession();
            closeOldest(session, opened.getUI());
            count(session);
            opened.getUI().addDetachListener(closed -> count(session));
        });
    }

    private void closeOldest(VaadinSession session, UI opened) {
        var open = session.getUIs().stream()
                .filter(ui -> !ui.isClosing() && ui != opened)
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        open.stream()
                .limit(Math.max(0, open.size() + 1 - limits.pagesOfSession()))
                .forEach(UI::close);
    }

    private void count(VaadinSession session) {
        if (session.getSession() instanceof WrappedHttpSession web) {
            var open = session.getUIs().stream().filter(ui -> !ui.isClosing()).count();
            visitors.pages(web.getHttpSession(), (int) open);
        }
    }
}
