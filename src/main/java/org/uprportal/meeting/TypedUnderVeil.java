package org.uprportal.meeting;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uprportal.platform.NotKept;

/** What is typed for the minutes of a meeting in which one could take part unseen is not kept: it would say who was there. */
@Component
class TypedUnderVeil implements NotKept {

    private static final Pattern PLACE = Pattern.compile("meeting\\.(amendment|reservation):([0-9a-f-]{36})");

    private final MinutesItemRepository items;
    private final MinutesRepository minutes;
    private final MeetingRepository meetings;

    TypedUnderVeil(MinutesItemRepository items, MinutesRepository minutes, MeetingRepository meetings) {
        this.items = items;
        this.minutes = minutes;
        this.meetings = meetings;
    }

    @Override
    public boolean at(String place) {
        var match = PLACE.matcher(place);
        if (!match.matches()) {
            return false;
        }
        var id = UUID.fromString(match.group(2));
        var of = match.group(1).equals("reservation")
                ? Optional.of(id)
                : items.findById(id).map(MinutesItem::minutes);
        return of.flatMap(minutes::findById)
                .map(Minutes::meeting)
                .flatMap(meeting -> meetings.veiled(meeting.value()))
                .orElse(false);
    }
}
