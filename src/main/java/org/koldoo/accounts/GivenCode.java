package org.koldoo.accounts;

import java.io.Serializable;

/**
 * A supervisor's one-time code that was right when it was given. What was begun with it ends with the very same code: once the
 * supervisor made another, this one is worth nothing.
 */
record GivenCode(Supervised purpose, String hash) implements Serializable {

    @Override
    public String toString() {
        return "a code for " + purpose;
    }
}
