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
