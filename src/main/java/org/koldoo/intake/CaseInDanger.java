package org.koldoo.intake;

import java.util.EnumMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.YesNoUnsure;

/** The case that is made for somebody in danger, from the few things asked. */
final class CaseInDanger {

    private CaseInDanger() {}

    static NewCase of(DangerReport report) {
        var contact = report.safeContact();
        if (contact != null && contact.length() > Question.NAME_LENGTH) {
            throw new org.koldoo.base.Refused("intake.text.tooLong", Question.NAME_LENGTH, contact.length());
        }
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        fields.put(CaseField.SEX, report.sex().name());
        fields.put(CaseField.AGE_CLASS, report.ageClass().name());
        fields.put(CaseField.DANGER_NOW, "YES");
        fields.put(CaseField.OFFICIAL_INVOLVED, report.officialInvolved().name());
        put(
                fields,
                CaseField.URGENT_NEEDS,
                String.join(" ", report.needs().stream().sorted().toList()));
        put(fields, CaseField.PRESENT_REGION, report.region());
        put(fields, CaseField.LANGUAGE, report.language());
        put(fields, CaseField.INTERPRETER_NEEDED, report.interpreter() ? "YES" : null);
        put(fields, CaseField.SAFE_CONTACT, contact);
        return new NewCase(
                report.request(),
                report.sex(),
                report.ageClass(),
                YesNoUnsure.UNSURE,
                NewCase.abroad(report.region() == null ? "" : report.region()),
                true,
                report.officialInvolved(),
                Set.of(),
                Set.of(),
                null,
                fields);
    }

    private static void put(EnumMap<CaseField, String> fields, CaseField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
        }
    }
}
