package org.koldoo.base.start;

/** The database is for something else, or would not be kept safely: the program does not start, and says why. */
public class WrongInstallation extends RuntimeException {

    public WrongInstallation(String sentence) {
        super(sentence);
    }
}
