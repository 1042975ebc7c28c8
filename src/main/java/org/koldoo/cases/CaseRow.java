package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** The plain part of a case file. */
record CaseRow(
        CaseNumber number,
        String codeName,
        BodyCode owner,
        @Nullable String office,
        @Nullable UserId assignee,
        Sex sex,
        AgeClass ageClass,
        YesNoUnsure foreigner,
        YesNoUnsure abroad,
        boolean danger,
        YesNoUnsure official,
        boolean restricted,
        Standing standing,
        SupportStanding support,
        AppealStanding appeal,
        Instant openedAt,
        UserId openedBy,
        @Nullable Instant closedAt,
        @Nullable String closureReason,
        long version) {

    static final String COLUMNS = "case_no, code_name, body_code, office, assignee, sex, age_class, foreigner, abroad, "
            + "danger, official, restricted, standing, support, appeal, opened_at, opened_by, closed_at, "
            + "closure_reason, version";

    @SuppressWarnings("NullAway") // opened_by is not null
    static CaseRow read(ResultSet row) throws SQLException {
        return new CaseRow(
                new CaseNumber(row.getString("case_no")),
                row.getString("code_name"),
                BodyCode.of(row.getString("body_code")),
                row.getString("office"),
                Sql.user(row, "assignee"),
                Sex.valueOf(row.getString("sex")),
                AgeClass.valueOf(row.getString("age_class")),
                YesNoUnsure.valueOf(row.getString("foreigner")),
                YesNoUnsure.valueOf(row.getString("abroad")),
                row.getBoolean("danger"),
                YesNoUnsure.valueOf(row.getString("official")),
                row.getBoolean("restricted"),
                Standing.valueOf(row.getString("standing")),
                SupportStanding.valueOf(row.getString("support")),
                AppealStanding.valueOf(row.getString("appeal")),
                Sql.instant(row, "opened_at"),
                Sql.user(row, "opened_by"),
                Sql.instantNullable(row, "closed_at"),
                row.getString("closure_reason"),
                row.getLong("version"));
    }

    boolean closed() {
        return closedAt != null;
    }

    CaseHead head() {
        return new CaseHead(
                number,
                codeName,
                owner,
                assignee,
                sex,
                ageClass,
                foreigner,
                abroad,
                danger,
                restricted,
                standing,
                support,
                appeal,
                openedAt,
                closedAt,
                closureReason,
                version);
    }

    /** The head for somebody who may see only these fields; what is not told looks like what nobody knows yet. */
    CaseHead head(Set<CaseField> told) {
        return new CaseHead(
                number,
                codeName,
                owner,
                null,
                told.contains(CaseField.SEX) ? sex : Sex.U,
                told.contains(CaseField.AGE_CLASS) ? ageClass : AgeClass.UNKNOWN_MAY_BE_CHILD,
                told.contains(CaseField.CITIZENSHIP) ? foreigner : YesNoUnsure.UNSURE,
                told.contains(CaseField.PRESENT_REGION) ? abroad : YesNoUnsure.UNSURE,
                danger && (told.contains(CaseField.DANGER_NOW) || told.contains(CaseField.RISK_LEVEL)),
                restricted,
                standing,
                support,
                appeal,
                openedAt,
                closedAt,
                closureReason,
                version);
    }
}
