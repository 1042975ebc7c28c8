package org.koldoo.base;

/** A key file is missing, wrong or open to others: the program does not start, and says in one sentence which and why. */
public class KeyTrouble extends RuntimeException {

    public KeyTrouble(String sentence) {
        super(sentence);
    }
}
