package org.uprportal.consultation.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.platform.MenuItem;

/** How others link to consultations. */
@Configuration(proxyBeanMethods = false)
public class ConsultationNavigation {

    static final String CONSULTATIONS = "consultations";

    /** All consultations. */
    public static String list() {
        return CONSULTATIONS;
    }

    /** The public page of one consultation. */
    public static String consultation(ConsultationId id) {
        return CONSULTATIONS + "/" + id.value();
    }

    /** Where the focal point prepares it. */
    public static String prepare(ConsultationId id) {
        return consultation(id) + "/prepare";
    }

    /** Where an organisation contributes. */
    public static String contribute(ConsultationId id) {
        return consultation(id) + "/contribute";
    }

    /** Where the focal point answers. */
    public static String answers(ConsultationId id) {
        return consultation(id) + "/answers";
    }

    /** Where the focal point publishes the outcome. */
    public static String outcome(ConsultationId id) {
        return consultation(id) + "/outcome";
    }

    @Bean
    MenuItem consultationsMenu() {
        return new MenuItem("public", 20, "consultation.list.title", CONSULTATIONS, "comments", Set.of());
    }
}
