package org.uprportal.account.ui;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo lets everybody in as anybody: it refuses to listen beyond this machine. */
@Component
@Profile("demo")
class DemoGuard implements InitializingBean {

    private final ServerProperties server;

    DemoGuard(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() throws UnknownHostException {
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
            throw new IllegalStateException("The demo signs everybody in without a password, so it only listens on "
                    + InetAddress.getLoopbackAddress() + "; for other addresses use the profile keycloak.");
        }
    }
}
