package org.uprportal.meeting;

import java.util.Set;
import org.uprportal.theme.ThemeId;

/**
 * What a meeting is about, whom it reaches by that, and how they may take part.
 *
 * @param themes what is spoken of
 * @param rules whom it is for, where it is for those whom rules name
 * @param veils whether one may take part unseen by the government or under a pseudonym
 */
public record MeetingReach(Set<ThemeId> themes, Set<InvitationRule> rules, boolean veils) {

    /** About nothing in particular, by no rule, under one's name. */
    public static final MeetingReach NONE = new MeetingReach(Set.of(), Set.of(), false);
}
