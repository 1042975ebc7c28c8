package org.koldoo.identification;

/** The six themes of the ILO/EC operational indicators. */
public enum Dimension {
    DECEPTIVE_RECRUITMENT,
    COERCIVE_RECRUITMENT,
    RECRUITMENT_ABUSE_VULN,
    EXPLOITATION,
    COERCION_DESTINATION,
    ABUSE_VULN_DESTINATION
}
