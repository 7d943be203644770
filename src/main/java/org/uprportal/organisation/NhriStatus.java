package org.uprportal.organisation;

/** A national human rights institution's accreditation under the Paris Principles. */
public enum NhriStatus {
    /** Not an NHRI, or not accredited. */
    NONE,
    /** In full compliance; may speak in plenary. */
    A,
    /** In part. */
    B
}
