package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** One part of minutes: what was spoken of, and what was said. */
@Entity
@Table(name = "meeting_minutes_item")
class MinutesItem {

    @Id
    private UUID id;

    private UUID minutesId;
    private int place;
    private String heading;
    private String body;

    @Version
    private int version;

    protected MinutesItem() {}

    static MinutesItem of(MinutesId minutes, int place, String heading, String body) {
        var item = new MinutesItem();
        item.id = UUID.randomUUID();
        item.minutesId = minutes.value();
        item.place = place;
        item.heading = Typed.line(heading);
        item.body = Typed.text(body);
        return item;
    }

    void write(String text) {
        body = Typed.text(text);
    }

    UUID minutes() {
        return minutesId;
    }

    String body() {
        return body;
    }

    MinutesDetails.Item shown() {
        return new MinutesDetails.Item(id, heading, body);
    }
}
