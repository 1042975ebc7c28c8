package org.koldoo.intake;

/** What stands across the top of every printed page; a training place says so, that no sheet of it is taken for real. */
public interface PrintStripe {

    String words();
}
