package org.koldoo.base;

import java.util.List;
import java.util.Locale;

/** The languages of the staff. Bare {@code ky} has no number and date formats in the JDK, so it is never used. */
public final class Languages {

    public static final Locale KYRGYZ = Locale.of("ky", "KG");
    public static final Locale RUSSIAN = Locale.of("ru");
    public static final Locale ENGLISH = Locale.of("en");

    public static final List<Locale> STAFF = List.of(KYRGYZ, RUSSIAN, ENGLISH);

    private Languages() {}
}
