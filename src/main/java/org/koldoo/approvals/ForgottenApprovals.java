package org.koldoo.approvals;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two people agreed on about a case goes with it; that they did, the journal says. */
@Configuration(proxyBeanMethods = false)
class ForgottenApprovals {

    @Bean
    Forgettable lettingGoOfApprovals(JdbcClient database) {
        return new CaseRows(database)
                .staysWith("approval_content", "approval_id in (select id from approval where case_no = :case)")
                .changes("approval", "reason = null");
    }
}
