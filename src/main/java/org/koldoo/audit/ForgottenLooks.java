package org.koldoo.audit;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was counted of looks at a case goes with its name; who looked, the journal says. */
@Configuration(proxyBeanMethods = false)
class ForgottenLooks {

    @Bean
    Forgettable lettingGoOfLooks(JdbcClient database) {
        return new CaseRows(database).goes("audit_look", "audit_purpose").stays("decoy_case");
    }
}
