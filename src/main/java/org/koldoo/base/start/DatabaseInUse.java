package org.koldoo.base.start;

/** Another program has the embedded database open. */
public class DatabaseInUse extends RuntimeException {

    DatabaseInUse() {
        super("The database is in use by another running Koldoo: stop that one first, then try again.");
    }
}
