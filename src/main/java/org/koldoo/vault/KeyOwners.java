package org.koldoo.vault;

import java.util.Locale;
import org.koldoo.base.BodyCode;

/** Port: what the bodies whose keys these are are called. The vault knows their codes only. */
public interface KeyOwners {

    /** The code where there is no such body. */
    String name(BodyCode body, Locale locale);
}
