package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One point of an agenda as it is kept. */
@Entity
@Table(name = "meeting_agenda_item")
class AgendaRow implements Persistable<UUID> {

    private static final int LONGEST = 24 * 60;

    @Id
    private UUID id;

    private UUID meetingId;
    private int place;
    private String title;
    private int minutes;
    private String speaker;
    private String link;

    @Enumerated(EnumType.STRING)
    private Matter.@Nullable Kind aboutKind;

    private @Nullable UUID aboutId;

    protected AgendaRow() {}

    static AgendaRow of(MeetingId meeting, int place, AgendaItem item) {
        if (item.title().isBlank() || item.minutes() < 0 || item.minutes() > LONGEST) {
            throw MeetingRefused.agendaItem();
        }
        var row = new AgendaRow();
        row.id = UUID.randomUUID();
        row.meetingId = meeting.value();
        row.place = place;
        row.title = Typed.line(item.title());
        row.minutes = item.minutes();
        row.speaker = Typed.line(item.speaker());
        row.link = Typed.line(item.link());
        row.aboutKind = item.about() == null ? null : item.about().kind();
        row.aboutId = item.about() == null ? null : item.about().id();
        return row;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are written anew, never changed. */
    @Override
    public boolean isNew() {
        return true;
    }

    AgendaItem item() {
        return new AgendaItem(title, minutes, speaker, link, Matter.of(aboutKind, aboutId));
    }
}
