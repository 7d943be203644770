package org.uprportal.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the portal does every few seconds by itself: letters go out, sessions that have ended are closed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command-line")
class Rounds {}
