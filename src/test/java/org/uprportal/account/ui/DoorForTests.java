package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uprportal.account.SignIns;
import org.uprportal.party.PersonId;

/** Lets a browser in as a person a test has made: {@code /test-door?person=…}; all that follows is the portal's own. */
@TestConfiguration(proxyBeanMethods = false)
public class DoorForTests {

    public static final String PATH = "/test-door";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> doorForTests(
            SignIns signIns, PortalSessions sessions, SecurityContextRepository contexts) {
        var door = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, jakarta.servlet.FilterChain chain)
                    throws IOException {
                var person = UUID.fromString(request.getParameter("person"));
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new PortalPrincipal(person), null, List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
                contexts.saveContext(context, request, response);
                sessions.begin(request.getSession(), signIns.begin(new PersonId(person)));
                response.sendRedirect("/");
            }
        });
        door.addUrlPatterns(PATH);
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }
}
