package org.uprportal.account;

import org.uprportal.platform.Refusal;

/** A change to the people of a party that is refused. */
public class MemberRefused extends Refusal {

    private MemberRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static MemberRefused lastOwner() {
        return new MemberRefused("account.lastOwner", "An organisation keeps at least one active owner.");
    }

    static MemberRefused lastOfOffice() {
        return new MemberRefused(
                "account.lastOfOffice", "The last person of an office stays until somebody else can act for it.");
    }

    static MemberRefused yourself() {
        return new MemberRefused("account.yourself", "Nobody does this to themselves.");
    }

    static MemberRefused badAddress() {
        return new MemberRefused("account.badAddress", "This is no mail address.");
    }

    static MemberRefused nameMissing(int most) {
        return new MemberRefused("account.nameMissing", "A name of 1 to " + most + " characters is needed.", most);
    }

    static MemberRefused tooManyInvitations(int most) {
        return new MemberRefused("account.tooManyInvitations", "At most " + most + " open invitations.", most);
    }

    static MemberRefused tooManyAtOnce() {
        return new MemberRefused("account.tooManyAtOnce", "Too many invitations in a short time.");
    }

    /** Unknown, used, withdrawn, expired: the holder of a link never learns which. */
    static MemberRefused invitationInvalid() {
        return new MemberRefused("account.invitationInvalid", "This invitation is not valid.");
    }

    static MemberRefused actsElsewhere() {
        return new MemberRefused("account.actsElsewhere", "This account acts for an organisation already.");
    }
}
