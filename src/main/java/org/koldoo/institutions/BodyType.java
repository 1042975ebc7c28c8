package org.koldoo.institutions;

/** Kinds of bodies. */
public enum BodyType {
    MINISTRY,
    SERVICE,
    LOCAL_ADMINISTRATION,
    CRISIS_CENTRE,
    NGO,
    INTERNATIONAL_ORGANISATION,
    LEGAL_AID,
    COURT,
    OVERSIGHT,
    COORDINATION
}
