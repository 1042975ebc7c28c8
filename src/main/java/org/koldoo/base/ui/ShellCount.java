package org.koldoo.base.ui;

/** Port: a number beside an entry of the main menu, for what waits behind it. */
public interface ShellCount {

    /** The route of the entry. */
    String route();

    /** For whoever is signed in; 0 shows nothing. */
    long count();
}
