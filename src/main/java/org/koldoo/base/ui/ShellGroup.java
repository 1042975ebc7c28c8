package org.koldoo.base.ui;

import java.util.Locale;

/** Where an entry of the main menu stands: at the top what is done every day, below it the named groups that fold. */
public enum ShellGroup {
    /** Has no name and never folds. */
    DAILY,
    /** The people of a body and what it offers. */
    TEAM,
    /** What was told to the reader, what waits for a second person, who looked. */
    CHECKS,
    /** What goes out, what is kept, what is let go. */
    DATA,
    PROCEDURES,
    ADMINISTRATION;

    String labelKey() {
        return "shell.group." + id();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
