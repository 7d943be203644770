package org.uprportal.consultation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.consultation.ConsultationId;

/** The consultation in a page's address. */
final class Ids {

    private Ids() {}

    static Optional<ConsultationId> in(BeforeEnterEvent event) {
        return event.getRouteParameters().get("id").flatMap(text -> {
            try {
                return Optional.of(new ConsultationId(UUID.fromString(text)));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        });
    }
}
