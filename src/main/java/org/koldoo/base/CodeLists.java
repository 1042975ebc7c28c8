package org.koldoo.base;

import java.util.List;

/** The code lists (languages, countries, services, forms of exploitation, …), kept as data with names in three languages. */
public interface CodeLists {

    /** One code of a list; {@code htcds} is its counterpart in IOM's data standard, empty where there is none. */
    record Code(String code, Labels label, String htcds) {}

    /** All codes of a list in their order; refuses an unknown list with an IllegalArgumentException. */
    List<Code> list(String list);

    /** The name of a code; the code itself in all languages where it is unknown. */
    Labels label(String list, String code);

    boolean knows(String list, String code);
}
