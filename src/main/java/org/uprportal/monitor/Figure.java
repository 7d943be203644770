package org.uprportal.monitor;

/** What is counted of a review for those who watch over it, as everybody could count it. */
public enum Figure {
    /** Recommendations received. */
    RECOMMENDATIONS,
    /** Those the government calls fully or mostly implemented. */
    GOVERNMENT_DONE,
    /** Those of which the middle one of civil society's voices says so. */
    CIVIL_SOCIETY_DONE,
    /** Those that another side sees two steps or more from the government. */
    APART,
    /** Actions of public plans whose date has gone by. */
    OVERDUE,
    /** Actions of public plans whose date was moved. */
    MOVED,
    /** Requests for an update that nobody has answered. */
    UNANSWERED,
    /** For how many days the longest of them waits. */
    LONGEST_SILENCE,
    /** Clusters whose lead has not said that its plan stands. */
    WITHOUT_PLAN,
    /** Those of them whose plan is late. */
    LATE_PLANS,
    /** Clusters whose report of the period is late. */
    LATE_REPORTS,
    /** Open actions of public plans of which no means are named. */
    WITHOUT_MEANS,
    /** Organisations invited to the consultation. */
    INVITED,
    /** Organisations that took part in it with their name; told with the outcome. */
    TOOK_PART,
    /** Contributions to it; told with the outcome. */
    CONTRIBUTIONS,
    /** Contributions answered with a reason; told with the outcome. */
    ANSWERED,
    /** Stakeholders' submissions published. */
    SUBMISSIONS,
    /** Themes of the recommendations on which no organisation was heard. */
    THEMES_UNHEARD,
    /** Groups of persons of the recommendations on whom no organisation was heard. */
    PERSONS_UNHEARD,
    /** Meetings to come. */
    MEETINGS_AHEAD,
    /** Meetings held, or called off. */
    MEETINGS_PAST,
    /** Decisions of published minutes that are not done. */
    OPEN_DECISIONS,
    /** Those of them whose day has gone by. */
    LATE_DECISIONS;

    /** Whether this module lists what is counted; the others have their list on a page of their own. */
    public boolean listed() {
        return switch (this) {
            case APART,
                    OVERDUE,
                    MOVED,
                    UNANSWERED,
                    LONGEST_SILENCE,
                    WITHOUT_PLAN,
                    LATE_PLANS,
                    LATE_REPORTS,
                    WITHOUT_MEANS,
                    THEMES_UNHEARD,
                    PERSONS_UNHEARD,
                    OPEN_DECISIONS,
                    LATE_DECISIONS -> true;
            default -> false;
        };
    }
}
