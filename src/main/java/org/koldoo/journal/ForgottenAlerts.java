package org.koldoo.journal;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts about a case go with it; the journal keeps its chain, and the number in it. */
@Configuration(proxyBeanMethods = false)
class ForgottenAlerts {

    @Bean
    Forgettable lettingGoOfAlerts(JdbcClient database) {
        return new CaseRows(database)
                .staysWith("alert_seen", "alert_id in (select id from alert where case_no = :case)")
                .staysWith("alert_recipient", "alert_id in (select id from alert where case_no = :case)")
                .stays("alert");
    }
}
