package org.uprportal.organisation;

import org.uprportal.platform.Refusal;

/** A change to an organisation that is refused. */
public class OrganisationRefused extends Refusal {

    private OrganisationRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static OrganisationRefused nameMissing() {
        return new OrganisationRefused("organisation.nameMissing", "An organisation needs a name.");
    }

    static OrganisationRefused lookAlike() {
        return new OrganisationRefused(
                "organisation.lookAlike", "It looks the same as the name of an organisation in the directory.");
    }

    static OrganisationRefused nameTaken() {
        return new OrganisationRefused(
                "organisation.nameTaken", "An organisation of this country in the directory bears this name.");
    }

    static OrganisationRefused tooLong(int most) {
        return new OrganisationRefused("organisation.tooLong", "At most " + most + " characters.", most);
    }

    static OrganisationRefused badWebsite() {
        return new OrganisationRefused(
                "organisation.badWebsite", "A website's address begins with https:// or http:// and has no spaces.");
    }

    static OrganisationRefused unknownTheme() {
        return new OrganisationRefused("organisation.unknownTheme", "There is no such theme.");
    }

    static OrganisationRefused unknownLanguage(String code) {
        return new OrganisationRefused("organisation.unknownLanguage", "No language has the code " + code + ".", code);
    }

    static OrganisationRefused stateMissing() {
        return new OrganisationRefused("organisation.stateMissing", "This kind of organisation belongs to a State.");
    }

    static OrganisationRefused registered() {
        return new OrganisationRefused("organisation.registered", "This organisation has been registered already.");
    }

    static OrganisationRefused cannotJoin() {
        return new OrganisationRefused(
                "organisation.cannotJoin",
                "Only civil-society organisations, academic bodies and NHRIs can be members of a coalition.");
    }

    static OrganisationRefused alreadyInvited() {
        return new OrganisationRefused("organisation.alreadyInvited", "It has been invited already.");
    }

    static OrganisationRefused notJoined() {
        return new OrganisationRefused("organisation.notJoined", "It has not consented to be a member yet.");
    }

    static OrganisationRefused unseen() {
        return new OrganisationRefused(
                "organisation.unseenCannotAct",
                "A member that is not seen can neither lead nor act for the coalition.");
    }
}
