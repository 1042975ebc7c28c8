package org.koldoo.base.ui;

import java.util.Locale;
import java.util.Optional;

/** Port: where a person's choice of language is kept, so that it follows them to another computer. */
public interface LanguageMemory {

    /** The signed-in person's language, if one was chosen. */
    Optional<Locale> recall();

    void remember(Locale locale);
}
