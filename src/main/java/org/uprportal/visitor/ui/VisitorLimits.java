package org.uprportal.visitor.ui;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much visitors can make the server keep. A page costs about 200 kB of memory, a session without one 10 kB.
 *
 * @param sessions web sessions of all visitors together
 * @param sessionsOfOne web sessions of one source
 * @param pages open pages of all visitors together
 * @param pagesOfOne open pages of one source; a university's visitors may share an address
 * @param pagesOfSession open pages of one browser, of visitors and of signed-in people
 * @param withoutPage how long a session is kept in which no page was opened: programs and people without script
 * @param withPage how long one is kept from which nothing was heard
 * @param underway how long one is kept whose visitor is on the way through the identity provider
 * @param request bytes of one request of a visitor
 * @param requestSignedIn bytes of one request of a signed-in person, but for uploads, which have limits of their own
 */
@ConfigurationProperties("portal.visitors")
record VisitorLimits(
        @DefaultValue("5000") int sessions,
        @DefaultValue("1000") int sessionsOfOne,
        @DefaultValue("600") int pages,
        @DefaultValue("120") int pagesOfOne,
        @DefaultValue("20") int pagesOfSession,
        @DefaultValue("2m") Duration withoutPage,
        @DefaultValue("15m") Duration withPage,
        @DefaultValue("20m") Duration underway,
        @DefaultValue("65536") int request,
        @DefaultValue("2097152") int requestSignedIn) {}
