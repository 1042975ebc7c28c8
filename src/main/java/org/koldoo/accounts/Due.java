package org.koldoo.accounts;

/** What is asked of a person at sign-in after the password, in this order; while anything is, nobody acts. */
public enum Due {
    /** To prove with a passkey, a code or a key of the body that it is them. */
    FACTOR,
    /** To replace the one-time password. */
    PASSWORD,
    /** To set up what they will prove it with. */
    ENROLMENT,
    /** To accept the code of conduct in its present version. */
    CONDUCT
}
