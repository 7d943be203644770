package org.uprportal.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link SafeHeaders} on every answer: also on errors, downloads, and what Tomcat refuses before anybody sees it. */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
class AnswerHeaders implements VaadinServiceInitListener {

    private static final String NONCE = "portal.nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Before Spring Security's chain, whose order is -100, and after the one that reads forwarded headers. */
    private static final int BEFORE_SECURITY = -110;

    /** What an error page is answered with is set anew: the server empties the answer before it writes the page. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> answerHeadersFilter(@Value("${portal.https:true}") boolean https) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getAttribute(NONCE) == null) {
                    request.setAttribute(NONCE, nonce());
                }
                SafeHeaders.of(request.getRequestURI(), (String) request.getAttribute(NONCE), https)
                        .forEach(response::setHeader);
                chain.doFilter(
                        request, SafeHeaders.isStatic(request.getRequestURI()) ? new KeptAsSaid(response) : response);
            }

            @Override
            protected boolean shouldNotFilterErrorDispatch() {
                return false;
            }
        });
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnusedScripts> unusedScripts() {
        var registration = new FilterRegistrationBean<>(new UnusedScripts());
        registration.addUrlPatterns("/VAADIN/build/*");
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    /** At Vaadin's servlet itself, within the forward that leads to it: once the forward is over, no more bytes are taken. */
    @Bean
    FilterRegistrationBean<PaddedAnswers> paddedAnswers() {
        var registration = new FilterRegistrationBean<>(new PaddedAnswers());
        registration.addServletNames("springServlet");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD));
        return registration;
    }

    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimits(PortalSessions sessions) {
        var registration = new FilterRegistrationBean<>(new SessionLimits(sessions));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answerHeadersOfTomcat(
            @Value("${portal.https:true}") boolean https) {
        return tomcat -> tomcat.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                SafeHeaders.of(request.getRequestURI(), nonce(), https).forEach(response::setHeader);
                getNext().invoke(request, response);
            }
        });
    }

    /** The first page's own scripts carry the nonce; a script that somebody smuggled in does not. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest() instanceof VaadinServletRequest request
                    && request.getHttpServletRequest().getAttribute(NONCE) instanceof String nonce) {
                page.getDocument().select("script").attr("nonce", nonce);
            }
        });
    }

    private static String nonce() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
