package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;

/** A step of follow-up that is refused. */
public class FollowUpRefused extends Refusal {

    private FollowUpRefused(String key, String message, Object... arguments) {
        super("followup.refused." + key, message, arguments);
    }

    static FollowUpRefused alreadyClustered() {
        return new FollowUpRefused("alreadyClustered", "Follow-up of this cycle has begun already.");
    }

    static FollowUpRefused notEveryOne(int left) {
        return new FollowUpRefused("notEveryOne", left + " supported recommendations are in no cluster.", left);
    }

    static FollowUpRefused twice() {
        return new FollowUpRefused("twice", "A recommendation can be in one cluster only.");
    }

    static FollowUpRefused statement(int most) {
        return new FollowUpRefused("statement", "Between 1 and " + most + " characters.", most);
    }

    static FollowUpRefused withoutAction() {
        return new FollowUpRefused("withoutAction", "Plan at least one action first.");
    }

    static FollowUpRefused notReported(List<String> left) {
        var named = String.join(" · ", left);
        return new FollowUpRefused(
                "notReported", "Nothing has been said in this period on: " + named, left.size(), named);
    }

    static FollowUpRefused notYetReported() {
        return new FollowUpRefused("notYet", "This period is not over yet, or has been closed already.");
    }

    static FollowUpRefused clusterChanged(String title) {
        return new FollowUpRefused("clusterChanged", "This cluster has been changed meanwhile: " + title, title);
    }

    static FollowUpRefused nothingLeft() {
        return new FollowUpRefused(
                "nothingLeft", "Nothing would be left in it; put the two clusters together instead.");
    }

    static FollowUpRefused noSheet() {
        return new FollowUpRefused("noSheet", "This is no xlsx file of a worklist, or it is too large.");
    }

    static FollowUpRefused past() {
        return new FollowUpRefused("past", "An action cannot be planned for a day that has gone by.");
    }

    static FollowUpRefused saidMeanwhile(Progress progress, String statement) {
        return new FollowUpRefused(
                "saidMeanwhile",
                "A colleague has said meanwhile: " + progress + ", " + statement,
                Words.text("followup.progress." + progress),
                statement);
    }

    static FollowUpRefused namedBefore() {
        return new FollowUpRefused(
                "namedBefore", "Your organisation has rated this with its name; it would be recognised now.");
    }

    static FollowUpRefused actionChanged(String by, String title, LocalDate due) {
        return new FollowUpRefused(
                "actionChanged",
                by + " has changed this action meanwhile: " + title + ", " + due,
                named(by),
                title,
                due.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant());
    }

    private static Object named(String person) {
        return person.isEmpty() ? Words.text("followup.colleague") : person;
    }

    static FollowUpRefused tooLong(int most) {
        return new FollowUpRefused("tooLong", "At most " + most + " characters.", most);
    }

    static FollowUpRefused withoutReason() {
        return new FollowUpRefused("withoutReason", "A date is moved with a reason; it is public.");
    }

    static FollowUpRefused beginsAfterDue() {
        return new FollowUpRefused("beginsAfterDue", "An action begins before it ends.");
    }

    static FollowUpRefused budget() {
        return new FollowUpRefused("budget", "A budget is an amount with a currency of three letters, such as EUR.");
    }

    static FollowUpRefused address() {
        return new FollowUpRefused("address", "A document is named by its address on the web: https://…");
    }

    static FollowUpRefused noFile() {
        return new FollowUpRefused("noFile", "Choose a file first.");
    }

    static FollowUpRefused tooManyFiles(int most) {
        return new FollowUpRefused("tooManyFiles", "At most " + most + " files stand with an action.", most);
    }

    static FollowUpRefused noLaw() {
        return new FollowUpRefused("noLaw", "This is no law in the making.");
    }

    static FollowUpRefused stageOrder() {
        return new FollowUpRefused("stageOrder", "A law goes on from stage to stage, from day to day.");
    }

    static FollowUpRefused ahead() {
        return new FollowUpRefused("ahead", "That day is still ahead.");
    }

    static FollowUpRefused notInForce() {
        return new FollowUpRefused("notInForce", "The law is not in force yet.");
    }

    static FollowUpRefused phaseTwo(int left) {
        return new FollowUpRefused("phaseTwo", "Those who must know the law do not yet: " + left, left);
    }

    static FollowUpRefused nobodyNamed() {
        return new FollowUpRefused("nobodyNamed", "Say first who must know the law.");
    }

    static FollowUpRefused lawOpen(String title) {
        return new FollowUpRefused(
                "lawOpen", "Not fully: those who must know the law do not yet, or it is not in force: " + title, title);
    }

    static FollowUpRefused otherCycle() {
        return new FollowUpRefused("otherCycle", "These recommendations, or this cluster, belong to another cycle.");
    }

    static FollowUpRefused otherPlace() {
        return new FollowUpRefused("otherPlace", "That place is not on this State's list, or is not used any more.");
    }

    static FollowUpRefused placeChanged() {
        return new FollowUpRefused("placeChanged", "A colleague has chosen another place meanwhile.");
    }

    static FollowUpRefused noBody() {
        return new FollowUpRefused("noBody", "Only a ministry or the focal point of this State, and once.");
    }

    static FollowUpRefused notOfBody() {
        return new FollowUpRefused("notOfBody", "The focal point of a body is one of its people.");
    }

    static FollowUpRefused namedMeanwhile() {
        return new FollowUpRefused("namedMeanwhile", "A colleague has named somebody else meanwhile.");
    }

    static FollowUpRefused notLastStage() {
        return new FollowUpRefused("notLastStage", "Only the last stage can be taken back.");
    }

    static FollowUpRefused withoutStageReason() {
        return new FollowUpRefused("withoutStageReason", "A stage is taken back with a reason; it is public.");
    }

    static FollowUpRefused answeredAlready() {
        return new FollowUpRefused("answeredAlready", "This request has been answered already.");
    }

    static FollowUpRefused reportChanged(String by) {
        return new FollowUpRefused(
                "reportChanged", by + " has changed the report since you read it; what stands is shown now.");
    }

    static FollowUpRefused secondPerson() {
        return new FollowUpRefused("secondPerson", "One asks for approval, and a colleague gives it.");
    }

    static FollowUpRefused cycleClosed() {
        return new FollowUpRefused("cycleClosed", "This cycle is closed: nothing of its reports is written any more.");
    }

    static FollowUpRefused published() {
        return new FollowUpRefused("published", "The mid-term report has been published; it cannot be changed.");
    }
}
