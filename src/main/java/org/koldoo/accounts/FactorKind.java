package org.koldoo.accounts;

/** With what a person proves after the password that it is them. */
public enum FactorKind {
    /** A key in the phone, the computer, or in a hardware key, issued by the body or one's own. */
    PASSKEY,
    /** An app that shows a new code of six digits every half minute. */
    TOTP
}
