package org.koldoo.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.CaseDisclosures.Disclosure;
import org.koldoo.cases.CaseField;

/**
 * What a person is told who asks what is known of them.
 *
 * @param held how many records there are of each sort; the sorts are tables, {@code other} is the rest
 * @param told which bodies were told something
 * @param looked which bodies looked, never which of their people
 */
public record OwnData(
        Map<CaseField, String> fields, Map<String, Integer> held, List<Disclosure> told, List<Look> looked) {

    /** How often somebody of a body looked, and when. */
    public record Look(BodyCode body, int times, LocalDate first, LocalDate last) {}
}
