package org.koldoo.base.web;

/** What pages note in the session for those who watch over it. */
public final class SessionAttributes {

    /** A window shows a talk with a person: the session may rest longer, for nobody interrupts a talk to press a key. */
    public static final String TALK = "koldoo.talk";

    private SessionAttributes() {}
}
