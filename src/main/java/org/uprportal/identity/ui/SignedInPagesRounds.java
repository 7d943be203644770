package org.uprportal.identity.ui;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the open pages every few seconds, for changes that another server or the database itself has seen. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "portal.engine.jobs", matchIfMissing = true)
class SignedInPagesRounds {

    private final SignedInPages pages;

    SignedInPagesRounds(SignedInPages pages) {
        this.pages = pages;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    void look() {
        pages.look();
    }
}
