package org.uprportal.visitor.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uprportal.platform.StartupRefused;

/**
 * Sample people, and a clock that visitors move, are for trying the portal on one's own machine: with either of them, under
 * whatever profile, it refuses to listen to others.
 */
@Component
@Profile("!command-line")
class ThisMachineOnly implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final ServerProperties server;
    private final boolean sample;
    private final boolean timeTravel;

    ThisMachineOnly(
            ServerProperties server,
            @Value("${portal.sample:false}") boolean sample,
            @Value("${portal.time-travel:false}") boolean timeTravel) {
        this.server = server;
        this.sample = sample;
        this.timeTravel = timeTravel;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        var loopback = server.getAddress() != null && server.getAddress().isLoopbackAddress();
        if ((sample || timeTravel) && !loopback) {
            throw StartupRefused.because((sample ? "Sample people" : "A clock that visitors move")
                    + " may be reached on this machine only: switch off PORTAL_SAMPLE (portal.sample and"
                    + " portal.time-travel), or set server.address to 127.0.0.1.");
        }
    }
}
