package org.koldoo.retention;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module itself keeps of a case. */
@Configuration(proxyBeanMethods = false)
class ForgottenKeeping {

    @Bean
    Forgettable lettingGoOfKeeping(JdbcClient database) {
        return new CaseRows(database)
                .loses("legal_hold", "reference")
                .loses("data_request", "wish", "reason")
                .stays("names_removed", "removal_notice");
    }
}
