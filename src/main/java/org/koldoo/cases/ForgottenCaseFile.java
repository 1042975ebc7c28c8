package org.koldoo.cases;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the case file itself lets go of: with the name goes every text, and every right of other bodies. */
@Configuration(proxyBeanMethods = false)
class ForgottenCaseFile {

    @Bean
    Forgettable lettingGoOfCaseFile(JdbcClient database) {
        return new CaseRows(database)
                .goes("case_field", "identity_field", "identity_index", "national_index")
                .goes("custom_answer", "outside_answer", "case_request")
                .loses("consent", "witness", "withdrawal_reason", "paper")
                .loses("lawful_basis", "reason", "law")
                .loses("timeline_entry", "note")
                .loses("must_not_be_told", "note")
                .goes("card_opening", "card_telephone", "emergency_use")
                .changes("case_exclusion", "reason = cast('' as bytea)")
                .stays("case_custodian")
                .stays("outside_review", "case_fact", "case_deny", "case_person")
                .goesWith("case_grant", "case_no = :case and basis <> 'OWNER'")
                .stays("case_grant")
                .changes("case_file", "code_name = case_no, code_key = lower(case_no), official = 'UNSURE'");
    }
}
