package org.koldoo.sops;

import java.time.LocalDate;
import java.util.Map;
import org.koldoo.base.BodyCode;

/** How many people of each body were trained in its procedure, as far as somebody who may say so has said it. */
public interface Training {

    /**
     * @param people how many had been trained by then
     * @param source where it is said: a list, a report, a letter
     */
    record Trained(int people, LocalDate asOf, String source) {}

    /** The latest of each body; of a body that is not in it, nothing is known. */
    Map<BodyCode, Trained> latest();

    /**
     * Says it for a body; what was said before is kept. For the body's administrator and the administrator of the
     * installation. Journalled.
     *
     * @throws org.koldoo.base.Refused {@code body.unknown} also where the body is not the acting person's to keep
     */
    void record(BodyCode body, Trained trained);
}
