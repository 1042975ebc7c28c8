package org.koldoo.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields of a case say to the gateways and lists. */
final class FactsOfFields {

    private static final Set<String> NO_PENALTY = Set.of("NONE", "NO", "UNKNOWN", "REFUSED");

    private FactsOfFields() {}

    /** Facts that no column holds. */
    static Map<String, String> of(Map<CaseField, String> values) {
        var facts = new HashMap<String, String>();
        var penalised = values.get(CaseField.PENALISED);
        if (penalised != null) {
            var codes = List.of(penalised.split(" "));
            boolean any = codes.stream().anyMatch(code -> !code.isEmpty() && !NO_PENALTY.contains(code));
            facts.put("fact_penalised", String.valueOf(any));
            facts.put("fact_detained", String.valueOf(codes.contains("DETAINED")));
        }
        return facts;
    }

    /** Columns of the case file that follow from changed fields. */
    static Map<String, Object> columns(Map<CaseField, String> changed) {
        var columns = new HashMap<String, Object>();
        changed.forEach((field, value) -> {
            switch (field) {
                case SEX -> columns.put("sex", value.isEmpty() ? Sex.U.name() : value);
                case AGE_CLASS ->
                    columns.put("age_class", value.isEmpty() ? AgeClass.UNKNOWN_MAY_BE_CHILD.name() : value);
                case DANGER_NOW -> columns.put("danger", value.equals("YES"));
                case OFFICIAL_INVOLVED -> columns.put("official", value.isEmpty() ? YesNoUnsure.UNSURE.name() : value);
                case CITIZENSHIP -> columns.put("foreigner", foreigner(value).name());
                case PRESENT_REGION ->
                    columns.put("abroad", NewCase.abroad(value).name());
                default -> {
                    // Only in its sealed field.
                }
            }
        });
        return columns;
    }

    private static YesNoUnsure foreigner(String citizenships) {
        if (citizenships.isEmpty()) {
            return YesNoUnsure.UNSURE;
        }
        return List.of(citizenships.split(" ")).contains("KG") ? YesNoUnsure.NO : YesNoUnsure.YES;
    }
}
