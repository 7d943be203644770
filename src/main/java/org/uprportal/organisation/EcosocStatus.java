package org.uprportal.organisation;

/** An organisation's consultative status with the Economic and Social Council; only with one may it speak in plenary. */
public enum EcosocStatus {
    NONE,
    ROSTER,
    SPECIAL,
    GENERAL
}
