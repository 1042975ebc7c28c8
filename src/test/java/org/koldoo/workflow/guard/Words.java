package org.koldoo.workflow.guard;

import java.util.Map;
import java.util.Set;

/** A small vocabulary for tests. */
final class Words {

    static final Vocabulary ALL = new Vocabulary(
            Map.of("screening", Set.of("INDICATED", "NOT_INDICATED"), "reviewNegative", Set.of("NOT_PRESUMED")),
            Map.of(
                    "fact_child",
                    Set.of(),
                    "fact_foreign",
                    Set.of(),
                    "fact_police_basis",
                    Set.of(),
                    "fact_presumed",
                    Set.of(),
                    "fact_risk",
                    Set.of("LOW", "HIGH")),
            Set.of("safety.response", "screening.normal"),
            Set.of("screening", "appeal", "MVD.protection", "legal-aid", "called"),
            Set.of("owner", "receiver"),
            Set.of("MVD", "MOL"),
            Set.of("MVD"),
            Set.of("sex", "language"),
            Map.of());

    private Words() {}
}
