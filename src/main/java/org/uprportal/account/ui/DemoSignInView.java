package org.uprportal.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.account.SignIns;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.WayBack;

/**
 * The way in. In the demo it offers the sample people by party and role; elsewhere it sends the browser to the identity
 * provider, and where there is none it does not exist.
 */
@Route("sign-in")
@AnonymousAllowed
class DemoSignInView extends Page implements BeforeEnterObserver {

    private final transient People people;
    private final transient SecurityContextRepository contexts;
    private final transient SignIns signIns;
    private final transient PortalSessions sessions;
    private final boolean demo;
    private final boolean identityProvider;

    DemoSignInView(
            People people,
            SecurityContextRepository contexts,
            SignIns signIns,
            PortalSessions sessions,
            Environment environment) {
        super("account.signIn");
        this.people = people;
        this.contexts = contexts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.identityProvider =
                environment.containsProperty("spring.security.oauth2.client.provider.keycloak.issuer-uri");
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        addClassName("upr-sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        remember(event);
        if (!demo) {
            if (identityProvider) {
                UI.getCurrent().getPage().setLocation(SecurityConfiguration.SIGN_IN);
            } else {
                event.rerouteToError(NotFoundException.class);
            }
            return;
        }
        if (getComponentCount() == 1) {
            lead("account.signIn.lead");
            people.everybody().stream()
                    .map(person -> person.party().kind())
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .forEach(kind -> {
                        var card = new Card("party.kind." + kind);
                        var list = new UnorderedList();
                        list.addClassName("upr-people");
                        people.everybody().stream()
                                .filter(person -> person.party().kind() == kind)
                                .forEach(person -> list.add(entry(person)));
                        card.add(list);
                        add(card);
                    });
        }
    }

    /** Where they wanted to go: what the link to this page says, or what they had asked for and had to sign in for. */
    private static void remember(BeforeEnterEvent event) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var session = request.getSession();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WayBack.TO)
                .orElse(null);
        if (asked == null) {
            asked = (String) session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        }
        if (asked == null) {
            var saved = saved(request);
            if (saved != null) {
                var address = URI.create(saved.getRedirectUrl());
                asked = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            }
        }
        WayBack.keep(session, asked == null ? null : asked.replaceFirst("[?&]continue$", ""));
    }

    private ListItem entry(PersonSummary person) {
        var button = new Button(person.name(), click -> signIn(person));
        button.addClassName("upr-person");
        var role = Line.small(person.party().name(), getTranslation("party.role." + person.role()));
        return new ListItem(button, role);
    }

    private void signIn(PersonSummary person) {
        var request = VaadinServletRequest.getCurrent();
        var back = WayBack.take(request.getHttpServletRequest().getSession()).orElse("/");
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new PortalPrincipal(person.id().value()), null, List.of(new SimpleGrantedAuthority("ROLE_PERSON")));
        VaadinService.reinitializeSession(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request.getHttpServletRequest(), VaadinServletResponse.getCurrent());
        sessions.begin(request.getHttpServletRequest().getSession(), signIns.begin(person.id()));
        people.arrived(person.id());
        UI.getCurrent().getPage().setLocation(back);
    }

    /** What was asked for before; the answer plays no part in it. */
    @SuppressWarnings("NullAway")
    private static @Nullable SavedRequest saved(HttpServletRequest request) {
        return new HttpSessionRequestCache().getRequest(request, null);
    }
}
