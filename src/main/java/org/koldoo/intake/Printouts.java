package org.koldoo.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;

/**
 * Everything that leaves the program on paper. Each sheet is one entry of the journal and carries a mark that leads there; the
 * neutral card alone carries none, because whoever finds it is to learn nothing.
 */
public interface Printouts {

    /**
     * What the person takes along when it is not known to be safe: an ordinary card with a telephone and a word.
     *
     * @param number null = there is no case, the word is written by hand
     * @param language of the person
     */
    byte[] card(@Nullable CaseNumber number, String language);

    /** A whole text for the person, who said that carrying it is safe. */
    byte[] sheet(@Nullable CaseNumber number, String document, String language);

    /** Who knows what of the case, for the person, who said that carrying it is safe. */
    byte[] whoKnows(CaseNumber number, Locale language);

    /** The empty intake form. */
    byte[] form(Locale language);

    /** Whether our font has the letters of a language. */
    boolean printable(String document, String language);
}
