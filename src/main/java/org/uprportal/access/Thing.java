package org.uprportal.access;

/** What access is about; each constant is the line of {@code access/matrix.csv} with its name in lower case and dashes. */
public enum Thing {
    /** Cycles, sessions, the register, published consultations, outcomes and reports are public. */
    PUBLISHED,
    /** The secretariat opens a cycle and moves its dates. */
    CYCLE,
    /** The focal point confirms the dates of its own State. */
    CYCLE_CONFIRMATION,
    /** Closed by the focal point or the secretariat. */
    CYCLE_CLOSING,
    /** Sessions and their limits are the secretariat's. */
    SESSION,
    /** Names and spellings of States are the secretariat's. */
    STATE_LIST,
    /** Themes are the secretariat's. */
    THEME_LIST,
    /** Before publication the government's own; that one is prepared is known from the cycle. */
    CONSULTATION_DRAFT,
    /** Once published open to everybody; guests and end are the focal point's. */
    CONSULTATION,
    /** A draft is its organisation's own. */
    CONTRIBUTION_DRAFT,
    /** Between sending and outcome: its author and the government asked; W is to take back, or to reveal the name. */
    CONTRIBUTION,
    /** Answers are written by the government asked; public with the outcome. */
    CONTRIBUTION_ANSWER,
    /** What an organisation makes of its invitation only it knows. */
    INVITATION,
    /** A draft is its organisation's own. */
    CSO_DRAFT,
    /** Named, before publication; the text is frozen, W is only to withdraw before the deadline. */
    FILED_SUBMISSION,
    /** OHCHR reads the text under the pseudonym; W is to withdraw before the deadline, or to reveal the name. */
    FILED_SUBMISSION_PSEUDONYMOUS,
    /** An organisation is told its own pseudonyms; nobody is told who is behind one. */
    IDENTITY_VAULT,
    /** The coalition itself and its members by consent; that a coalition exists stands in the directory. */
    COALITION_MEMBERSHIP,
    /** What an organisation shows of itself in the public directory. */
    ORGANISATION_ENTRY,
    /** An organisation that is not in the directory. */
    ORGANISATION_UNLISTED,
    /** The secretariat and administrators enter organisations. */
    ORGANISATION_REGISTER,
    /** A focal point enters the ministries of its own State. */
    MINISTRY_REGISTER,
    /** Until it is called only its host knows of a meeting. */
    MEETING_DRAFT,
    /** Once called a meeting is public; its host changes it and decides on registrations. */
    MEETING,
    /** Joining online: for the host and for those who have a place. */
    MEETING_LINK,
    /** A request to host together: those who host, and whoever is asked. */
    MEETING_COHOST,
    /** Minutes while the hosts write them. */
    MINUTES_DRAFT,
    /** Minutes while those who took part amend them, and where they stay among them. */
    MEETING_MINUTES,
    /** Minutes for everybody. */
    MINUTES_PUBLISHED,
    /** What those who took part propose for the minutes; hosts decide. */
    MEETING_AMENDMENT,
    /** What a meeting has decided: its owner carries it out. */
    MEETING_DECISION,
    /** A registration: the organisation itself and the hosts. */
    MEETING_SEAT,
    /** The thread between an organisation and the mission it asked. */
    ASK,
    /** Troika and recommendations are recorded by the secretariat. */
    REVIEW_RECORD,
    /** Missions that follow the review put questions; all are public. */
    ADVANCE_QUESTION,
    /** Draft answers to recommendations. */
    RESPONSE_DRAFT,
    /** Ministries propose answers to their focal point. */
    RESPONSE_PROPOSAL,
    /** Positions once sent; changed by the focal point with a history. */
    RESPONSE,
    /** Recommendations are given to lead ministries by the focal point. */
    CLUSTERING,
    /** Planned actions until the lead ministry says that its plan stands; written by the lead, overseen by the focal point. */
    ACTION_DRAFT,
    /** Reported by the lead ministry or the focal point. */
    IMPLEMENTATION_STATUS,
    /** Ratings and evidence marked public. */
    RATING,
    /** Evidence marked restricted: its author and OHCHR. */
    RATING_RESTRICTED,
    /** Organisations ask; the lead ministry or the focal point answers; public. */
    UPDATE_REQUEST,
    /** A mid-term report before publication. */
    MID_TERM_DRAFT,
    /** A waiting task exists for those who can do it. */
    TASK,
    /** News is its reader's own. */
    NOTICE,
    /** Administrators see that letters leave; not what stands in them. */
    LETTER,
    /** One's own account. */
    ACCOUNT,
    /** An organisation that asks to be registered: seen by those who decide. */
    REGISTRATION,
    /** The bodies of a government are kept by its focal point. */
    GOVERNMENT_BODIES,
    /** Colleagues see each other; owners invite, change roles and remove. */
    PARTY_PEOPLE,
    /** Administrators see all accounts, suspend and restore them. */
    ACCOUNT_LIST,
    /** Whom a party has invited, and at which address, only those know who manage its people. */
    MEMBER_INVITATION,
    /** What somebody did and read: everybody their own. */
    AUDIT_TRAIL
}
