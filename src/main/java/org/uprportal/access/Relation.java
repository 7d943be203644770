package org.uprportal.access;

/** How an actor stands to a thing. The module that keeps the thing works it out; what follows from it the matrix says. */
public enum Relation {
    /** It is the actor's own, or their party's. */
    OWN,
    /** The actor is an owner of the party whose thing it is, or of the focal point that keeps it among its ministries. */
    OWNER,
    /** The actor's party is named on it: asked, invited, in the lead, a member. */
    NAMED,
    /** It concerns the State for which the actor's party acts, or in which it works. */
    COUNTRY,
    /** Nothing ties them. */
    OTHER
}
