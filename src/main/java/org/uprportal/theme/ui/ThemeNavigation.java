package org.uprportal.theme.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to the lists of themes. */
@Configuration(proxyBeanMethods = false)
public class ThemeNavigation {

    static final String THEMES = "theme-lists";

    /** Where the lists stood before; the web server keeps that address for styles, so that no page can be opened there. */
    private static final String FORMER = "/themes";

    /** The lists of themes, groups of persons, goals, issues and kinds of action. */
    public static String themes() {
        return THEMES;
    }

    @Bean
    MenuItem themesMenu() {
        return new MenuItem("public", 92, "theme.list.title", THEMES, "tags", Set.of(PartyKind.OHCHR.name()));
    }

    @Bean
    ServletRegistrationBean<HttpServlet> formerAddressOfThemes() {
        var moved = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                var query = request.getQueryString();
                response.sendRedirect(request.getContextPath() + "/" + THEMES + (query == null ? "" : "?" + query));
            }
        };
        var registration = new ServletRegistrationBean<HttpServlet>(moved, FORMER);
        registration.setName("formerAddressOfThemes");
        return registration;
    }
}
