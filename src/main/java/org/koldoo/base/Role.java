package org.koldoo.base;

import java.util.Locale;

/** The neutral roles; a task of a procedure names one of them together with a party. */
public enum Role {
    /** Logs identifications and carries cases of the own body. */
    CASEWORKER,
    /** Leads the caseworkers of a body: reassigns, approves what others did, sees the team's clocks. */
    SUPERVISOR,
    /** Does the tasks that a procedure addresses to a ministry or service. */
    OFFICER,
    /** National coordinator: escalations and figures, no identities. */
    COORDINATOR,
    /** Legal aid: sees assigned clients and the own privileged notes. */
    LAWYER,
    /** Data protection and oversight: who looked at what, emergency access, alerts; numbers and codes, no case content. */
    OVERSIGHT,
    /** Of an NGO, on call for sealed cases; holds a share of the root key. */
    CUSTODIAN,
    /** Users, bodies, procedures, parameters, of the own body or, without one, of all; no case content at all. */
    ADMIN;

    /** The name of this role in procedures, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
