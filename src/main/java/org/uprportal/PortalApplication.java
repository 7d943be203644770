package org.uprportal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
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
        SpringApplication.run(PortalApplication.class, args);
    }
}
