package org.koldoo.intake;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.koldoo.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Who refuses to be helped with a case is helped on without a name, as in an intake that was refused: who the person is goes,
 * unless a legal hold keeps it. In the caller's transaction.
 */
@Component
class NamesGo {

    private static final String HOLD = "HOLD";

    private final Cases cases;
    private final List<KeepsBack> reasons;

    NamesGo(Cases cases, List<KeepsBack> reasons) {
        this.cases = cases;
        this.reasons = reasons;
    }

    void from(CaseNumber number) {
        if (!held(number)) {
            cases.change(
                    number,
                    CaseFromAnswers.IDENTITY.stream().collect(Collectors.toMap(Function.identity(), field -> "")));
        }
    }

    /** Only the mechanism may ask; the person learns nothing of it. */
    private boolean held(CaseNumber number) {
        return Mechanism.does(() ->
                reasons.stream().flatMap(one -> one.reason(number).stream()).anyMatch(HOLD::equals));
    }
}
