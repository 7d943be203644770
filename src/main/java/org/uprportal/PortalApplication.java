package org.uprportal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.TimeZone;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The UPR portal. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("portal.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class PortalApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        // The engine stores due dates in the JVM's zone without an offset (decision 0004).
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication portal = new SpringApplication(PortalApplication.class);
        if (Boolean.getBoolean("portal.command-line")) {
            runCommand(portal, args);
        } else {
            portal.run(args);
        }
    }

    /** The operator's command line: no pages, and nothing but the command's own output on the standard output. */
    private static void runCommand(SpringApplication portal, String[] args) {
        System.setOut(System.err);
        portal.setWebApplicationType(WebApplicationType.NONE);
        portal.setAdditionalProfiles("command-line");
        portal.setBannerMode(Banner.Mode.OFF);
        portal.setAddCommandLineProperties(false);
        System.exit(SpringApplication.exit(portal.run(args)));
    }
}
