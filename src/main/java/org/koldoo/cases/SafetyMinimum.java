package org.koldoo.cases;

import java.util.EnumSet;
import java.util.Set;
import org.koldoo.base.CodeLists;
import org.springframework.stereotype.Component;

/**
 * What whoever houses a person must go on knowing so that nobody dies of it: danger, health, the safe contact. A list in data
 * ({@code codes/safety_minimum.csv}); never more than the body was given before.
 */
@Component
public class SafetyMinimum {

    /** The basis of a right to it. */
    public static final String BASIS = "SAFETY_MINIMUM";

    private final CodeLists lists;

    SafetyMinimum(CodeLists lists) {
        this.lists = lists;
    }

    public Set<CaseField> of(Set<CaseField> shared) {
        var kept = EnumSet.noneOf(CaseField.class);
        lists.list("safety_minimum").stream()
                .map(code -> CaseField.valueOf(code.code()))
                .filter(shared::contains)
                .forEach(kept::add);
        return kept;
    }
}
