package org.uprportal.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** A place of a State. It is closed rather than deleted: what happened there stays told. */
@Entity
@Table(name = "place_place")
class Place {

    @Id
    private UUID id;

    private String stateCode;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    private String name;
    private String code;
    private @Nullable UUID parentId;

    @Column(columnDefinition = "mediumtext")
    private String outline = "";

    private boolean open = true;

    @Version
    private @Nullable Integer version;

    protected Place() {}

    Place(StateCode state, PlaceText text) {
        id = UUID.randomUUID();
        stateCode = state.value();
        write(text);
    }

    /** @throws PlaceRefused where it has been changed since that version was read, and for what is empty or too long */
    void change(PlaceText text, int read) {
        if (version != null && version != read) {
            throw PlaceRefused.changedMeanwhile(name);
        }
        write(text);
    }

    private void write(PlaceText text) {
        var clean = SafeText.name(text.name());
        if (clean.isBlank() || clean.length() > PlaceText.LONGEST_NAME) {
            throw PlaceRefused.name(PlaceText.LONGEST_NAME);
        }
        if (text.code().strip().length() > PlaceText.LONGEST_CODE) {
            throw PlaceRefused.code(PlaceText.LONGEST_CODE);
        }
        kind = text.kind();
        name = clean;
        code = text.code().strip();
        parentId = text.parent() == null ? null : text.parent().value();
    }

    /** As a file has it. */
    void take(PlaceText text, String drawn) {
        write(text);
        open = true;
        if (!drawn.isEmpty()) {
            outline = drawn;
        }
    }

    void open(boolean now) {
        open = now;
    }

    boolean open() {
        return open;
    }

    String outline() {
        return outline;
    }

    PlaceId id() {
        return new PlaceId(id);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    PlaceText text() {
        return new PlaceText(kind, name, code, parentId == null ? null : new PlaceId(parentId));
    }

    PlaceSummary summary() {
        return new PlaceSummary(id(), state(), text(), !outline.isEmpty(), open, version == null ? 0 : version);
    }
}
