package org.uprportal.sample;

import static org.uprportal.followup.Progress.FULLY;
import static org.uprportal.followup.Progress.MOSTLY;
import static org.uprportal.followup.Progress.NOT;
import static org.uprportal.followup.Progress.PARTLY;

import java.util.List;
import org.uprportal.followup.Progress;

/**
 * What somebody beside the government says on one recommendation of Tavara's third review.
 *
 * @param recommendation its place among them, counted from 0
 * @param named whether the organisation's name is shown
 */
record SampleVoice(
        SamplePerson who, int recommendation, Progress progress, String words, String evidence, boolean named) {

    static final List<SampleVoice> ALL = List.of(
            said(
                    SamplePeople.LEGAL_AID_OWNER,
                    0,
                    NOT,
                    "Of 960 people who asked us for a lawyer last year we could help 310. No office is open in the provinces.",
                    "Our yearly report, pages 8 to 11"),
            said(
                    SamplePeople.LEGAL_AID_OWNER,
                    1,
                    PARTLY,
                    "Faster in the capital and for family cases. In the river provinces our clients wait three years as before.",
                    ""),
            said(
                    SamplePeople.LEGAL_AID_OWNER,
                    4,
                    NOT,
                    "Complaints still go to the police themselves. Of 57 that we followed, two were examined.",
                    ""),
            said(
                    SamplePeople.WOMEN_OWNER,
                    5,
                    PARTLY,
                    "Four shelters are open and well run. From the highlands it takes a day to reach one.",
                    "Survey among 40 local groups"),
            said(
                    SamplePeople.WOMEN_OWNER,
                    6,
                    FULLY,
                    "The law is in force, and the police takes complaints. We see it in our own cases.",
                    ""),
            new SampleVoice(
                    SamplePeople.MEDIA_OWNER,
                    10,
                    NOT,
                    "Three of our colleagues were threatened this year. Nobody has been charged in their cases.",
                    "",
                    false),
            said(
                    SamplePeople.CHILDREN_OWNER,
                    8,
                    PARTLY,
                    "Books exist for the first two years. In half of the schools nobody can teach with them.",
                    ""),
            said(
                    SamplePeople.CHILDREN_OWNER,
                    3,
                    MOSTLY,
                    "We visit both wings each month. Minors on the islands still travel with adults.",
                    ""),
            said(
                    SamplePeople.DISABILITY_OWNER,
                    7,
                    NOT,
                    "An entrance is not a place in a class. Most parents we asked were sent to a special school.",
                    "Answers of 212 families"));

    private static SampleVoice said(
            SamplePerson who, int recommendation, Progress progress, String words, String evidence) {
        return new SampleVoice(who, recommendation, progress, words, evidence, true);
    }
}
