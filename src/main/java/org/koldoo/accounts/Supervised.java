package org.koldoo.accounts;

/** What a supervisor's one-time code is for. */
enum Supervised {
    /** To enrol again after a lost phone, once two people agreed. */
    RESET,
    /** To register a hardware key that the body issues. */
    ISSUE
}
