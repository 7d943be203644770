package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MatterNames;

/** Where what meetings speak of and decide on stands, by name. */
@org.springframework.stereotype.Component
class MatterLinks {

    private static final Map<Matter.Kind, String> PAGES = Map.of(
            Matter.Kind.RECOMMENDATION, "recommendations",
            Matter.Kind.CLUSTER, "clusters",
            Matter.Kind.CONSULTATION, "consultations",
            Matter.Kind.SUBMISSION, "published-submission",
            Matter.Kind.MEETING, "meetings");

    /** What becomes of a recommendation has a page of its own. */
    private static final String PROGRESS = "progress";

    private final MatterNames names;

    MatterLinks(MatterNames names) {
        this.names = names;
    }

    /** What is shown at that path; empty where it is nothing that meetings speak of. */
    static Optional<Matter> at(String path) {
        var parts = path.split("/");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return PAGES.entrySet().stream()
                .filter(one -> one.getValue().equals(parts[0])
                        || (one.getKey() == Matter.Kind.RECOMMENDATION && PROGRESS.equals(parts[0])))
                .findFirst()
                .flatMap(one -> id(parts[1]).map(id -> new Matter(one.getKey(), id)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The names of those of these that there are for the reader. */
    Map<Matter, String> named(Collection<@Nullable Matter> matters) {
        return names.named(matters.stream().filter(Objects::nonNull).distinct().toList());
    }

    /** A link to one of them; empty where it is not among those named. */
    static Optional<Component> link(Component on, @Nullable Matter matter, Map<Matter, String> named) {
        return Optional.ofNullable(matter).filter(named::containsKey).map(one -> {
            var link = new Anchor(PAGES.get(one.kind()) + "/" + one.id(), words(on, one, named.get(one)));
            link.setRouterIgnore(false);
            link.getElement().setAttribute("dir", "auto");
            return link;
        });
    }

    /** What it is, and its name. */
    static String words(Component on, Matter matter, String name) {
        return on.getTranslation("meeting.matter." + matter.kind(), name);
    }
}
