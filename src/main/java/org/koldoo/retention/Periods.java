package org.koldoo.retention;

import java.time.LocalDate;
import java.util.List;

/** How long what is kept, each with its source; for everybody who works with cases to read. */
public interface Periods {

    List<Period> all();

    /**
     * Asks for a change of a period, for all cases at once; it waits for somebody of oversight. For the coordinator.
     *
     * @throws org.koldoo.base.Refused {@code keeping.period.order} where names would stay longer than everything else
     */
    void change(String name, int amount, String source, LocalDate asOf, boolean verified);
}
