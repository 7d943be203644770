package org.uprportal.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody registers with.
 *
 * @param waits whether it wants to go on the waiting list where there are not places enough; otherwise it is told so first
 * @param accepted the statement as it was shown; needed where it is unseen or under a pseudonym
 * @param people how many come
 * @param names the name of each, where the host needs them; otherwise empty
 * @param answers to the questions of the host
 */
public record SeatRequest(
        Attending attending,
        boolean waits,
        Veil veil,
        @Nullable SeatStatement accepted,
        int people,
        List<String> names,
        Map<QuestionId, String> answers) {

    /** One person, under the organisation's name, who is asked nothing. */
    public static SeatRequest of(Attending attending, boolean waits) {
        return new SeatRequest(attending, waits, Veil.NAMED, null, 1, List.of(), Map.of());
    }

    /** @throws MeetingRefused where more come than may, or names are missing */
    void check(Delegation wanted) {
        var most = veil == Veil.PSEUDONYM ? 1 : wanted.most();
        if (people < 1 || people > most) {
            throw MeetingRefused.tooMany(most);
        }
        // Under a pseudonym nobody is named.
        if (veil != Veil.PSEUDONYM && wanted.names() && names.size() != people) {
            throw MeetingRefused.nameMissing();
        }
    }

    /** The names that are kept. */
    List<String> kept(Delegation wanted) {
        return wanted.names() && veil != Veil.PSEUDONYM ? names : List.of();
    }
}
